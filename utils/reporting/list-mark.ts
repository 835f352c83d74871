/** How an item of a list was marked in the text it was written in. */
import type { Block } from '../text/document.ts';

/** Spaces that move an item one level in. */
const STEP = 2;

export interface ListMark {
  /** `-`, `•`, `3.`, `(b)`; empty where there is none. */
  readonly mark: string;
  /** 0 for an item of the list itself, 1 for one of a list within it. */
  readonly depth: number;
  /** Where the mark begins: a UTF-16 offset into the text. */
  readonly start: number;
}

export function listMarkOf(text: string, { start }: Block): ListMark {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const indent = before.length - before.trimStart().length;
  const width = before.slice(0, indent).replaceAll('\t', ' '.repeat(STEP)).length;
  return { mark: before.trim(), depth: Math.floor(width / STEP), start: lineStart + indent };
}
