/** Decides which windows mean what they seem to: negation, other senses, longer phrases. */
import type { Window } from './candidates.ts';
import { deniedAfter, deniedBefore } from './denial.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';
import { isBodyAround, isPartOfName } from './proper-names.ts';
import type { PlaceFinder } from './second-cues.ts';
import { DONE_BY, doneElsewhere, titleBefore } from './somebody-else.ts';
import { firstBehind } from '../text/spans.ts';
import type { Token } from '../text/tokenise.ts';

/** Why a window does not count, in words for the reader. */
export type Refusal = string;
/** A phrase of the reader's own needs no second cue, so this refusal need not stand. */
export const NO_SECOND_CUE: Refusal = 'nothing else in the sentence shows that the words are meant so';

const tokenIndexAt = (tokens: readonly Token[], offset: number): number =>
  Math.min(firstBehind(tokens, offset), tokens.length - 1);

/** Whether the second cue that a weak phrase needs stands in the sentence. */
export function hasSecondCue(places: PlaceFinder, { rule, taken }: Window): boolean {
  const beside = (pattern: Pattern): boolean =>
    places(pattern).some((place) => !place.some((at) => taken.includes(at)));
  return rule.near.length === 0 || rule.near.some(beside);
}

/** Why the words of this window do not count, or null when they do. */
export function refusalOf(text: string, sentence: Sentence, places: PlaceFinder, window: Window): Refusal | null {
  const { contents, tokens } = sentence;
  const firstWord = contents[window.first];
  const lastWord = contents[window.last];
  if (!firstWord || !lastWord) return null;
  if (!hasSecondCue(places, window)) return NO_SECOND_CUE;
  if (window.rule.not.some((pattern) => isOtherSense(pattern, places, window)))
    return 'the sentence uses the words in another sense';
  const first = tokenIndexAt(tokens, firstWord.start);
  const last = tokenIndexAt(tokens, lastWord.start);
  const denied = deniedBefore(text, tokens, first) ?? deniedAfter(tokens, last);
  if (denied) return `the sentence says “${denied}”`;
  const elsewhere = doneElsewhere(text, tokens, last);
  if (elsewhere) return `“${elsewhere}” says that somebody else does it`;
  const title = titleBefore(text, tokens, first);
  if (title) return `after “${title}” the words name somebody else’s post`;
  if (
    isPartOfName(text, sentence, first, last, window.rule.method === 'name') ||
    isBodyAround(text, sentence, first, last, window.taken.length)
  )
    return 'the words are part of a longer name';
  for (const at of window.taken) {
    const content = contents[at];
    if (!content || !DONE_BY.has(content.word)) continue;
    if (tokens[tokenIndexAt(tokens, content.start) + 1]?.word === 'by')
      return `“${content.word} by” says that somebody else does it`;
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
