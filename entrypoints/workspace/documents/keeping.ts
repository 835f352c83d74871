/** What is kept of files that were read: their reports, alone or in the open review. */
import type { Undoable } from '../../../components/UndoNotice.tsx';
import {
  withDocument,
  type ReadDocument,
  type ReviewedDocument,
  type ReviewSession,
} from '../../../utils/comparison/review-session.ts';
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

/** Takes back what was added; what was checked again is as it was before, with what was decided since. */
const withoutAdded = (
  review: ReviewSession,
  added: readonly ReviewedDocument[],
  before: ReadonlyMap<string, ReviewedDocument>,
): ReviewSession => {
  const ids = new Set(added.map(({ id }) => id));
  const documents = review.documents.flatMap((one) => {
    if (!ids.has(one.id)) return one;
    const known = before.get(one.id);
    return known
      ? { ...one, readAt: known.readAt, report: known.report, earlier: known.earlier, sketch: known.sketch }
      : [];
  });
  return { ...review, documents, changedAt: Date.now() };
};

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
  const before = await readReview(id);
  if (!before) throw new ReviewGoneError();
  const read = await Promise.all(
    files.map(async ({ stage: { document, report }, judged }): Promise<ReadDocument> => ({
      id: crypto.randomUUID(),
      readAt: Date.now(),
      report: report.profile.id === before.profile ? report : await reportOn(document, undefined, before.profile),
      decisions: decisionsOn(judged),
      sketch: sketchOf(document.text),
    })),
  );
  const review = await changeReview(id, (known) => read.reduce(withDocument, known));
  if (!review) throw new ReviewGoneError();
  const there = new Map(before.documents.map((document) => [document.id, document]));
  const changed = review.documents.filter((document) => there.get(document.id)?.readAt !== document.readAt);
  const again = changed.filter((document) => there.has(document.id)).length;
  return {
    sentence: addedSentence(changed.length - again, again, review.name),
    undo: () => changeReview(id, (now) => withoutAdded(now, changed, there)),
  };
}
