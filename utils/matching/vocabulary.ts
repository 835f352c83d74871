/** The words that phrases are made of, as numbers, and the runs of words that stand directly together. */
import type { Tie } from '../../framework-data/compiled.ts';
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

/** A run as somebody wrote it. */
interface WrittenRun extends Run {
  /** Written as the noun of a doing ("development"), which may describe the word after it. */
  readonly noun: boolean;
}

/** Nouns that end a compound: with "of" before them it would mean something else ("knowledge of management"). */
const COMPOUND_END =
  /_(?:management|manager|development|planning|analysis|analytics|assessment|evaluation|review|design|librarian|services?|policy|plan|strategy|system|report|training|desk|team|officer|sharing|capture|mapping|support|audit|mobilisation)$/;
const tieOf = (written: string): Tie => (COMPOUND_END.test(written) ? 'plain' : 'preposition');

const NONE: readonly number[] = [];

/** One number for two stems beside each other; more stems than this no lexicon has. */
const MOST_STEMS = 1 << 20;
export const pairOf = (first: number, second: number): number => first * MOST_STEMS + second;

/** Numbers for stems, so that matching compares integers. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #runs = new Map<string, WrittenRun>();
  /** The stems by number. */
  readonly stems: string[];
  /** A written form for each stem, to compare misspelt words with. */
  readonly words: string[];

  readonly #byWord: number[][] = [];
  readonly #byPair = new Map<number, number[]>();
  /** How many places of phrases are known. */
  elementCount = 0;

  /** Empty, or with the stems of another one, each with a written form. */
  constructor(stems: readonly string[] = [], words: readonly string[] = []) {
    this.stems = [...stems];
    this.words = [...words];
    this.stems.forEach((stem, id) => this.#ids.set(stem, id));
  }

  /** Gives a place of a phrase its number and remembers by which stem, or which two of a run, it begins. */
  register(ids: Iterable<number>, runs: readonly Run[]): number {
    const number = this.elementCount++;
    for (const id of ids) (this.#byWord[id] ??= []).push(number);
    for (const { ids: run } of runs) {
      const pair = pairOf(run[0] ?? 0, run[1] ?? 0);
      const list = this.#byPair.get(pair);
      if (list) list.push(number);
      else this.#byPair.set(pair, [number]);
    }
    return number;
  }

  /** The numbers of the places that a stem alone may fill. */
  filledBy(id: number): readonly number[] {
    return this.#byWord[id] ?? NONE;
  }

  /** The numbers of the places that may begin with two stems beside each other. */
  begunBy(first: number, second: number): readonly number[] {
    return this.#byPair.get(pairOf(first, second)) ?? NONE;
  }

  idOf(stem: string): number | undefined {
    return this.#ids.get(stem);
  }

  /** A word, or several joined by `_`, little words left out. Remembered: words recur in hundreds of phrases. */
  runOf(written: string): WrittenRun {
    let run = this.#runs.get(written);
    if (run === undefined) {
      const ids = /^[a-z0-9]+$/.test(written) ? this.#plainRun(written) : this.#longRun(written);
      run = { ids, tie: ids.length > 1 ? tieOf(written) : 'plain', noun: isDescribingNoun(written) };
      this.#runs.set(written, run);
    }
    return run;
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
