/** Stretches of a text in their order, none over another. */
import type { Span } from './sentences.ts';

/** The index of the first that ends behind an offset; their number where none does. In logarithmic time. */
export function firstBehind(spans: readonly Pick<Span, 'end'>[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
