/** Shows a stretch of text with what stands around it, cut where that grows long. */
import type { Span } from './sentences.ts';

const ELLIPSIS = '…';
/** A cut is moved by at most this many UTF-16 units so as to fall between words. */
const NEAREST_SPACE = 24;

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
/** Between the halves of a pair no text may be cut. */
const isInsidePair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

/** The first place from `from` on, before `to`, where a word begins; else as near `from` as may be cut. */
function cutAfter(text: string, from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + NEAREST_SPACE); at++)
    if (isSpace(text, at - 1) && !isSpace(text, at)) return at;
  return isInsidePair(text, from) ? from - 1 : from;
}

/** The last place up to `from`, behind `to`, where a word ends; else as near `from` as may be cut. */
function cutBefore(text: string, from: number, to: number): number {
  for (let at = from; at > Math.max(to, from - NEAREST_SPACE); at--)
    if (isSpace(text, at) && !isSpace(text, at - 1)) return at;
  return isInsidePair(text, from) ? from + 1 : from;
}

/**
 * The text of `whole`, or about `length` UTF-16 units of it with `part` in their middle and an ellipsis where it
 * was cut. `part` lies within `whole` and always stands in the answer as it is, however long.
 */
export function clipAround(text: string, part: Span, whole: Span, length: number): string {
  if (whole.end - whole.start <= length) return text.slice(whole.start, whole.end);
  const room = Math.max(0, length - (part.end - part.start));
  const before = part.start - whole.start;
  const after = whole.end - part.end;
  // What one side does not need, the other may have.
  const left = Math.min(before, Math.max(Math.floor(room / 2), room - after));
  const right = Math.min(after, room - left);
  const start = left === before ? whole.start : cutAfter(text, part.start - left, part.start);
  const end = right === after ? whole.end : cutBefore(text, part.end + right, part.end);
  return `${start > whole.start ? ELLIPSIS : ''}${text.slice(start, end)}${end < whole.end ? ELLIPSIS : ''}`;
}
