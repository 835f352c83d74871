/** Finds the places of a sentence where a phrase's words stand close enough together. */
import type { LexiconIndex, Rule } from './lexicon-index.ts';
import type { Element, Pattern } from './pattern.ts';
import type { Content, Sentence } from './sentence.ts';

/** Where a phrase was found: places in `sentence.contents`, lowest first. */
export interface Window {
  readonly rule: Rule;
  /** Index of the first and the last content word, inclusive. */
  readonly first: number;
  readonly last: number;
  /** The places that the phrase's own words took, ascending. */
  readonly taken: readonly number[];
  /** How many words of other things stand in between; words of a list count half. */
  readonly gap: number;
  /** True when the words stand in another order than the phrase has. */
  readonly reordered: boolean;
}

/** Farther apart than this two words are not one phrase. */
const WIDEST_GAP = 3.5;
/** Words looked at on each side; a gap within a list may be this long. */
const REACH = 8;
/** How far the second word of a phrase is looked for before its rule is tried; phrases have up to six words. */
const PARTNER_REACH = 20;
/** A word with no more rules than this tries them all; finding partners would cost more. */
const FEW_RULES = 12;

/** How many content words the element takes at `at`: 0 when it does not stand there. */
function lengthAt(element: Element, contents: readonly Content[], at: number): number {
  const id = contents[at]?.id ?? -1;
  if (id < 0) return 0;
  let longest = element.ids.has(id) ? 1 : 0;
  for (const run of element.runs) {
    if (run[0] !== id || run.length <= longest) continue;
    let matched = 1;
    while (matched < run.length && contents[at + matched]?.id === run[matched]) matched++;
    if (matched === run.length) longest = run.length;
  }
  return longest;
}

/** The cost of the words between two taken places. */
function gapBetween(contents: readonly Content[], from: number, to: number): number {
  let gap = 0;
  for (let at = from + 1; at < to; at++) gap += contents[at]?.listed ? 0.5 : 1;
  return gap;
}

interface Placing {
  readonly at: number;
  readonly length: number;
}

/** The nearest free place of an element around what is already taken, or null. */
function nearest(element: Element, contents: readonly Content[], taken: readonly number[]): Placing | null {
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
    if (cost > WIDEST_GAP) continue;
    if (!best || cost < best.cost) best = { at, length, cost };
  }
  return best;
}

function windowAt(rule: Rule, contents: readonly Content[], at: number): Window | null {
  const { pattern, anchor } = rule;
  const anchorElement = pattern[anchor];
  const anchorLength = anchorElement ? lengthAt(anchorElement, contents, at) : 0;
  if (anchorLength === 0) return null;
  const taken: number[] = [];
  for (let step = 0; step < anchorLength; step++) taken.push(at + step);
  const starts: number[] = pattern.map(() => -1);
  starts[anchor] = at;
  // Outwards from the anchor, so that each word is looked for beside the ones already found.
  for (const index of orderFrom(anchor, pattern.length)) {
    const element = pattern[index];
    const placing = element && nearest(element, contents, taken);
    if (!placing) return null;
    starts[index] = placing.at;
    for (let step = 0; step < placing.length; step++) taken.push(placing.at + step);
    taken.sort((left, right) => left - right);
  }
  const reordered = starts.some((start, index) => index > 0 && start < (starts[index - 1] ?? 0));
  if (reordered && rule.ordered) return null;
  let gap = 0;
  for (let index = 1; index < taken.length; index++)
    gap += gapBetween(contents, taken[index - 1] ?? 0, taken[index] ?? 0);
  return { rule, first: taken[0] ?? at, last: taken.at(-1) ?? at, taken, gap, reordered };
}

function orderFrom(anchor: number, length: number): number[] {
  const order: number[] = [];
  for (let distance = 1; distance < length; distance++) {
    if (anchor - distance >= 0) order.push(anchor - distance);
    if (anchor + distance < length) order.push(anchor + distance);
  }
  return order;
}

/** True when the pattern stands anywhere in the sentence, its words in reach of each other and none of them among `except`. */
export function standsIn(pattern: Pattern, contents: readonly Content[], except: readonly number[] = []): boolean {
  const [head, ...rest] = pattern;
  if (!head) return false;
  for (let at = 0; at < contents.length; at++) {
    const length = lengthAt(head, contents, at);
    if (length === 0 || except.includes(at)) continue;
    const taken = Array.from({ length }, (_, step) => at + step);
    const whole = rest.every((element) => {
      const placing = nearest(element, contents, taken);
      if (placing && except.includes(placing.at)) return false;
      if (placing) {
        for (let step = 0; step < placing.length; step++) taken.push(placing.at + step);
        taken.sort((left, right) => left - right);
      }
      return placing !== null;
    });
    if (whole) return true;
  }
  return false;
}

/** Every window of every rule in the sentence; the closest one when a rule fits several overlapping ways. */
export function findWindows(index: LexiconIndex, sentence: Sentence): Window[] {
  const { contents } = sentence;
  const best = new Map<number, Window[]>();
  for (let at = 0; at < contents.length; at++) {
    const id = contents[at]?.id ?? -1;
    const postings = id < 0 ? undefined : index.byAnchor.get(id);
    if (!postings) continue;
    const attempt = (number: number): void => {
      const rule = index.rules[number];
      const window = rule && windowAt(rule, contents, at);
      if (window) keepClosest(best, number, window);
    };
    if (postings.rules.length <= FEW_RULES) {
      for (const number of postings.rules) attempt(number);
      continue;
    }
    const { alone, beside } = postings.byPartner(index.rules);
    for (const number of alone) attempt(number);
    const tried = new Set<number>();
    const to = Math.min(contents.length - 1, at + PARTNER_REACH);
    for (let near = Math.max(0, at - PARTNER_REACH); near <= to; near++) {
      const partner = contents[near]?.id ?? -1;
      if (partner < 0 || near === at) continue;
      for (const number of beside.get(partner) ?? []) {
        if (tried.has(number)) continue;
        tried.add(number);
        attempt(number);
      }
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
