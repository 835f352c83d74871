/** The words that phrases are made of, as numbers, and the runs of words that stand directly together. */
import { isDescribingNoun } from './links.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { cachedStem, tokenise } from '../text/tokenise.ts';

/**
 * Stems directly beside each other. The tie says what may stand between two of them: nothing (`plain`),
 * a preposition too ("freedom of information"), or whatever little words a name has (`any`).
 */
export interface Run {
  readonly ids: readonly number[];
  readonly tie: Tie;
}
export const TIES = ['plain', 'preposition', 'any'] as const;
export type Tie = (typeof TIES)[number];

/** A word or words as a phrase has them: one stem, none, or a run of several. */
export interface Reading extends Run {
  /** Words are joined by `_`. */
  readonly written: string;
  /** Written as the noun of a doing ("development"), which may describe the word after it. */
  readonly noun: boolean;
}

/** Nouns that end a compound: with "of" before them it would mean something else ("knowledge of management"). */
const COMPOUND_END =
  /_(?:management|manager|development|planning|analysis|analytics|assessment|evaluation|review|design|librarian|services?|policy|plan|strategy|system|report|training|desk|team|officer|sharing|capture|mapping|support|audit|mobilisation)$/;
const tieOf = (written: string): Tie => (COMPOUND_END.test(written) ? 'plain' : 'preposition');

/** What somebody wrote, read as these stems. */
export const readingOf = (written: string, ids: readonly number[], tie: Tie): Reading => ({
  written,
  ids,
  tie,
  noun: isDescribingNoun(written),
});

const NONE: readonly number[] = [];

/** Stems and places that were numbered before, when the lexicon was compiled. */
export interface KnownWords {
  readonly stems: readonly string[];
  readonly words: readonly string[];
  readonly placeCount: number;
  /** The places that a stem alone may fill. */
  filledBy(id: number): number[];
  /** The places that may begin with a stem and another beside it: by the other stem. */
  begunBy(first: number): Map<number, number[]>;
}

const NOTHING_KNOWN: KnownWords = {
  stems: [],
  words: [],
  placeCount: 0,
  filledBy: () => [],
  begunBy: () => new Map(),
};

/** Numbers for stems, so that matching compares integers. */
export class Vocabulary {
  readonly #known: KnownWords;
  readonly #ids = new Map<string, number>();
  readonly #readings = new Map<string, Reading>();
  /** The stems by number. */
  readonly stems: string[];
  /** A written form for each stem, to compare misspelt words with. */
  readonly words: string[];

  // Asked of what is known when a stem is first met: most never are.
  readonly #byWord: number[][] = [];
  readonly #byPair: Map<number, number[]>[] = [];
  /** How many places of phrases there are. */
  placeCount: number;

  constructor(known: KnownWords = NOTHING_KNOWN) {
    this.#known = known;
    this.stems = [...known.stems];
    this.words = [...known.words];
    this.placeCount = known.placeCount;
    this.stems.forEach((stem, id) => this.#ids.set(stem, id));
  }

  /** Gives a place of a phrase its number and remembers by which stem, or which two of a run, it begins. */
  register(ids: Iterable<number>, runs: readonly Run[]): number {
    const number = this.placeCount++;
    for (const id of ids) this.#filled(id).push(number);
    for (const { ids: run } of runs) {
      const pairs = this.#begun(run[0] ?? 0);
      const list = pairs.get(run[1] ?? 0);
      if (list) list.push(number);
      else pairs.set(run[1] ?? 0, [number]);
    }
    return number;
  }

  #filled(id: number): number[] {
    return (this.#byWord[id] ??= this.#known.filledBy(id));
  }

  #begun(first: number): Map<number, number[]> {
    return (this.#byPair[first] ??= this.#known.begunBy(first));
  }

  /** The numbers of the places that a stem alone may fill; `id` is -1 for a stem of no phrase. */
  filledBy(id: number): readonly number[] {
    return id < 0 ? NONE : this.#filled(id);
  }

  /** The numbers of the places that may begin with two stems beside each other. */
  begunBy(first: number, second: number): readonly number[] {
    return first < 0 || second < 0 ? NONE : (this.#begun(first).get(second) ?? NONE);
  }

  idOf(stem: string): number | undefined {
    return this.#ids.get(stem);
  }

  /** A word, or several joined by `_`, little words left out. Remembered: words recur in hundreds of phrases. */
  read(written: string): Reading {
    let reading = this.#readings.get(written);
    if (reading === undefined) {
      const ids = /^[a-z0-9]+$/.test(written) ? this.#plainRun(written) : this.#longRun(written);
      reading = readingOf(written, ids, ids.length > 1 ? tieOf(written) : 'plain');
      this.#readings.set(written, reading);
    }
    return reading;
  }

  #plainRun(word: string): number[] {
    return STOP_WORDS.has(word) ? [] : [this.add(cachedStem(word), word)];
  }

  #longRun(written: string): number[] {
    if (/^[a-z_]+$/.test(written))
      return written.split('_').flatMap((word) => (word === '' ? [] : this.#plainRun(word)));
    return tokenise(written.replaceAll('_', ' '))
      .filter((token) => !STOP_WORDS.has(token.word))
      .map((token) => this.add(token.stem, token.word));
  }

  add(stem: string, word: string): number {
    const known = this.#ids.get(stem);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.#ids.set(stem, id);
    this.stems.push(stem);
    this.words.push(word);
    return id;
  }
}
