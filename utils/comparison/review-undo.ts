/** Takes back what was added to a review, beside what was decided since. */
import type { ReviewedDocument, ReviewSession } from './review-session.ts';

/** What was decided since a document was checked again, and before: all but what came with the file and stands as it came. */
function decisionsLeft(
  now: ReviewedDocument,
  came: ReviewedDocument,
  before: ReviewedDocument,
): ReviewedDocument['decisions'] {
  const asItCame = (key: string): boolean => {
    const [is, was] = [now.decisions[key], came.decisions[key]];
    return !(key in before.decisions) && is?.verdict === was?.verdict && is?.note === was?.note;
  };
  return Object.fromEntries(Object.entries(now.decisions).filter(([key]) => !asItCame(key)));
}

/** A review before and after documents were added to it; what the step left alone is the same object in both. */
export interface AddingStep {
  readonly before: ReviewSession;
  readonly after: ReviewSession;
}

/** The documents of a step as it left them, and how many of them were checked again. */
export function addedIn({ before, after }: AddingStep): {
  readonly all: readonly ReviewedDocument[];
  readonly again: number;
} {
  const known = new Set(before.documents);
  const ids = new Set(before.documents.map(({ id }) => id));
  const all = after.documents.filter((document) => !known.has(document));
  return { all, again: all.filter(({ id }) => ids.has(id)).length };
}

/**
 * Takes a step back: what it added goes, and what it checked again is as it was before, with what was decided of it
 * since. All else in the review stays as it is now. `at`: milliseconds since 1970.
 */
export function withAddingUndone(review: ReviewSession, step: AddingStep, at: number): ReviewSession {
  const added = new Map(addedIn(step).all.map((document) => [document.id, document]));
  const known = new Map(step.before.documents.map((document) => [document.id, document]));
  const documents = review.documents.flatMap((now) => {
    const came = added.get(now.id);
    if (!came) return now;
    const was = known.get(now.id);
    if (!was) return [];
    const { readAt, report, earlier, sketch } = was;
    return { ...now, readAt, report, earlier, sketch, decisions: decisionsLeft(now, came, was) };
  });
  return { ...review, documents, changedAt: at };
}
