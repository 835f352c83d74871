/** The words of a quote that a find rests on: what stands between them is not lit up. */
import type { Span } from '../text/sentences.ts';
import type { Content } from './sentence.ts';

/** One word in between, such as the "large" of "leads a large team", belongs to the phrase for a reader's eye. */
const LINKING_WORDS = 1;

/** The stretches that hold the content words taken, ascending; offsets are those of the contents. */
export function wordsFound(contents: readonly Content[], taken: readonly number[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let before = -1;
  for (const at of taken) {
    const content = contents[at];
    if (!content) continue;
    const last = spans.at(-1);
    if (last && at - before - 1 <= LINKING_WORDS) last.end = content.end;
    else spans.push({ start: content.start, end: content.end });
    before = at;
  }
  return spans;
}
