/** Finds the places of a sentence where a phrase's words stand close enough together. */
import type { LexiconIndex } from './lexicon-index.ts';
import { isDescribingNoun } from './links.ts';
import type { Pattern } from './pattern.ts';
import {
  gapBetween,
  lengthAt,
  nearest,
  neighbour,
  span,
  WIDEST_FREE_GAP,
  REACH,
  type Ground,
  type Placing,
} from './placing.ts';
import type { Presence } from './presence.ts';
import type { Rule } from './rule.ts';
import type { Content, Sentence } from './sentence.ts';

/** Where a phrase was found: places in `sentence.contents`, lowest first. */
export interface Window {
  readonly rule: Rule;
  /** Index of the first and the last content word, inclusive. */
  readonly first: number;
  readonly last: number;
  /** The places that the phrase's own words took, ascending. */
  readonly taken: readonly number[];
  /** How far apart the words stand, in content words; words of a list count half, little words by what they part. */
  readonly gap: number;
  /** True when the words stand in another order than the phrase has. */
  readonly reordered: boolean;
}

/**
 * "Development team" develops no team, and "published papers" publishes none: the noun of a doing, or a
 * participle after the beginning, right before another word only describes it.
 */
function onlyDescribes(pattern: Pattern, contents: readonly Content[], places: readonly Placing[]): boolean {
  return places.some((place, index) => {
    const next = places[index + 1];
    const content = contents[place.at];
    if (!next || !content || place.length > 1 || next.at !== place.at + 1 || contents[next.at]?.link !== 'plain')
      return false;
    if (content.word.endsWith('ed') && place.at > 0 && !content.listed) return true;
    return isDescribingNoun(content.word) && !(pattern[index]?.nouns.has(content.id) ?? false);
  });
}

/** Places every element outwards from the anchor, so that each word is looked for beside the ones already found. */
function placesFrom(rule: Rule, ground: Ground, start: Placing): { places: Placing[]; turned: boolean } | null {
  const { pattern, anchor } = rule;
  const places: Placing[] = pattern.map(() => start);
  const taken = span(start);
  let turned = false;
  for (const index of orderFrom(anchor, pattern.length)) {
    const element = pattern[index];
    const from = places[index < anchor ? index + 1 : index - 1] ?? start;
    const placing =
      element &&
      (rule.free
        ? nearest(element, ground.contents, taken, WIDEST_FREE_GAP)
        : neighbour(element, ground, taken, from, index < anchor ? -1 : 1));
    if (!placing) return null;
    if ('turned' in placing && placing.turned === true) turned = true;
    places[index] = placing;
    taken.push(...span(placing));
    taken.sort((left, right) => left - right);
  }
  return { places, turned };
}

function windowAt(rule: Rule, ground: Ground, at: number): Window | null {
  const { contents } = ground;
  const { pattern, anchor } = rule;
  const anchorElement = pattern[anchor];
  const length = anchorElement ? lengthAt(anchorElement, contents, at) : 0;
  if (length === 0) return null;
  const placed = placesFrom(rule, ground, { at, length });
  if (!placed) return null;
  const { places } = placed;
  if (!rule.free && !placed.turned && onlyDescribes(pattern, contents, places)) return null;
  const taken = places.flatMap(span).sort((left, right) => left - right);
  const last = taken.at(-1) ?? at;
  // "The library's mission" speaks of a mission, not of the library.
  if (contents[last]?.possessive && contents[last + 1]?.link === 'plain') return null;
  let gap = 0;
  for (let index = 1; index < taken.length; index++)
    gap += gapBetween(contents, taken[index - 1] ?? 0, taken[index] ?? 0);
  const reordered =
    placed.turned || places.some((place, index) => index > 0 && place.at < (places[index - 1]?.at ?? 0));
  return { rule, first: taken[0] ?? at, last, taken, gap, reordered };
}

function orderFrom(anchor: number, length: number): number[] {
  const order: number[] = [];
  for (let distance = 1; distance < length; distance++) {
    if (anchor - distance >= 0) order.push(anchor - distance);
    if (anchor + distance < length) order.push(anchor + distance);
  }
  return order;
}

/** Two neighbours of a phrase stand no farther apart than this, the words of a run of theirs included. */
const FARTHEST = REACH + 4;

/**
 * Every window of every rule in the sentence; the closest one when a rule fits several overlapping ways.
 * `presence` has read the sentence.
 */
export function findWindows(index: LexiconIndex, presence: Presence, { contents }: Sentence): Window[] {
  const best = new Map<number, Window[]>();
  const ground = { contents, presence };
  for (let at = 0; at < contents.length; at++) {
    const attempt = (number: number): void => {
      const needs = index.rules.needsOf(number);
      if (!presence.hasNear(needs, at, needs.length * FARTHEST)) return;
      const window = windowAt(index.rules.at(number), ground, at);
      if (window) keepClosest(best, number, window);
    };
    const id = contents[at]?.id ?? -1;
    index.atWord(id)?.visit(index.rules, presence, attempt);
    const next = contents[at + 1];
    if (next) index.atPair(id, next.id)?.visit(index.rules, presence, attempt);
  }
  return [...best.values()].flat();
}

function keepClosest(best: Map<number, Window[]>, number: number, window: Window): void {
  const kept = best.get(number);
  if (!kept) {
    best.set(number, [window]);
    return;
  }
  const overlapping = kept.findIndex((other) => other.first <= window.last && window.first <= other.last);
  const other = kept[overlapping];
  if (!other) kept.push(window);
  else if (window.gap < other.gap) kept[overlapping] = window;
}
