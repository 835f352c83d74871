/** The rules to try at a word, and how to try few of them where a word has many. */
import type { Presence } from './presence.ts';
import type { RuleBook } from './rule.ts';

/** A word with no more rules than this tries them all; grouping them would cost more. */
const FEW_RULES = 16;
/** Stands for the word a rule does not need. */
const NONE = -1;

/** Rules in groups that share the place they need most besides their anchor; flat, because it is read at every word. */
interface Groups {
  /** The element number each group needs. */
  readonly partners: Int32Array;
  /** Where each group ends in `rules`, exclusive; it begins where the one before ends. */
  readonly ends: Int32Array;
  readonly rules: Int32Array;
  /** A third element each rule needs, so that few rules have to be looked up at all. */
  readonly thirds: Int32Array;
}

export class Postings {
  readonly #rules: readonly number[];
  #groups: Groups | null = null;

  /** The numbers of the rules, ascending. */
  constructor(rules: readonly number[]) {
    this.#rules = rules;
  }

  /**
   * Calls `visit` with every rule whose second word stands in the sentence that `presence` has read, so that
   * the cost of a word does not grow with the number of skills.
   */
  visit(all: RuleBook, presence: Presence, visit: (number: number) => void): void {
    if (this.#rules.length <= FEW_RULES) {
      for (const number of this.#rules) visit(number);
      return;
    }
    // Grouped when the word is first met: most words of the lexicon never are.
    this.#groups ??= groupByPartner(this.#rules, all);
    const { partners, ends, rules, thirds } = this.#groups;
    for (let group = 0, from = 0; group < partners.length; group++) {
      const partner = partners[group] ?? NONE;
      const end = ends[group] ?? 0;
      if (partner === NONE || presence.hasNumber(partner)) {
        for (let place = from; place < end; place++) {
          const third = thirds[place] ?? NONE;
          if (third === NONE || presence.hasNumber(third)) visit(rules[place] ?? 0);
        }
      }
      from = end;
    }
  }
}

function groupByPartner(numbers: readonly number[], all: RuleBook): Groups {
  const thirdOf = (number: number): number =>
    all.needsOf(number).find((need) => need !== all.partnerOf(number)) ?? NONE;
  const groups = new Map<number, number[]>();
  for (const number of numbers) {
    const partner = all.partnerOf(number);
    const group = groups.get(partner);
    if (group) group.push(number);
    else groups.set(partner, [number]);
  }
  const ordered = [...groups.values()].flat();
  let end = 0;
  return {
    partners: Int32Array.from(groups.keys()),
    ends: Int32Array.from([...groups.values()].map((group) => (end += group.length))),
    rules: Int32Array.from(ordered),
    thirds: Int32Array.from(ordered, thirdOf),
  };
}
