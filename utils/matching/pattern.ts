/** Phrases of the lexicon, made ready for matching: words become stem numbers, alternatives become sets. */
import type { WordGroups } from '../../framework-data/schema.ts';
import { isDescribingNoun } from './links.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { cachedStem, tokenise } from '../text/tokenise.ts';

const NONE: readonly number[] = [];

/** Numbers for stems, so that matching compares integers. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #runs = new Map<string, readonly number[]>();
  /** A written form for each stem, to compare misspelt words with. */
  readonly words: string[] = [];

  readonly #elements: number[][] = [];
  /** How many places of phrases are known. */
  elementCount = 0;

  /** Gives a place of a phrase its number and remembers by which stems it may begin. */
  register(firsts: readonly number[]): number {
    const number = this.elementCount++;
    for (const id of firsts) (this.#elements[id] ??= []).push(number);
    return number;
  }

  /** The numbers of the places that may begin with a stem. */
  elementsBeginningWith(id: number): readonly number[] {
    return this.#elements[id] ?? NONE;
  }

  idOf(stem: string): number | undefined {
    return this.#ids.get(stem);
  }

  /** The stems of a word or of several joined by `_`; little words are left out. Remembered: words recur in hundreds of phrases. */
  runOf(written: string): readonly number[] {
    const known = this.#runs.get(written);
    if (known) return known;
    const run = /^[a-z0-9]+$/.test(written) ? this.#plainRun(written) : this.#longRun(written);
    this.#runs.set(written, run);
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
    this.words.push(word);
    return id;
  }
}

/**
 * Stems directly beside each other. `ties[i]` says what may stand between the i-th and the next:
 * nothing (`plain`), a preposition too ("freedom of information"), or whatever little words a name has (`any`).
 */
export interface Run {
  readonly ids: readonly number[];
  readonly ties: readonly Tie[];
}
type Tie = 'plain' | 'preposition' | 'any';

/** One place of a phrase: any of these stems, or any of these runs of neighbouring stems. */
export interface Element {
  /** Its own, within the vocabulary. */
  readonly number: number;
  readonly ids: ReadonlySet<number>;
  readonly runs: readonly Run[];
  /** First stems of all alternatives. */
  readonly firsts: readonly number[];
  /** Stems written as the noun of a doing ("development"), which may then describe the next word. */
  readonly nouns: ReadonlySet<number>;
}

/** A phrase as the matcher sees it. */
export type Pattern = readonly Element[];

/** Thrown when a phrase cannot be compiled; names the phrase and what is wrong with it. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
}

/** Nouns that end a compound: with "of" before them it would mean something else ("knowledge of management"). */
const COMPOUND_END =
  /_(?:management|manager|development|planning|analysis|analytics|assessment|evaluation|review|design|librarian|services?|policy|plan|strategy|system|report|training|desk|team|officer|sharing|capture|mapping|support|audit|mobilisation)$/;
const tieOf = (written: string): Tie => (COMPOUND_END.test(written) ? 'plain' : 'preposition');

/** Whether a run stands at `at`, given the stems there and what links each to the one before it. */
export function runStandsAt(
  run: Run,
  contents: readonly { readonly id: number; readonly link: string }[],
  at: number,
): boolean {
  for (let step = 0; step < run.ids.length; step++) {
    const content = contents[at + step];
    if (content?.id !== run.ids[step]) return false;
    if (step === 0 || content?.link === 'plain') continue;
    const tie = run.ties[step - 1];
    if (tie === 'plain' || (tie === 'preposition' && content?.link !== 'preposition')) return false;
  }
  return true;
}

/** Compiles phrases, remembering the places it has seen. */
export class PhraseCompiler {
  readonly vocabulary: Vocabulary;
  readonly #groups: WordGroups;
  readonly #elements = new Map<string, Element | null>();

  constructor(vocabulary: Vocabulary, groups: WordGroups) {
    this.vocabulary = vocabulary;
    this.#groups = groups;
  }

  /** The pattern of a phrase. Throws `PhraseError` for an unknown word group or a place with little words only. */
  compile(phrase: string): Pattern {
    const elements: Element[] = [];
    for (const part of phrase.split(' ')) {
      const element = this.#element(part, phrase);
      if (!element)
        throw new PhraseError(`In the phrase "${phrase}", "${part}" has only little words, which are never looked at.`);
      elements.push(element);
    }
    return elements;
  }

  /** The pattern of a name: its words directly together, in order, little words left out. */
  compileName(name: string): Pattern {
    // A name with little words or commas of its own is met with them; one without is met as it is written.
    const tie: Tie = /[,&]|\b(?:and|of|in)\b/.test(name) ? 'any' : 'plain';
    const run = this.vocabulary.runOf(name.toLowerCase().replace(/[^\p{L}\p{N}'-]+/gu, '_'));
    const [first = -1] = run;
    return [
      {
        number: this.vocabulary.register([first]),
        ids: new Set(run.length === 1 ? run : []),
        runs: run.length > 1 ? [{ ids: run, ties: run.map(() => tie) }] : [],
        firsts: [first],
        nouns: new Set(run),
      },
    ];
  }

  #element(part: string, phrase: string): Element | null {
    const known = this.#elements.get(part);
    if (known !== undefined) return known;
    const ids = new Set<number>();
    const runs: Run[] = [];
    const nouns = new Set<number>();
    for (const alternative of part.split('|')) this.#addAlternative(alternative, phrase, ids, runs, nouns);
    const firsts = runs.length === 0 ? [...ids] : [...new Set([...ids, ...runs.map((run) => run.ids[0] ?? -1)])];
    const element = firsts.length === 0 ? null : { number: this.vocabulary.register(firsts), ids, runs, firsts, nouns };
    this.#elements.set(part, element);
    return element;
  }

  #addAlternative(alternative: string, phrase: string, ids: Set<number>, runs: Run[], nouns: Set<number>): void {
    if (alternative.startsWith('@')) {
      const group = this.#groups[alternative.slice(1)];
      if (!group)
        throw new PhraseError(`The phrase "${phrase}" names the word group ${alternative}, which does not exist.`);
      for (const member of group) this.#addAlternative(member, phrase, ids, runs, nouns);
      return;
    }
    const run = this.vocabulary.runOf(alternative);
    if (run.length === 1 && alternative.includes('_')) {
      throw new PhraseError(
        `In the phrase "${phrase}", "${alternative}" comes down to one word, because the others are little words that are never looked at.`,
      );
    }
    if (run.length > 1) runs.push({ ids: run, ties: run.map(() => tieOf(alternative)) });
    else if (run[0] !== undefined) {
      ids.add(run[0]);
      if (isDescribingNoun(alternative)) nouns.add(run[0]);
    }
  }
}
