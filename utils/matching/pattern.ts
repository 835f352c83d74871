/** Phrases of the lexicon, made ready for matching: words become stem numbers, alternatives become sets. */
import { LONGEST_PHRASE, NOTATION_RULE, PHRASE_NOTATION, SHORTEST_PHRASE } from '../../framework-data/notation.ts';
import type { WordGroups } from '../../framework-data/schema.ts';
import type { Reading, Run, Tie, Vocabulary } from './vocabulary.ts';

/** What a phrase offers for a place: words, or a word group by its name. */
export type Alternative = Reading | Group;
export interface Group {
  readonly group: string;
  readonly members: readonly Reading[];
}

/** One place of a phrase: any of these stems, or any of these runs of neighbouring stems. */
export interface Element {
  /** Its own, within the vocabulary. */
  readonly number: number;
  /** As it was written. */
  readonly alternatives: readonly Alternative[];
  readonly ids: ReadonlySet<number>;
  readonly runs: readonly Run[];
  /** Stems written as the noun of a doing ("development"), which may then describe the next word. */
  readonly nouns: ReadonlySet<number>;
}

const NO_STEMS: ReadonlySet<number> = new Set();

/** The place of a phrase that these alternatives make, without its number. */
export function placeOf(alternatives: readonly Alternative[]): Omit<Element, 'number'> {
  const ids = new Set<number>();
  const runs: Run[] = [];
  let nouns: Set<number> | null = null;
  for (const alternative of alternatives) {
    for (const reading of 'group' in alternative ? alternative.members : [alternative]) {
      const [first] = reading.ids;
      if (reading.ids.length > 1) runs.push(reading);
      else if (first !== undefined) {
        ids.add(first);
        if (reading.noun) (nouns ??= new Set()).add(first);
      }
    }
  }
  return { alternatives, ids, runs, nouns: nouns ?? NO_STEMS };
}

/** A phrase as the matcher sees it. */
export type Pattern = readonly Element[];

/** A phrase as it was written. */
export const phraseOf = (pattern: Pattern): string =>
  pattern
    .map(({ alternatives }) => alternatives.map((one) => ('group' in one ? `@${one.group}` : one.written)).join('|'))
    .join(' ');

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
  readonly #groupsRead = new Map<string, Group>();
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
    const { written, ids } = this.vocabulary.read(name.toLowerCase().replace(/[^\p{L}\p{N}'-]+/gu, '_'));
    return [this.#numbered(placeOf([{ written, ids, tie, noun: true }]))];
  }

  #numbered(place: Omit<Element, 'number'>): Element {
    return { number: this.vocabulary.register(place.ids, place.runs), ...place };
  }

  #element(part: string, phrase: string): Element | null {
    const known = this.#elements.get(part);
    if (known !== undefined) return known;
    const place = placeOf(part.split('|').map((alternative) => this.#alternative(alternative, phrase)));
    const element = place.ids.size === 0 && place.runs.length === 0 ? null : this.#numbered(place);
    this.#elements.set(part, element);
    return element;
  }

  #alternative(alternative: string, phrase: string): Alternative {
    if (!alternative.startsWith('@')) return this.#read(alternative, phrase);
    const name = alternative.slice(1);
    let group = this.#groupsRead.get(name);
    if (!group) {
      const members = this.#groups[name];
      if (!members)
        throw new PhraseError(`The phrase "${phrase}" names the word group ${alternative}, which does not exist.`);
      group = { group: name, members: members.map((member) => this.#read(member, phrase)) };
      this.#groupsRead.set(name, group);
    }
    return group;
  }

  #read(written: string, phrase: string): Reading {
    const reading = this.vocabulary.read(written);
    if (reading.ids.length === 1 && written.includes('_')) {
      throw new PhraseError(
        `In the phrase "${phrase}", "${written}" comes down to one word, because the others are little words that are never looked at.`,
      );
    }
    return reading;
  }
}
