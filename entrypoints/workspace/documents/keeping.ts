/** What is kept of files that were read: their reports, alone or in the open review. */
import type { Undoable } from '../../../components/UndoNotice.tsx';
import {
  withDocument,
  type ReadDocument,
  type ReviewedDocument,
  type ReviewSession,
} from '../../../utils/comparison/review-session.ts';
import { changeReview, readReview } from '../../../utils/storage/review-sessions.ts';
import { deleteReport, saveReport } from '../../../utils/storage/saved-reports.ts';
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
    return known ? { ...one, readAt: known.readAt, report: known.report, earlier: known.earlier } : [];
  });
  return { ...review, documents, changedAt: Date.now() };
};

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
  const there = new Map(before.documents.map((document) => [document.id, document]));
  const added = review.documents.filter((document) => there.get(document.id)?.readAt !== document.readAt);
  return {
    sentence: `${count} added to “${review.name}”.`,
    undo: () => changeReview(id, (now) => withoutAdded(now, added, there)),
  };
}
