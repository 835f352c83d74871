/** By which of its words each rule is looked up: the ones that are met least often. */
import type { Draft } from './drafts.ts';
import type { Element } from './pattern.ts';
import type { Rule } from './rule.ts';

/** How often the words of a place are met, by how often the phrases use them. */
export type PlaceWeight = (place: Element) => number;

/** Weighs places by the phrases of these rules. */
export function weighPlaces(rules: readonly Draft[]): PlaceWeight {
  const elements: Element[] = [];
  const uses: number[] = [];
  for (const { pattern } of rules) {
    for (const element of pattern) {
      elements[element.number] = element;
      uses[element.number] = (uses[element.number] ?? 0) + 1;
    }
  }
  const frequency: number[] = [];
  elements.forEach(({ ids, number }) => {
    for (const id of ids) frequency[id] = (frequency[id] ?? 0) + (uses[number] ?? 0);
  });
  const weights: number[] = [];
  elements.forEach(({ ids, runs, number }) => {
    // Two words beside each other are met far less often than one.
    let weight = runs.length;
    for (const id of ids) weight += frequency[id] ?? 0;
    weights[number] = weight;
  });
  return ({ number }) => weights[number] ?? 0;
}

/** The rule with its rarest place as its anchor and the next rarest as the anchor's partner. */
export function withAnchor(draft: Draft, weightOf: PlaceWeight): Rule {
  let anchor = -1;
  let partner = -1;
  let least = Infinity;
  let second = Infinity;
  draft.pattern.forEach((element, at) => {
    const weight = weightOf(element);
    if (weight < least) {
      [partner, second, anchor, least] = [anchor, least, at, weight];
    } else if (weight < second) {
      [partner, second] = [at, weight];
    }
  });
  return { ...draft, anchor, partner };
}
