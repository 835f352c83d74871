/** The rules to try at a word, and how to try few of them where a word has many. */
import type { Rule } from './lexicon-index.ts';

/** A word with no more rules than this tries them all; finding partners would cost more. */
const FEW_RULES = 32;

export class Postings {
  readonly rules: number[] = [];
  #byPartner: { readonly alone: readonly number[]; readonly beside: ReadonlyMap<number, readonly number[]> } | null =
    null;

  /**
   * The rules that could stand in a sentence of these words. Where a word has many rules, only those are named
   * whose second word stands there too, so that the cost of a word does not grow with the number of skills.
   */
  *standing(all: readonly Rule[], words: readonly { readonly id: number }[]): Iterable<number> {
    if (this.rules.length <= FEW_RULES) return yield* this.rules;
    this.#byPartner ??= this.#group(all);
    yield* this.#byPartner.alone;
    for (const { id } of words) yield* this.#byPartner.beside.get(id) ?? [];
  }

  #group(all: readonly Rule[]): { alone: number[]; beside: Map<number, number[]> } {
    const alone: number[] = [];
    const beside = new Map<number, number[]>();
    for (const number of this.rules) {
      const rule = all[number];
      const partner = rule?.pattern[rule.partner];
      if (!partner) alone.push(number);
      for (const id of partner?.firsts ?? []) {
        const list = beside.get(id);
        if (list) list.push(number);
        else beside.set(id, [number]);
      }
    }
    return { alone, beside };
  }
}
