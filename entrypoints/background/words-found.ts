/** The words of a quote that a find rests on: what stands between them is not lit up. */
import type { Evidence } from '../../utils/matching/match.ts';
import { tokenise } from '../../utils/text/tokenise.ts';

/** Offsets into the document's text, UTF-16, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** So many words in between, such as the "a" of "lead a team", belong to the phrase for a reader's eye. */
const LINKING_WORDS = 2;

/** The stretches of a quote that hold the words of its phrase; the whole quote where it was found in another way. */
export function wordsFound({ start, end, quote, phrase, method }: Evidence): readonly Span[] {
  const whole = [{ start, end }];
  if (method !== 'phrase') return whole;
  const wanted = new Set(tokenise(phrase.replace(/[_|@]/g, ' ')).map(({ stem }) => stem));
  const spans: { start: number; end: number }[] = [];
  let between = 0;
  for (const token of tokenise(quote)) {
    const last = spans.at(-1);
    if (!wanted.has(token.stem)) between++;
    else {
      if (last && between <= LINKING_WORDS) last.end = start + token.end;
      else spans.push({ start: start + token.start, end: start + token.end });
      between = 0;
    }
  }
  return spans.length > 0 ? spans : whole;
}
