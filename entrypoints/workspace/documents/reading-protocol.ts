/** What the workspace and its reading worker say to each other. Both ends are files of one build. */
import type { FileReading } from '../../../utils/documents/file-reading.ts';

/** One file at a time; a worker that is not wanted any more is ended. */
export interface ReadingRequest {
  readonly id: string;
  /** As it is shown, which need not be the file's own name. */
  readonly name: string;
  readonly content: Blob;
}

export type ReadingReply =
  | { readonly kind: 'progress'; readonly id: string; readonly fraction: number }
  | { readonly kind: 'read'; readonly id: string; readonly reading: FileReading }
  /** The sentence is for the user. */
  | { readonly kind: 'failed'; readonly id: string; readonly sentence: string };
