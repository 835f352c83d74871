/** Gives words, runs, places and patterns their numbers in a compiled lexicon, equal ones the same. */
import type { CompiledLexicon, CompiledLists } from '../../framework-data/compiled.ts';
import { encodeAlternatives, encodeNumbers, GROUP, KINDS, RUN, WORD } from './codes.ts';
import type { Alternative, Element, Group, Pattern } from './pattern.ts';
import { TIES, type Tie, type Vocabulary } from './vocabulary.ts';

/** Lists of numbers, each different from the others; the order they came in is their number. */
class Distinct {
  readonly #lists: (readonly number[])[] = [];
  readonly #numbers = new Map<string, number>();

  /** `kind` tells apart what has the same numbers. */
  numberOf(list: readonly number[], kind = ''): number {
    const key = `${kind} ${list.join()}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#lists.length;
      this.#lists.push(list);
      this.#numbers.set(key, number);
    }
    return number;
  }

  get count(): number {
    return this.#lists.length;
  }

  compiled(encode: (items: readonly number[]) => readonly number[] = (items) => items): CompiledLists {
    return { lengths: this.#lists.map((list) => list.length), items: encode(this.#lists.flat()) };
  }
}

/** The lists of a compiled lexicon that patterns are made of. */
export type CompiledPatterns = Pick<
  CompiledLexicon,
  'stems' | 'words' | 'otherStems' | 'runs' | 'ties' | 'groupNames' | 'groups' | 'places' | 'patterns' | 'conditions'
>;

export class Numbering {
  readonly #vocabulary: Vocabulary;
  readonly #words: Map<string, number>;
  readonly #otherStems: (readonly number[])[] = [];
  readonly #runs = new Distinct();
  readonly #ties: number[] = [];
  readonly #groups = new Distinct();
  readonly #groupNames: string[] = [];
  readonly #places = new Distinct();
  readonly #patterns = new Distinct();
  readonly #conditions = new Distinct();
  readonly #known = new Map<Pattern, number>();

  /** The vocabulary must have every stem already. */
  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#words = new Map(vocabulary.words.map((word, id) => [word, id]));
  }

  /** The number of a pattern; it and its places are kept. */
  pattern(pattern: Pattern): number {
    let number = this.#known.get(pattern);
    if (number === undefined) {
      number = this.#patterns.numberOf(pattern.map((place) => this.#place(place)));
      this.#known.set(pattern, number);
    }
    return number;
  }

  /** The number of a list of patterns. */
  condition(patterns: readonly Pattern[]): number {
    return this.#conditions.numberOf(patterns.map((pattern) => this.pattern(pattern)));
  }

  #place({ alternatives }: Element): number {
    return this.#places.numberOf(alternatives.map((one) => this.#alternative(one)));
  }

  #alternative(alternative: Alternative): number {
    if ('group' in alternative) return KINDS * this.#group(alternative) + GROUP;
    const { written, ids, tie } = alternative;
    const words = written.split('_').map((word) => this.#word(word));
    const [word = 0] = words;
    // A word with a hyphen is a run of several stems by itself.
    const plain = words.length === 1 && (ids.length < 2 || tie === 'preposition');
    return plain ? KINDS * word + WORD : KINDS * this.#run(words, tie) + RUN;
  }

  #group({ group, members }: Group): number {
    const number = this.#groups.numberOf(
      members.map((member) => this.#alternative(member)),
      group,
    );
    this.#groupNames[number] = group;
    return number;
  }

  #run(words: readonly number[], tie: Tie): number {
    const number = this.#runs.numberOf(words, tie);
    this.#ties[number] = TIES.indexOf(tie);
    return number;
  }

  #word(written: string): number {
    let number = this.#words.get(written);
    if (number === undefined) {
      number = this.#words.size;
      this.#words.set(written, number);
      this.#otherStems.push(this.#vocabulary.read(written).ids);
    }
    return number;
  }

  /** All that was numbered. */
  compiled(): CompiledPatterns {
    const words = [...this.#words.keys()];
    const alternatives = (items: readonly number[]): number[] => encodeAlternatives(items, this.#runs.count);
    return {
      stems: this.#vocabulary.stems.map((stem, id) => (words[id]?.startsWith(stem) ? stem.length : stem)),
      words: words.join(' '),
      otherStems: { lengths: this.#otherStems.map((ids) => ids.length), items: this.#otherStems.flat() },
      runs: this.#runs.compiled(),
      ties: this.#ties,
      groupNames: this.#groupNames,
      groups: this.#groups.compiled(alternatives),
      places: this.#places.compiled(alternatives),
      patterns: this.#patterns.compiled(encodeNumbers),
      conditions: this.#conditions.compiled(encodeNumbers),
    };
  }
}
