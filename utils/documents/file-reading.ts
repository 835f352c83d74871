/** What reading a file gives, and what it may be told. */
import type { TextDocument } from '../text/document.ts';

export interface FileReading {
  readonly document: TextDocument;
  /** Sentences for the user: what could not be read, or was guessed. */
  readonly notes: readonly string[];
}

export interface ReadingOptions {
  /** Stops the reading; it then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told how far a long file has been read, 0–1. */
  readonly onProgress?: (fraction: number) => void;
}
