/** The rules to try at a word, and how to try few of them where a word has many. */
import type { Rule } from './lexicon-index.ts';
import type { Element } from './pattern.ts';
import type { Presence } from './presence.ts';

/** A word with no more rules than this tries them all; grouping them would cost more. */
const FEW_RULES = 16;

/** Rules that share the place they need most besides their anchor; null when they need none. */
interface Group {
  readonly partner: Element | null;
  readonly rules: number[];
}

export class Postings {
  readonly rules: number[] = [];
  #groups: readonly Group[] | null = null;

  /**
   * Calls `visit` with every rule whose second word stands in the sentence that `presence` has read, so that
   * the cost of a word does not grow with the number of skills.
   */
  visit(all: readonly Rule[], presence: Presence, visit: (number: number) => void): void {
    if (this.rules.length <= FEW_RULES) {
      for (const number of this.rules) visit(number);
      return;
    }
    // Grouped when the word is first met: most words of the lexicon never are.
    this.#groups ??= groupByPartner(this.rules, all);
    for (const { partner, rules } of this.#groups) {
      if (partner !== null && !presence.has(partner)) continue;
      for (const number of rules) visit(number);
    }
  }
}

function groupByPartner(numbers: readonly number[], all: readonly Rule[]): Group[] {
  const groups = new Map<Element | null, Group>();
  for (const number of numbers) {
    const rule = all[number];
    const partner = rule?.pattern[rule.partner] ?? null;
    const group = groups.get(partner);
    if (group) group.rules.push(number);
    else groups.set(partner, { partner, rules: [number] });
  }
  return [...groups.values()];
}
