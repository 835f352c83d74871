/** Tells what a sentence gives to somebody else: "supervised by the librarian", "reporting to the Head of Research Support". */
import type { Token } from '../text/tokenise.ts';

/** Doing-words whose "-ed by" form says that somebody else does it. */
export const DONE_BY = new Set([
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
export function titleBefore(text: string, tokens: readonly Token[], first: number): string | null {
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

const IS = new Set(['is', 'are', 'was', 'were']);
/** Who does the work of the post. */
const OURSELVES = new Set(['you', 'yourself', 'postholder', 'post', 'role', 'jobholder', 'me', 'us']);
/** How many words after a phrase its "is" may stand, and after that its "by". */
const IS_REACH = 3;
const BY_REACH = 4;

/** "… are carried out by the Metadata team" after token `last`: the words that say so; null when none do. */
export function doneElsewhere(text: string, tokens: readonly Token[], last: number): string | null {
  for (let at = last + 1; at <= last + IS_REACH; at++) {
    const is = tokens[at];
    if (!is || !IS.has(is.word)) continue;
    for (let then = at + 2; then <= at + BY_REACH; then++) {
      if (tokens[then]?.word !== 'by') continue;
      const whose = tokens.slice(then + 1, then + 3).map(({ word }) => word);
      return whose.length === 0 || whose.some((word) => OURSELVES.has(word))
        ? null
        : text.slice(is.start, tokens[then]?.end);
    }
  }
  return null;
}
