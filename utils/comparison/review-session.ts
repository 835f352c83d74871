/** A review of several pages and files: what was collected, what the reviewer decided, and what changed since. */
import type { Report } from './report.ts';

/** What a reviewer says of a find. */
export interface Decision {
  readonly verdict: 'confirmed' | 'rejected' | 'review';
  readonly note: string;
}

/** One page or file of a review, as it was read. */
export interface ReviewedDocument {
  readonly id: string;
  /** When it was read: milliseconds since 1970. */
  readonly readAt: number;
  /** With the rejected finds still in it: decisions are applied when it is shown. */
  readonly report: Report;
  /** By the key of the find (`findKey`). */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly note: string;
  /** The reading before the last re-check; null where it was read once. */
  readonly earlier: { readonly readAt: number; readonly report: Report } | null;
}

export interface ReviewSession {
  readonly schema: 1;
  readonly id: string;
  readonly name: string;
  /** Id of the role profile all its documents are compared with. */
  readonly profile: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly changedAt: number;
  readonly documents: readonly ReviewedDocument[];
}

/** A page or file as it comes into a review. */
export interface ReadDocument {
  readonly id: string;
  readonly readAt: number;
  readonly report: Report;
  /** What was said of its finds before it came into the review. */
  readonly decisions: ReviewedDocument['decisions'];
}

/** A review without documents. `now`: milliseconds since 1970. */
export const newReview = (id: string, name: string, profile: string, now: number): ReviewSession => ({
  schema: 1,
  id,
  name,
  profile,
  createdAt: now,
  changedAt: now,
  documents: [],
});

/** The parts of an address behind # lead within one page. */
const sourceOf = ({ report }: { readonly report: Report }): string => report.document.source.replace(/#.*$/s, '');

/**
 * Takes a document into a review. One that is in it already, by its address, is checked again: decisions and
 * notes stay, and the reading before is kept beside the new one.
 */
export function withDocument(review: ReviewSession, read: ReadDocument): ReviewSession {
  const known = review.documents.find((one) => sourceOf(one) === sourceOf(read));
  const { id, readAt, report, decisions } = read;
  const documents = known
    ? review.documents.map((one) =>
        one === known
          ? {
              ...one,
              readAt,
              report,
              decisions: { ...decisions, ...one.decisions },
              earlier: { readAt: one.readAt, report: one.report },
            }
          : one,
      )
    : [...review.documents, { id, readAt, report, decisions, note: '', earlier: null }];
  return { ...review, documents, changedAt: readAt };
}

function changeDocument(
  review: ReviewSession,
  id: string,
  now: number,
  change: (document: ReviewedDocument) => ReviewedDocument,
): ReviewSession {
  const documents = review.documents.map((one) => (one.id === id ? change(one) : one));
  return { ...review, documents, changedAt: now };
}

/** Keeps what the reviewer says of a find; null takes it back, with its note. */
export const withDecision = (
  review: ReviewSession,
  documentId: string,
  key: string,
  decision: Decision | null,
  now: number,
): ReviewSession =>
  changeDocument(review, documentId, now, (document) => {
    const { [key]: _before, ...others } = document.decisions;
    return { ...document, decisions: decision ? { ...others, [key]: decision } : others };
  });

/** Keeps the reviewer's note on a document. */
export const withNote = (review: ReviewSession, documentId: string, note: string, now: number): ReviewSession =>
  changeDocument(review, documentId, now, (document) => ({ ...document, note }));

export const withoutDocument = (review: ReviewSession, documentId: string, now: number): ReviewSession => ({
  ...review,
  documents: review.documents.filter(({ id }) => id !== documentId),
  changedAt: now,
});
