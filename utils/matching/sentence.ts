/** A sentence as the matcher sees it: content words with their stem numbers, little words left out. */
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenise, type Token } from '../text/tokenise.ts';
import type { Span } from '../text/sentences.ts';
import type { Vocabulary } from './pattern.ts';

/** A word that may carry meaning. `id` is its stem's number, -1 when no phrase uses the stem. */
export interface Content {
  readonly id: number;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Joined to its neighbour by a comma, "and" or "or": part of a list. */
  readonly listed: boolean;
  /** The known word a misspelt one was read as. */
  readonly readAs?: string;
}

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

/** Reads one sentence. Cost is linear in its length. */
export function readSentence(reader: SentenceReader, text: string, span: Span): Sentence {
  const tokens = tokenise(text, span.start, span.end);
  const shouted = isShouted(tokens);
  const contents: Content[] = [];
  let last = span.start;
  let joined = false;
  for (const token of tokens) {
    const between = text.slice(last, token.start);
    last = token.end;
    joined ||= between.includes(',') || between.includes('/') || between.includes('&');
    const written = text.slice(token.start, token.end);
    const long =
      written.length <= 11 && !shouted && /[A-Z]{2}|[A-Z]&|[a-z][A-Z]/.test(written)
        ? acronymOf(reader, written)
        : undefined;
    if (!long && STOP_WORDS.has(token.word) && !(token.capitals && token.word.length > 1 && !shouted)) {
      if (token.word === 'and' || token.word === 'or') joined = true;
      continue;
    }
    if (joined) {
      const previous = contents.at(-1);
      if (previous) contents[contents.length - 1] = { ...previous, listed: true };
    }
    if (long) {
      for (const part of long)
        contents.push({ id: part.id, word: part.word, start: token.start, end: token.end, listed: joined });
    } else {
      contents.push(contentOf(reader, token, joined));
    }
    joined = false;
  }
  return { ...span, contents, tokens };
}

function contentOf(reader: SentenceReader, token: Token, listed: boolean): Content {
  const place = { word: token.word, start: token.start, end: token.end, listed };
  const id = reader.vocabulary.idOf(token.stem);
  if (id !== undefined) return { id, ...place };
  const meant = reader.spellingOf(token.word);
  return meant ? { id: meant.id, ...place, readAs: meant.word } : { id: -1, ...place };
}
