/** A sentence as the matcher sees it: content words with their stem numbers, little words left out. */
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenise, type Token } from '../text/tokenise.ts';
import type { Span } from '../text/sentences.ts';
import { isArticle, isPreposition, linkCost } from './links.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word that may carry meaning. `id` is its stem's number, -1 when no phrase uses the stem. */
export interface Content {
  readonly id: number;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Joined to its neighbour by a comma, "and" or "or": part of a list. */
  readonly listed: boolean;
  /** How strongly the little words and marks before it part it from the content word before it. */
  readonly apart: number;
  /** What stands between it and the content word before it. */
  readonly link: Link;
  /** "library's": describes the word that follows and is not itself what is spoken of. */
  readonly possessive: boolean;
  /** The known word a misspelt one was read as. */
  readonly readAs?: string;
}

/** `plain`: nothing but a space or hyphen; `be`: a form of "be"; `preposition`: of, for, on …; else `other`. */
export type Link = 'plain' | 'be' | 'preposition' | 'other';

export interface Sentence extends Span {
  readonly contents: readonly Content[];
  /** Every word, little ones too, for negation and level cues. */
  readonly tokens: readonly Token[];
}

/** What reading a sentence needs to know. */
export interface SentenceReader {
  readonly vocabulary: Vocabulary;
  /** Long forms of abbreviations, as stem numbers. */
  readonly acronyms: ReadonlyMap<string, readonly { readonly id: number; readonly word: string }[]>;
  /** Reads a word no phrase uses as the word it was probably meant to be. */
  readonly spellingOf: (word: string) => { readonly id: number; readonly word: string } | null;
}

/** Text mostly in capitals: capitals then say nothing about abbreviations. */
function isShouted(tokens: readonly Token[]): boolean {
  let capitals = 0;
  let words = 0;
  for (const token of tokens) {
    if (token.word.length < 4) continue;
    words++;
    if (token.capitals) capitals++;
  }
  return words > 2 && capitals > words / 2;
}

function acronymOf(
  reader: SentenceReader,
  written: string,
): readonly { readonly id: number; readonly word: string }[] | undefined {
  return (
    reader.acronyms.get(written) ?? (written.endsWith('s') ? reader.acronyms.get(written.slice(0, -1)) : undefined)
  );
}

const BE = new Set(['is', 'are', 'be', 'been', 'being', 'was', 'were', 'will']);

/** What has been read between two content words. */
interface Between {
  listed: boolean;
  apart: number;
  link: Link;
}
const nothing = (): Between => ({ listed: false, apart: 0, link: 'plain' });

function addMark(between: Between, mark: string): void {
  if (mark === ' ' || mark === '-' || mark === '') return;
  if (/[,/&]/.test(mark)) between.listed = true;
  between.apart += linkCost(mark);
  if (/[^\s-]/.test(mark)) between.link = 'other';
}

function addLittleWord(between: Between, word: string): void {
  if (word === 'and' || word === 'or') between.listed = true;
  between.apart += linkCost(word);
  if (BE.has(word)) between.link = 'be';
  else if (between.link !== 'be' && isArticle(word)) between.link = 'other';
  else if (between.link === 'plain')
    between.link = isPreposition(word) ? 'preposition' : word === 'and' || word === 'or' ? 'other' : 'plain';
}

/** "library's", "users'": what it describes follows. */
const isPossessive = (text: string, token: Token): boolean =>
  token.word.endsWith("'s") || (/['’]/.test(text.charAt(token.end)) && !/\p{L}/u.test(text.charAt(token.end + 1)));

/** Abbreviations are short and have two capitals in them. */
const LONGEST_ABBREVIATION = 11;
const ABBREVIATION = /[A-Z]{2}|[A-Z]&|[a-z][A-Z]/;

/** The long form of an abbreviation written here; undefined for any other word. */
function longFormOf(
  reader: SentenceReader,
  text: string,
  token: Token,
  shouted: boolean,
): ReturnType<typeof acronymOf> {
  if (shouted || token.end - token.start > LONGEST_ABBREVIATION) return undefined;
  const written = text.slice(token.start, token.end);
  return ABBREVIATION.test(written) ? acronymOf(reader, written) : undefined;
}

/** Reads one sentence. Cost is linear in its length. */
export function readSentence(reader: SentenceReader, text: string, span: Span): Sentence {
  const tokens = tokenise(text, span.start, span.end);
  const shouted = isShouted(tokens);
  const contents: Content[] = [];
  let last = span.start;
  let between = nothing();
  const push = (token: Token, id: number, word: string, { listed, apart, link }: Between, readAs?: string): void => {
    const possessive = isPossessive(text, token);
    const content = { id, word, start: token.start, end: token.end, listed, apart, link, possessive };
    contents.push(readAs === undefined ? content : { ...content, readAs });
  };
  for (const token of tokens) {
    addMark(between, text.slice(last, token.start));
    last = token.end;
    const long = longFormOf(reader, text, token, shouted);
    if (!long && STOP_WORDS.has(token.word) && !(token.capitals && token.word.length > 1 && !shouted)) {
      addLittleWord(between, token.word);
      continue;
    }
    const previous = contents.at(-1);
    if (between.listed && previous && !previous.listed) contents[contents.length - 1] = { ...previous, listed: true };
    if (long) {
      long.forEach((part, place) =>
        push(token, part.id, part.word, place === 0 ? between : { ...nothing(), listed: between.listed }),
      );
    } else {
      const id = reader.vocabulary.idOf(token.stem);
      const meant = id === undefined ? reader.spellingOf(token.word) : null;
      push(token, id ?? meant?.id ?? -1, token.word, between, meant?.word);
    }
    between = nothing();
  }
  return { ...span, contents, tokens };
}
