/** A review of several pages and files: what was collected, what the reviewer decided, and what changed since. */
import { likeness } from '../text/likeness.ts';
import type { Report } from './report.ts';

/** What a reviewer says of a find. */
export interface Decision {
  readonly verdict: 'confirmed' | 'rejected' | 'review';
  readonly note: string;
}

/** What a file's text is known by (`sketchOf`), because its name alone does not tell it; null for a page, whose address does. */
export type DocumentSketch = readonly number[] | null;

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
  readonly sketch: DocumentSketch;
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
  readonly sketch: DocumentSketch;
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

/** Whether a page is in a review already. */
export const isInReview = ({ documents }: ReviewSession, source: string): boolean =>
  documents.some((document) => sourceOf(document) === source.replace(/#.*$/s, ''));

/**
 * Two files of one name are one document when they are at least so like, 0–1. Two posts of one employer on one form
 * can be like by half of their words; a document listed twice is a lesser harm than one that takes another's place.
 */
const SAME_DOCUMENT = 0.6;

/** How like what was read is to a document; files added before their texts were sketched are known by their names alone. */
const likenessTo = (known: ReviewedDocument, read: ReadDocument): number =>
  known.sketch && read.sketch ? likeness(known.sketch, read.sketch) : SAME_DOCUMENT;

/** The document of the review that was read again: of the same address, and of several files the one most like it. */
const readAgain = ({ documents }: ReviewSession, read: ReadDocument): ReviewedDocument | undefined =>
  documents
    .filter((one) => sourceOf(one) === sourceOf(read))
    .map((one) => ({ one, like: likenessTo(one, read) }))
    .filter(({ like }) => like >= SAME_DOCUMENT)
    .toSorted((left, right) => right.like - left.like)[0]?.one;

/**
 * Takes a document into a review. One that is in it already, by its address or as a file of that name with nearly
 * the same text, is checked again: decisions and notes stay, and the reading before is kept beside the new one.
 */
export function withDocument(review: ReviewSession, read: ReadDocument): ReviewSession {
  const known = readAgain(review, read);
  const { id, readAt, report, decisions, sketch } = read;
  const documents = known
    ? review.documents.map((one) =>
        one === known
          ? {
              ...one,
              readAt,
              report,
              decisions: { ...decisions, ...one.decisions },
              earlier: { readAt: one.readAt, report: one.report },
              sketch,
            }
          : one,
      )
    : [...review.documents, { id, readAt, report, decisions, note: '', earlier: null, sketch }];
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

/** Keeps what the reviewer says of a find as it stands now, and its note; null takes both back. */
export const withVerdictOn = (
  review: ReviewSession,
  documentId: string,
  key: string,
  verdict: Decision['verdict'] | null,
  now: number,
): ReviewSession =>
  changeDocument(review, documentId, now, (document) => {
    const { [key]: before, ...others } = document.decisions;
    return {
      ...document,
      decisions: verdict ? { ...others, [key]: { verdict, note: before?.note ?? '' } } : others,
    };
  });

/** Keeps a note on a find that was judged; the verdict stays as it is. */
export const withFindNote = (
  review: ReviewSession,
  documentId: string,
  key: string,
  note: string,
  now: number,
): ReviewSession =>
  changeDocument(review, documentId, now, (document) => {
    const decision = document.decisions[key];
    return decision ? { ...document, decisions: { ...document.decisions, [key]: { ...decision, note } } } : document;
  });

/** Undoes a verdict: the one before counts again, with the note the find has now, or had when it was taken back. */
export const withVerdictUndone = (
  review: ReviewSession,
  documentId: string,
  key: string,
  before: Decision | null,
  now: number,
): ReviewSession =>
  changeDocument(review, documentId, now, (document) => {
    const { [key]: is, ...others } = document.decisions;
    return {
      ...document,
      decisions: before ? { ...others, [key]: { ...before, note: is?.note ?? before.note } } : others,
    };
  });

/** Keeps the reviewer's note on a document. */
export const withNote = (review: ReviewSession, documentId: string, note: string, now: number): ReviewSession =>
  changeDocument(review, documentId, now, (document) => ({ ...document, note }));

export const withoutDocument = (review: ReviewSession, documentId: string, now: number): ReviewSession => ({
  ...review,
  documents: review.documents.filter(({ id }) => id !== documentId),
  changedAt: now,
});

/** Puts a document back that was removed, unless it is there again. */
export const withDocumentBack = (review: ReviewSession, document: ReviewedDocument, now: number): ReviewSession =>
  review.documents.some(({ id }) => id === document.id)
    ? review
    : { ...review, documents: [...review.documents, document], changedAt: now };
