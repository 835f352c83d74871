/** Gives runs, places, patterns and lists of patterns their numbers in a compiled lexicon, equal ones the same. */
import type { CompiledLexicon, Tie } from '../../framework-data/compiled.ts';
import type { Element, Pattern } from './pattern.ts';
import type { Run } from './vocabulary.ts';

/** Lists of numbers, each different from the others; a list's place is its number. */
class Distinct {
  readonly lists: (readonly number[])[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(list: readonly number[], kind = ''): number {
    const key = `${kind} ${list.join()}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.lists.length;
      this.lists.push(list);
      this.#numbers.set(key, number);
    }
    return number;
  }
}

export class Numbering {
  readonly #runs = new Distinct();
  readonly #ties: Tie[] = [];
  readonly #places = new Distinct();
  readonly #patterns = new Distinct();
  readonly #conditions = new Distinct();
  readonly #known = new Map<Pattern, number>();

  /** The number of a pattern; it and its places are kept. */
  pattern(pattern: Pattern): number {
    let number = this.#known.get(pattern);
    if (number === undefined) {
      number = this.#patterns.numberOf(pattern.map((place) => this.place(place)));
      this.#known.set(pattern, number);
    }
    return number;
  }

  /** The number of a place of a phrase. */
  place({ ids, runs, nouns }: Element): number {
    return this.#places.numberOf([
      ...[...ids].map((id) => 2 * id + (nouns.has(id) ? 1 : 0)),
      ...runs.map((run) => -1 - this.#run(run)),
    ]);
  }

  #run({ ids, tie }: Run): number {
    const number = this.#runs.numberOf(ids, tie);
    this.#ties[number] = tie;
    return number;
  }

  /** The number of a list of patterns. */
  condition(patterns: readonly Pattern[]): number {
    return this.#conditions.numberOf(patterns.map((pattern) => this.pattern(pattern)));
  }

  /** All that was numbered. */
  lists(): Pick<CompiledLexicon, 'runs' | 'ties' | 'places' | 'patterns' | 'conditions'> {
    return {
      runs: this.#runs.lists,
      ties: this.#ties,
      places: this.#places.lists,
      patterns: this.#patterns.lists,
      conditions: this.#conditions.lists,
    };
  }
}
