/** The lexicon, ready to be asked: which phrases could stand where this word stands? */
import type { Framework, FrameworkId, Skill } from '../../framework-data/schema.ts';
import { NumberLists } from './number-lists.ts';
import { Postings } from './postings.ts';
import type { RuleBook } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A skill as the engine knows it. */
export interface IndexedSkill {
  readonly framework: FrameworkId;
  readonly id: string;
  readonly name: string;
  readonly kind: Skill['kind'];
  /** Counts only in a text of the framework's field. */
  readonly ofField: boolean;
}

/** The skills of all frameworks; the place in this list is a skill's number. */
export const skillsOf = (frameworks: readonly Framework[]): IndexedSkill[] =>
  frameworks.flatMap((framework) =>
    framework.skills.map(({ id, name, kind }) => ({
      framework: framework.id,
      id,
      name,
      kind,
      ofField: framework.ofField,
    })),
  );

/** Rules by the words they are looked up by. What stands at a word is gathered when the word is first met. */
export class LexiconIndex {
  readonly vocabulary: Vocabulary;
  readonly skills: readonly IndexedSkill[];
  readonly rules: RuleBook;
  readonly #anchoredAt: NumberLists;
  readonly #byWord: (Postings | null)[] = [];
  readonly #byPair: Map<number, Postings | null>[] = [];

  /** `vocabulary` is that of the rules' patterns. */
  constructor(vocabulary: Vocabulary, skills: readonly IndexedSkill[], rules: RuleBook) {
    this.vocabulary = vocabulary;
    this.skills = skills;
    this.rules = rules;
    this.#anchoredAt = new NumberLists(vocabulary.placeCount, rules.count);
    for (let number = rules.count - 1; number >= 0; number--) this.#anchoredAt.addFirst(rules.anchorOf(number), number);
  }

  /** The rules to try at a stem that may be their anchor by itself. */
  atWord(id: number): Postings | null {
    if (id < 0) return null;
    let postings = this.#byWord[id];
    if (postings === undefined) {
      postings = this.#postingsOf(this.vocabulary.filledBy(id));
      this.#byWord[id] = postings;
    }
    return postings;
  }

  /** The rules to try at two stems beside each other with which their anchor may begin. */
  atPair(first: number, second: number): Postings | null {
    const places = this.vocabulary.begunBy(first, second);
    if (places.length === 0) return null;
    const pairs = (this.#byPair[first] ??= new Map());
    let postings = pairs.get(second);
    if (postings === undefined) {
      postings = this.#postingsOf(places);
      pairs.set(second, postings);
    }
    return postings;
  }

  #postingsOf(places: readonly number[]): Postings | null {
    const rules = [...new Set(places)].flatMap((place) => this.#anchoredAt.of(place));
    return rules.length === 0 ? null : new Postings(rules.sort((left, right) => left - right));
  }
}
