/** What is kept of files that were read: their reports, alone or in the open review. */
import type { Undoable } from '../../../components/UndoNotice.tsx';
import { withDocument, type ReadDocument } from '../../../utils/comparison/review-session.ts';
import { addedIn, withAddingUndone, type AddingStep } from '../../../utils/comparison/review-undo.ts';
import { decisionsOn } from '../../../utils/comparison/reviewed.ts';
import { changeReview, readReview } from '../../../utils/storage/review-sessions.ts';
import { deleteReport, saveReport } from '../../../utils/storage/saved-reports.ts';
import { sketchOf } from '../../../utils/text/likeness.ts';
import { reportOn } from './the-desk.ts';
import type { JudgedFile } from './useJudgedFiles.ts';

/** The open review is gone. */
class ReviewGoneError extends Error {
  override readonly name = 'ReviewGoneError';
  constructor() {
    super('This review is not there any more. Open or begin another among the reviews.');
  }
}

/** Saves the report of a file as it was judged. Rejects with a sentence for the user. */
export async function keepReport({ name, judged }: JudgedFile): Promise<Undoable> {
  const entry = await saveReport(judged.report, name, Date.now());
  return { sentence: `The report of “${entry.name}” was saved.`, undo: () => deleteReport(entry.id) };
}

/** "2 documents added to “Adverts”, 1 checked again." */
function addedSentence(added: number, again: number, name: string): string {
  const counted = (count: number): string => (count === 1 ? 'One document' : `${count} documents`);
  if (again === 0) return `${counted(added)} added to “${name}”.`;
  return added === 0
    ? `${counted(again)} checked again in “${name}”.`
    : `${counted(added)} added to “${name}”, ${again} checked again.`;
}

/**
 * Adds files to a review, compared with the review's own profile, with what was said of their finds. Rejects with a
 * sentence for the user.
 */
export async function addToReview(files: readonly JudgedFile[], id: string): Promise<Undoable> {
  const review = await readReview(id);
  if (!review) throw new ReviewGoneError();
  const read = await Promise.all(
    files.map(async ({ stage: { document, report }, judged }): Promise<ReadDocument> => ({
      id: crypto.randomUUID(),
      readAt: Date.now(),
      report: report.profile.id === review.profile ? report : await reportOn(document, undefined, review.profile),
      decisions: decisionsOn(judged),
      sketch: sketchOf(document.text),
    })),
  );
  const steps: AddingStep[] = [];
  // Another window may have added to it meanwhile: what is undone begins with the review as it stands now.
  await changeReview(id, (before) => {
    const after = read.reduce(withDocument, before);
    steps.push({ before, after });
    return after;
  });
  const [step] = steps;
  if (!step) throw new ReviewGoneError();
  const { all, again } = addedIn(step);
  return {
    sentence: addedSentence(all.length - again, again, step.after.name),
    undo: () => changeReview(id, (now) => withAddingUndone(now, step, Date.now())),
  };
}
