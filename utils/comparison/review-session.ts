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
