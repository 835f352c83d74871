/** Decides which windows mean what they seem to: negation, other senses, longer phrases. */
import type { PlaceFinder, Window } from './candidates.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';
import { isPartOfName } from './proper-names.ts';
import type { Token } from '../text/tokenise.ts';

/** Why a window does not count, in words for the reader. */
export type Refusal = string;

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
/** Doing-words whose "-ed by" form says that somebody else does it. */
const DONE_BY = new Set([
  'supervised',
  'managed',
  'led',
  'overseen',
  'directed',
  'headed',
  'coordinated',
  'chaired',
  'trained',
  'appraised',
  'supported',
  'mentored',
  'coached',
]);

function tokenIndexAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function deniedBefore(text: string, tokens: readonly Token[], first: number): string | null {
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

function deniedAfter(tokens: readonly Token[], last: number): string | null {
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

/** "Reporting to the Head of Research Support": what follows names somebody else's post. */
const UPWARD = new Set([
  'report',
  'reports',
  'reporting',
  'accountable',
  'responsible',
  'answerable',
  'assistant',
  'deputy',
]);
/** Titles that go on with what the person is head of. */
const TITLES = new Set([
  'head',
  'heads',
  'director',
  'directors',
  'manager',
  'lead',
  'dean',
  'chief',
  'officer',
  'coordinator',
  'secretary',
  'supervisor',
]);
const TITLE_REACH = 7;

/** The title of somebody else in front of the window, without a mark or verb in between; null when there is none. */
function titleBefore(text: string, tokens: readonly Token[], first: number): string | null {
  for (let at = first - 1, steps = 0; at >= 0 && steps < TITLE_REACH; at--, steps++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next || /[,;:.()]/.test(text.slice(token.end, next.start))) return null;
    if (token.word === 'will' || token.word === 'is' || token.word === 'who') return null;
    if (
      !(UPWARD.has(token.word) && next.word === 'to') &&
      !((token.word === 'managed' || token.word === 'supervised') && next.word === 'by')
    )
      continue;
    const between = tokens.slice(at + 2, first + 3).map(({ word }) => word);
    if (between.some((word) => TITLES.has(word))) return text.slice(token.start, next.end);
  }
  return null;
}

/** Why the words of this window do not count, or null when they do. */
export function refusalOf(text: string, sentence: Sentence, places: PlaceFinder, window: Window): Refusal | null {
  const { contents, tokens } = sentence;
  const firstWord = contents[window.first];
  const lastWord = contents[window.last];
  if (!firstWord || !lastWord) return null;
  const first = tokenIndexAt(tokens, firstWord.start);
  const last = tokenIndexAt(tokens, lastWord.start);
  const denied = deniedBefore(text, tokens, first) ?? deniedAfter(tokens, last);
  if (denied) return `the sentence says “${denied}”`;
  const title = titleBefore(text, tokens, first);
  if (title) return `after “${title}” the words name somebody else’s post`;
  if (window.rule.method !== 'name' && isPartOfName(text, sentence, first, last))
    return 'the words are part of the name of a body or post';
  for (const at of window.taken) {
    const content = contents[at];
    if (!content || !DONE_BY.has(content.word)) continue;
    if (tokens[tokenIndexAt(tokens, content.start) + 1]?.word === 'by')
      return `“${content.word} by” says that somebody else does it`;
  }
  if (window.rule.not.some((pattern) => isOtherSense(pattern, places, window)))
    return 'the sentence uses the words in another sense';
  const beside = (pattern: Pattern): boolean =>
    places(pattern).some((place) => !place.some((at) => window.taken.includes(at)));
  if (window.rule.near.length > 0 && !window.rule.near.some(beside)) {
    return 'nothing else in the sentence shows that the words are meant so';
  }
  return null;
}

/**
 * A wrong sense of several words ("stock market") counts where it shares a word with the window;
 * a single word ("warehouse") colours its whole sentence.
 */
function isOtherSense(pattern: Pattern, places: PlaceFinder, window: Window): boolean {
  const single = pattern.length === 1 && pattern[0]?.runs.length === 0;
  const found = places(pattern);
  if (single) return found.length > 0;
  return found.some((place) => place.some((at) => window.taken.includes(at)));
}

/**
 * The longest phrase wins: a weak name inside a longer name is part of that name ("data" in "open data
 * policy"); a sure one stands beside it, as both skills are spoken of ("knowledge mobilisation strategy").
 */
export function isPartOfLonger(
  index: LexiconIndex,
  sentence: Sentence,
  window: Window,
  others: readonly Window[],
): Window | null {
  if (window.rule.strength === 'sure' || !isOneName(sentence, window)) return null;
  const framework = index.skills[window.rule.skill]?.framework;
  for (const other of others) {
    if (other.rule.skill === window.rule.skill || other.taken.length <= window.taken.length) continue;
    if (other.first > window.first || other.last < window.last || other.rule.strength === 'hint') continue;
    if (index.skills[other.rule.skill]?.framework === framework && isOneName(sentence, other)) return other;
  }
  return null;
}

/** Words directly beside each other with nothing in between, as in a name. */
function isOneName({ contents }: Sentence, { first, last, taken }: Window): boolean {
  if (last - first + 1 !== taken.length) return false;
  for (let at = first + 1; at <= last; at++) if (contents[at]?.link !== 'plain') return false;
  return true;
}
