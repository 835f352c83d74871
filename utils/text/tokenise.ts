/**
 * Words of a text with their places. Nothing is searched in a changed copy of the text: every token
 * keeps the offsets of the text it was read from, so a find can always be quoted from the source.
 */
import { stemOf } from './stem.ts';

/** A word as matched: its stem, and where it stands. Offsets are UTF-16, half-open. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower-case, without accents, soft hyphens and zero-width characters. */
  readonly word: string;
  readonly stem: string;
  /** Written in capitals only, as an abbreviation is. */
  readonly capitals: boolean;
}

/** Invisible characters that may stand inside a word: soft hyphen, zero-width, direction marks. */
const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';
const WORD = new RegExp(
  `\\.net(?![\\p{L}\\p{N}])|\\d+(?:\\.\\d+)+|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${INVISIBLE}]|['’](?=\\p{L}))*(?:\\+\\+|#)?`,
  'giu',
);
const IGNORED = new RegExp(`[\\p{M}${INVISIBLE}]`, 'gu');
const HYPHEN = /^[-\u2010\u2011]$/;

/** Beyond this a "word" is noise (a key, a hash, a line without spaces) and is not stemmed. */
const LONGEST_WORD = 40;

/** First parts that a hyphen joins to one word: e-book, co-ordinate, de-selection. */
const JOINING_PREFIXES = new Set([
  'e',
  'co',
  're',
  'de',
  'pre',
  'non',
  'inter',
  'multi',
  'micro',
  'sub',
  'anti',
  'semi',
]);
const JOINED_WORDS = new Set([
  'on-line',
  'off-line',
  'web-site',
  'data-base',
  'data-set',
  'work-flow',
  'up-skill',
  'team-work',
  'news-letter',
  'inter-library',
  'know-how',
  'drop-in',
  'drop-ins',
  'buy-in',
  'in-depth',
]);

function normalise(raw: string): string {
  // ASCII words, nearly all of them, need no Unicode work.
  if (/^[A-Za-z0-9]+$/.test(raw)) return raw.toLowerCase();
  return raw.normalize('NFKD').replace(IGNORED, '').replaceAll('’', "'").toLowerCase();
}

const stems = new Map<string, string>();
const STEMS_KEPT = 50_000;

/** The stem of a lower-case word, remembered. Words too long to be words are their own stem. */
export function cachedStem(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size >= STEMS_KEPT) stems.clear();
    stem = stemOf(word);
    stems.set(word, stem);
  }
  return stem;
}

function isJoined(text: string, before: string, after: string, from: number, to: number): boolean {
  if (to - from !== 1 || !HYPHEN.test(text.charAt(from))) return false;
  return JOINING_PREFIXES.has(before) || JOINED_WORDS.has(`${before}-${after}`);
}

/** The words between two offsets of a text, in order. Linear in the length of the text. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  const slice = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const found of slice.matchAll(WORD)) {
    const start = from + found.index;
    const end = start + found[0].length;
    const word = normalise(found[0]);
    if (word === '') continue;
    const last = tokens.at(-1);
    if (last !== undefined && isJoined(text, last.word, word, last.end, start)) {
      const joined = last.word + word;
      tokens[tokens.length - 1] = { start: last.start, end, word: joined, stem: cachedStem(joined), capitals: false };
      continue;
    }
    const capitals =
      end - start > 1 && word !== found[0] && found[0] === found[0].toUpperCase() && /\p{L}/u.test(found[0]);
    tokens.push({ start, end, word, stem: cachedStem(word), capitals });
  }
  return tokens;
}

/** How many words a text has, as a person would count them. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}][^\s]*/gu)) count++;
  return count;
}
