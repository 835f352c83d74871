/** Words inside the name of a body or post ("the Collection Development Division") say what it is called, not what is asked. */
import type { Token } from '../text/tokenise.ts';
import type { Sentence } from './sentence.ts';

/** Words that make a run of capitalised words the name of a body or of somebody's post. */
const BODIES = new Set(
  (
    'department division directorate unit team group office centre center institute school college faculty university council committee board ' +
    'society association network partnership consortium trust archive archives library libraries museum service services programme program agency ' +
    'ministry authority foundation corporation company head director officer manager coordinator librarian dean president secretary'
  ).split(' '),
);
/** Things that are named after what they are about: "the Journal of Information Literacy", "a Knowledge Management Award". */
const NAMED_AFTER = new Set('award awards prize prizes journal magazine conference symposium act'.split(' '));
/** Little words that a name may have inside. */
const INSIDE = new Set(['of', 'and', 'for', 'the', '&']);

const isCapital = (text: string, token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.end));

/** What follows these with capitals is the name of a ministry, commas and all. A "Department of" may be anybody's. */
const MINISTRIES = new Set(['department for', 'minister for', 'ministry for', 'ministry of', 'state for']);
/** Words of the longest such name: "the Department for Levelling Up, Housing and Communities". */
const LONGEST_MINISTRY = 10;

/** True when the name of a ministry goes on over the words from token `first` to `last`. */
function isPartOfMinistry(text: string, tokens: readonly Token[], first: number, last: number): boolean {
  const parts = (left: Token, right: Token): boolean => /^[\s,&-]+$/.test(text.slice(left.end, right.start));
  for (let at = last; at > 0 && last - at < LONGEST_MINISTRY; at--) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token || !parts(before, token)) return false;
    if (isCapital(text, token) || (token.word === 'and' && at < last)) continue;
    return at < first && isCapital(text, before) && MINISTRIES.has(`${before.word} ${token.word}`);
  }
  return false;
}

/** A title or heading has capitals everywhere, and they say nothing. */
function isTitleCase(text: string, tokens: readonly Token[]): boolean {
  const long = tokens.filter((token) => token.end - token.start > 3);
  return long.filter((token) => isCapital(text, token)).length > long.length * 0.6;
}

/** Walks over capitalised words from `at`, one step at a time; gives the words met that the name has beyond the window. */
function beyond(text: string, tokens: readonly Token[], at: number, step: 1 | -1): string[] {
  const met: string[] = [];
  for (let index = at + step; index > 0 && index < tokens.length; index += step) {
    const token = tokens[index];
    const [left, right] = step > 0 ? [tokens[index - 1], token] : [token, tokens[index + 1]];
    if (!token || !left || !right || /[^\s&-]/.test(text.slice(left.end, right.start))) break;
    if (isCapital(text, token)) met.push(token.word);
    else if (!INSIDE.has(token.word)) break;
  }
  return met;
}

/**
 * True when a phrase was pieced together from a body's name: "Partnership … Trust" of "Eastmere Partnership NHS
 * Foundation Trust". Every word from token `first` to `last` has a capital, the last is a body, and some are not taken.
 */
export const isBodyAround = (text: string, { tokens }: Sentence, first: number, last: number, taken: number): boolean =>
  // The first word of a sentence has a capital anyway: “Lead Library Services” is no name.
  first > 0 &&
  last - first + 1 > taken &&
  BODIES.has(tokens[last]?.word ?? '') &&
  tokens.slice(first, last + 1).every((token) => isCapital(text, token));

/**
 * True when the words from token `first` to `last` are part of a longer capitalised name. A skill's own name
 * (`isOwnName`) beside a body's still speaks of the skill: the Information Governance Team governs information.
 */
export function isPartOfName(
  text: string,
  { tokens }: Sentence,
  first: number,
  last: number,
  isOwnName: boolean,
): boolean {
  for (let at = Math.max(1, first); at <= last; at++) {
    const token = tokens[at];
    if (token && !isCapital(text, token) && !INSIDE.has(token.word)) return false;
  }
  if (!isCapital(text, tokens[last])) return false;
  if (isPartOfMinistry(text, tokens, first, last)) return true;
  const around = [...beyond(text, tokens, first, -1), ...beyond(text, tokens, last, 1)];
  if (around.some((word) => NAMED_AFTER.has(word))) return true;
  return !isTitleCase(text, tokens) && !isOwnName && around.some((word) => BODIES.has(word));
}
