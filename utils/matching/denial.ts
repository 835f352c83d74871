/** Tells what a sentence denies: "no budget responsibility", "… is not required", but not "not only". */
import type { Token } from '../text/tokenise.ts';

/** Words before a phrase that deny it, and how many words they reach. */
const DENIALS = new Set([
  'no',
  'not',
  'never',
  'without',
  'nor',
  'neither',
  'cannot',
  "don't",
  "doesn't",
  "isn't",
  "won't",
  'excluding',
  'excludes',
  'except',
  'none',
  'unlike',
]);
const DENIAL_REACH = 6;
/** "not only", "not limited to", "without supervision": a denial that denies nothing here. */
const NOT_DENIALS = new Set([
  'only',
  'limited',
  'just',
  'least',
  'less',
  'later',
  'exceed',
  'merely',
  'solely',
  'exhaustive',
  'supervision',
  'doubt',
  'matter',
]);
/** "… is not required", "… is not necessary" after a phrase. */
const NOT_NEEDED = new Set([
  'required',
  'necessary',
  'needed',
  'essential',
  'expected',
  'applicable',
  'part',
  'included',
  'involved',
  'requirement',
  'responsibility',
  'responsible',
]);
/** The word before the words from token `first` on that denies them; null when none does. */
export function deniedBefore(text: string, tokens: readonly Token[], first: number): string | null {
  for (let at = first - 1, steps = 0; at >= 0 && steps < DENIAL_REACH; at--, steps++) {
    const token = tokens[at];
    if (!token) break;
    if (token.word === 'but' || token.word === 'however') return null;
    // A comma ends the reach of "no", unless it goes on as a list: "no budget, staff or …".
    const next = tokens[at + 1];
    const between = next ? text.slice(token.end, next.start) : '';
    if (/[:(]/.test(between)) return null;
    if (DENIALS.has(token.word)) {
      const after = tokens[at + 1]?.word ?? '';
      if (NOT_DENIALS.has(after) || NOT_DENIALS.has(tokens[at + 2]?.word ?? '')) return null;
      if (token.word === 'no' && /^\.?\s*\d/.test(text.slice(token.end, token.end + 3))) return null;
      return token.word;
    }
    if (between.includes(',') && steps > 0 && !/^(or|nor|and)$/.test(tokens[first - 1]?.word ?? '')) return null;
  }
  return null;
}

/** The words after token `last` that say it is not needed; null when none do. */
export function deniedAfter(tokens: readonly Token[], last: number): string | null {
  for (let at = last + 1; at < tokens.length && at <= last + 5; at++) {
    const word = tokens[at]?.word ?? '';
    if (word === 'not' || word === "isn't" || word === "aren't") {
      for (let then = at + 1; then <= at + 3; then++)
        if (NOT_NEEDED.has(tokens[then]?.word ?? '')) return `not ${tokens[then]?.word}`;
      return null;
    }
  }
  return null;
}
