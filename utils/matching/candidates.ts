/** Finds the places of a sentence where a phrase's words stand close enough together. */
import type { LexiconIndex, Rule } from './lexicon-index.ts';
import { isDescribingNoun, isNounOfDoing, isParticiple } from './links.ts';
import { runStandsAt, type Element, type Pattern } from './pattern.ts';
import type { Presence } from './presence.ts';
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

/** Farther apart than this two words are not one phrase: "manage a small but complex budget" is 2 apart. */
const WIDEST_GAP = 2.25;
/** Words in free order were chosen because they are sure together, so they may stand farther apart. */
const WIDEST_FREE_GAP = 3.5;
/** Words looked at on each side; a gap within a list may be this long. */
const REACH = 8;

/** How many content words the element takes at `at`: 0 when it does not stand there. */
function lengthAt(element: Element, contents: readonly Content[], at: number): number {
  const id = contents[at]?.id ?? -1;
  if (id < 0) return 0;
  let longest = element.ids.has(id) ? 1 : 0;
  for (const run of element.runs) {
    if (run.ids.length > longest && runStandsAt(run, contents, at)) longest = run.ids.length;
  }
  return longest;
}

/** What stands between two taken places, in content words: words of a list count half, little words by what they part. */
function gapBetween(contents: readonly Content[], from: number, to: number): number {
  let gap = contents[to]?.apart ?? 0;
  for (let at = from + 1; at < to; at++) gap += (contents[at]?.listed ? 0.5 : 1) + (contents[at]?.apart ?? 0);
  return gap;
}

interface Placing {
  readonly at: number;
  readonly length: number;
}

/** The nearest free place of an element around what is already taken, or null. */
function nearest(
  element: Element,
  contents: readonly Content[],
  taken: readonly number[],
  widest: number,
): Placing | null {
  const first = taken[0] ?? 0;
  const last = taken.at(-1) ?? 0;
  let best: (Placing & { cost: number }) | null = null;
  const from = Math.max(0, first - REACH);
  const to = Math.min(contents.length - 1, last + REACH);
  for (let at = from; at <= to; at++) {
    const length = lengthAt(element, contents, at);
    if (length === 0 || taken.includes(at) || (length > 1 && taken.includes(at + length - 1))) continue;
    const cost =
      at < first ? gapBetween(contents, at + length - 1, first) : at > last ? gapBetween(contents, last, at) : 0;
    if (cost > widest) continue;
    if (!best || cost < best.cost) best = { at, length, cost };
  }
  return best;
}

/** The nearest place of an element after `last` or before `first`. */
function beside(element: Element, contents: readonly Content[], edge: number, step: 1 | -1): Placing | null {
  for (let at = edge + step, steps = 0; at >= 0 && at < contents.length && steps < REACH; at += step, steps++) {
    const length = lengthAt(element, contents, at);
    if (length === 0 || (step < 0 && at + length > edge)) continue;
    const gap = step > 0 ? gapBetween(contents, edge, at) : gapBetween(contents, at + length - 1, edge);
    return gap <= WIDEST_GAP ? { at, length } : null;
  }
  return null;
}

/**
 * Whether two neighbours of a phrase may stand the other way round, the later one first:
 * "budget management", "budgets are managed", "statistics of use" for manage budget, use statistics.
 */
function isNaturalTurn(contents: readonly Content[], later: Placing, earlier: Placing): boolean {
  const end = later.at + later.length - 1;
  const word = contents[earlier.at + earlier.length - 1]?.word ?? '';
  const link = contents[end + 1]?.link;
  const gap = gapBetween(contents, end, earlier.at);
  if (link === 'plain' && earlier.at === end + 1) return isNounOfDoing(word);
  if (link === 'be') return gap <= 2 && isParticiple(word);
  return link === 'preposition' && gap <= 1.5 && !isParticiple(word);
}

/** The place of the neighbour of a placed element: on its own side, or turned round. */
function neighbour(
  element: Element,
  contents: readonly Content[],
  taken: readonly number[],
  placed: Placing,
  step: 1 | -1,
): (Placing & { turned: boolean }) | null {
  const edge = step > 0 ? (taken.at(-1) ?? 0) : (taken[0] ?? 0);
  const straight = beside(element, contents, edge, step);
  if (straight) return { ...straight, turned: false };
  const back = beside(element, contents, step > 0 ? (taken[0] ?? 0) : (taken.at(-1) ?? 0), step > 0 ? -1 : 1);
  if (!back || !(step > 0 ? isNaturalTurn(contents, back, placed) : isNaturalTurn(contents, placed, back))) return null;
  return { ...back, turned: true };
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
    if (/ed$/.test(content.word) && place.at > 0 && !content.listed) return true;
    return isDescribingNoun(content.word) && !(pattern[index]?.nouns.has(content.id) ?? false);
  });
}

const span = (placing: Placing): number[] => Array.from({ length: placing.length }, (_, step) => placing.at + step);

/** Places every element outwards from the anchor, so that each word is looked for beside the ones already found. */
function placesFrom(
  rule: Rule,
  contents: readonly Content[],
  start: Placing,
): { places: Placing[]; turned: boolean } | null {
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
        ? nearest(element, contents, taken, WIDEST_FREE_GAP)
        : neighbour(element, contents, taken, from, index < anchor ? -1 : 1));
    if (!placing) return null;
    if ('turned' in placing && placing.turned === true) turned = true;
    places[index] = placing;
    taken.push(...span(placing));
    taken.sort((left, right) => left - right);
  }
  return { places, turned };
}

function windowAt(rule: Rule, contents: readonly Content[], at: number): Window | null {
  const { pattern, anchor } = rule;
  const anchorElement = pattern[anchor];
  const length = anchorElement ? lengthAt(anchorElement, contents, at) : 0;
  if (length === 0) return null;
  const placed = placesFrom(rule, contents, { at, length });
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

/** Every place where the pattern stands, its words in reach of each other in any order: the content words it takes. */
function placesOf(pattern: Pattern, contents: readonly Content[]): readonly (readonly number[])[] {
  const [head, ...rest] = pattern;
  const found: number[][] = [];
  for (let at = 0; head && at < contents.length; at++) {
    const length = lengthAt(head, contents, at);
    if (length === 0) continue;
    const taken = span({ at, length });
    const whole = rest.every((element) => {
      const placing = nearest(element, contents, taken, WIDEST_FREE_GAP);
      if (placing) {
        taken.push(...span(placing));
        taken.sort((left, right) => left - right);
      }
      return placing !== null;
    });
    if (whole) found.push(taken);
  }
  return found;
}

/** Answers where a pattern stands in one sentence; many windows ask for the same second cues, so answers are kept. */
export type PlaceFinder = (pattern: Pattern) => readonly (readonly number[])[];

export function placeFinder(presence: Presence, contents: readonly Content[]): PlaceFinder {
  const known = new Map<Pattern, readonly (readonly number[])[]>();
  return (pattern) => {
    if (!presence.hasAll(pattern)) return [];
    let places = known.get(pattern);
    if (places === undefined) {
      places = placesOf(pattern, contents);
      known.set(pattern, places);
    }
    return places;
  };
}

/**
 * Every window of every rule in the sentence; the closest one when a rule fits several overlapping ways.
 * `presence` has read the sentence.
 */
export function findWindows(index: LexiconIndex, presence: Presence, { contents }: Sentence): Window[] {
  const best = new Map<number, Window[]>();
  for (let at = 0; at < contents.length; at++) {
    for (const number of index.byAnchor[contents[at]?.id ?? -1] ?? []) {
      const rule = index.rules[number];
      if (!rule || !presence.hasAll(rule.pattern)) continue;
      const window = windowAt(rule, contents, at);
      if (window) keepClosest(best, number, window);
    }
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
