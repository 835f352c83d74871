/** Phrases of the lexicon, made ready for matching: words become stem numbers, alternatives become sets. */
import type { Tie } from '../../framework-data/compiled.ts';
import { LONGEST_PHRASE, NOTATION_RULE, PHRASE_NOTATION, SHORTEST_PHRASE } from '../../framework-data/notation.ts';
import type { WordGroups } from '../../framework-data/schema.ts';
import type { Run, Vocabulary } from './vocabulary.ts';

/** One place of a phrase: any of these stems, or any of these runs of neighbouring stems. */
export interface Element {
  /** Its own, within the vocabulary. */
  readonly number: number;
  readonly ids: ReadonlySet<number>;
  readonly runs: readonly Run[];
  /** Stems written as the noun of a doing ("development"), which may then describe the next word. */
  readonly nouns: ReadonlySet<number>;
}

/** A phrase as the matcher sees it. */
export type Pattern = readonly Element[];

/** Thrown when a phrase cannot be compiled; names the phrase and what is wrong with it. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError';
}

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
    if (run.tie === 'plain' || (run.tie === 'preposition' && content?.link !== 'preposition')) return false;
  }
  return true;
}

/** Compiles phrases, remembering the places it has seen. */
export class PhraseCompiler {
  readonly vocabulary: Vocabulary;
  readonly #groups: WordGroups;
  readonly #elements = new Map<string, Element | null>();
  readonly #patterns = new Map<string, Pattern>();

  constructor(vocabulary: Vocabulary, groups: WordGroups) {
    this.vocabulary = vocabulary;
    this.#groups = groups;
  }

  /**
   * The pattern of a phrase. Throws `PhraseError` for a phrase that breaks the notation, an unknown word group or
   * a place with little words only.
   */
  compile(phrase: string): Pattern {
    const known = this.#patterns.get(phrase);
    if (known) return known;
    if (phrase.length < SHORTEST_PHRASE || phrase.length > LONGEST_PHRASE || !PHRASE_NOTATION.test(phrase))
      throw new PhraseError(
        `"${phrase.slice(0, LONGEST_PHRASE)}" is not written as a phrase is: ${NOTATION_RULE}; ${SHORTEST_PHRASE} to ${LONGEST_PHRASE} letters.`,
      );
    const elements: Element[] = [];
    for (const part of phrase.split(' ')) {
      const element = this.#element(part, phrase);
      if (!element)
        throw new PhraseError(`In the phrase "${phrase}", "${part}" has only little words, which are never looked at.`);
      elements.push(element);
    }
    this.#patterns.set(phrase, elements);
    return elements;
  }

  /** The pattern of a name: its words directly together, in order, little words left out. */
  compileName(name: string): Pattern {
    // A name with little words or commas of its own is met with them; one without is met as it is written.
    const tie: Tie = /[,&]|\b(?:and|of|in)\b/.test(name) ? 'any' : 'plain';
    const { ids } = this.vocabulary.runOf(name.toLowerCase().replace(/[^\p{L}\p{N}'-]+/gu, '_'));
    const single = new Set(ids.length === 1 ? ids : []);
    const runs = ids.length > 1 ? [{ ids, tie }] : [];
    return [{ number: this.vocabulary.register(single, runs), ids: single, runs, nouns: single }];
  }

  #element(part: string, phrase: string): Element | null {
    const known = this.#elements.get(part);
    if (known !== undefined) return known;
    const ids = new Set<number>();
    const runs: Run[] = [];
    const nouns = new Set<number>();
    for (const alternative of part.split('|')) this.#addAlternative(alternative, phrase, ids, runs, nouns);
    const empty = ids.size === 0 && runs.length === 0;
    const element = empty ? null : { number: this.vocabulary.register(ids, runs), ids, runs, nouns };
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
    if (run.ids.length === 1 && alternative.includes('_')) {
      throw new PhraseError(
        `In the phrase "${phrase}", "${alternative}" comes down to one word, because the others are little words that are never looked at.`,
      );
    }
    const [first] = run.ids;
    if (run.ids.length > 1) runs.push(run);
    else if (first !== undefined) {
      ids.add(first);
      if (run.noun) nouns.add(first);
    }
  }
}
