/**
 * Where words of a document stand on a page of its PDF. The document's text was put together anew from the page's
 * pieces (columns in order, hyphens joined), so both are compared by their letters and figures alone; what is not
 * surely found is given no place.
 */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextDocument } from '../text/document.ts';
import type { Box } from './pdf-page.ts';
import { multiply, type Matrix } from './pdf-rules.ts';

/** A piece of text as pdf.js gives it, upright, in points from the page's upper left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

const isMatrix = (value: unknown): value is Matrix =>
  Array.isArray(value) && value.length === 6 && value.every((one) => typeof one === 'number');

/** The upright text of a page, in points of the page as it is shown. */
export async function piecesOf(page: PDFPageProxy): Promise<PdfPiece[]> {
  const view: unknown = page.getViewport({ scale: 1 }).transform;
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '' || !isMatrix(item.transform) || !isMatrix(view)) return [];
    const [a, b, c, d, left, baseline] = multiply(view, item.transform);
    if (a <= 0 || Math.abs(b) > a) return [];
    const size = Math.hypot(c, d);
    return { text: item.str, left, width: item.width, top: baseline - 0.9 * size, bottom: baseline + 0.25 * size };
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Letters of a text, small, with the index of each in it. */
interface Letters {
  readonly text: string;
  readonly at: readonly number[];
}

function lettersOf(text: string, start = 0, end = text.length): Letters {
  const at: number[] = [];
  let letters = '';
  let index = start;
  for (const letter of text.slice(start, end)) {
    if (/[\p{L}\p{N}]/u.test(letter)) {
      const small = letter.toLowerCase();
      letters += small;
      for (let unit = 0; unit < small.length; unit++) at.push(index);
    }
    index += letter.length;
  }
  return { text: letters, at };
}

/** Every piece of a page in one text, with the beginning of each. */
interface PageText {
  readonly pieces: readonly PdfPiece[];
  readonly starts: readonly number[];
  readonly letters: Letters;
}

function pageTextOf(pieces: readonly PdfPiece[]): PageText {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length;
  }
  return { pieces, starts, letters: lettersOf(pieces.map(({ text }) => text).join('')) };
}

/** Part of a piece: its letters are as wide as `widthOf` says in proportion to the whole. */
function partOf(piece: PdfPiece, from: number, to: number, widthOf: (text: string) => number): Box {
  const whole = widthOf(piece.text) || 1;
  const left = piece.left + (piece.width * widthOf(piece.text.slice(0, from))) / whole;
  const right = piece.left + (piece.width * widthOf(piece.text.slice(0, to))) / whole;
  return { left, right, top: piece.top, bottom: piece.bottom };
}

/** Boxes over the letters from the one to before the other, one for each piece of a line. */
function boxesOver(page: PageText, first: number, end: number, widthOf: (text: string) => number): Box[] {
  const { pieces, starts, letters } = page;
  const [from = 0, last = -1] = [letters.at[first], letters.at[end - 1]];
  return pieces.flatMap((piece, at) => {
    const start = starts[at] ?? 0;
    const [begin, stop] = [Math.max(0, from - start), Math.min(piece.text.length, last + 1 - start)];
    return begin < stop && piece.text.slice(begin, stop).trim() !== '' ? partOf(piece, begin, stop, widthOf) : [];
  });
}

/** Of the letters of a block those that lie within a span: the first, and the one after the last. */
function within({ at }: Letters, { start, end }: Span): readonly [number, number] {
  const first = at.findIndex((index) => index >= start);
  const after = at.findIndex((index) => index >= end);
  return [first < 0 ? at.length : first, after < 0 ? at.length : after];
}

/** Shorter words stand in other words too. */
const SURE_LENGTH = 4;

/** Where letters stand when they stand nowhere else on the page; -1 otherwise. */
function onlyPlaceOf(letters: string, page: string): number {
  if (letters.length < SURE_LENGTH) return -1;
  const first = page.indexOf(letters);
  return first >= 0 && page.indexOf(letters, first + 1) < 0 ? first : -1;
}

/**
 * The boxes of spans of the document on one of its pages, by their place in the list of spans; a span without a
 * sure place has none. `widthOf` measures text in any unit. Spans are in reading order.
 */
export function placesOnPage(
  document: TextDocument,
  number: number,
  pieces: readonly PdfPiece[],
  spans: readonly Span[],
  widthOf: (text: string) => number,
): ReadonlyMap<number, readonly Box[]> {
  const page = pageTextOf(pieces);
  const { text, blocks } = document;
  // The last block of the page before may go on here.
  const before = blocks.findLast((block) => (block.page ?? 0) < number && block.page !== undefined);
  const here = blocks.filter((block) => block.page === number);
  const places = new Map<number, readonly Box[]>();
  let reached = 0;
  for (const block of before ? [before, ...here] : here) {
    const letters = lettersOf(text, block.start, block.end);
    if (letters.text === '') continue;
    const onward = page.letters.text.indexOf(letters.text, reached);
    const found = onward < 0 ? page.letters.text.indexOf(letters.text) : onward;
    if (onward >= 0) reached = onward + letters.text.length;
    spans.forEach((span, at) => {
      if (span.start >= block.end || span.end <= block.start) return;
      const [first, end] = within(letters, span);
      if (first >= end) return;
      const begin = found < 0 ? onlyPlaceOf(letters.text.slice(first, end), page.letters.text) : found + first;
      if (begin >= 0) places.set(at, boxesOver(page, begin, begin + end - first, widthOf));
    });
  }
  return places;
}
