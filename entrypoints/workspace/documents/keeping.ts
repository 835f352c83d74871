/** What is kept of files that were read: their reports, alone or in the open review. */
import type { Undoable } from '../../../components/UndoNotice.tsx';
import { withDocument, type ReadDocument } from '../../../utils/comparison/review-session.ts';
import { changeReview, putReview, readReview } from '../../../utils/storage/review-sessions.ts';
import { deleteReport, saveReport } from '../../../utils/storage/saved-reports.ts';
import { readSettings } from '../../../utils/storage/settings.ts';
import type { ReadFile } from './reading-desk.ts';
import { reportOn } from './the-desk.ts';

/** The open review is gone. */
class ReviewGoneError extends Error {
  override readonly name = 'ReviewGoneError';
  constructor() {
    super('This review is not there any more. Open or begin another among the reviews.');
  }
}

/** Saves the report of a file. Rejects with a sentence for the user. */
export async function keepReport({ name, stage }: ReadFile): Promise<Undoable> {
  const entry = await saveReport(stage.report, name, Date.now());
  return { sentence: `The report of “${entry.name}” was saved.`, undo: () => void deleteReport(entry.id) };
}

/** The review that files are added to; null where none is open, or the open one was deleted. */
export async function openReview(): Promise<{ readonly id: string; readonly name: string } | null> {
  const { review: id } = await readSettings();
  const review = id === null ? null : await readReview(id);
  return review && { id: review.id, name: review.name };
}

/** Adds files to a review, compared with the review's own profile. Rejects with a sentence for the user. */
export async function addToReview(files: readonly ReadFile[], id: string): Promise<Undoable> {
  const before = await readReview(id);
  if (!before) throw new ReviewGoneError();
  const read = await Promise.all(
    files.map(async ({ stage: { document, report } }): Promise<ReadDocument> => ({
      id: crypto.randomUUID(),
      readAt: Date.now(),
      report: report.profile.id === before.profile ? report : await reportOn(document, undefined, before.profile),
      decisions: {},
    })),
  );
  const review = await changeReview(id, (known) => read.reduce(withDocument, known));
  if (!review) throw new ReviewGoneError();
  const count = files.length === 1 ? 'One document' : `${files.length} documents`;
  return {
    sentence: `${count} added to “${review.name}”.`,
    undo: () => void putReview(before),
  };
}
