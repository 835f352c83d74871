/** Where the words of a phrase stand in a sentence: how far apart, and in which order. */
import { isNounOfDoing, isParticiple } from './links.ts';
import { runStandsAt, type Element } from './pattern.ts';
import type { Presence } from './presence.ts';
import type { Content } from './sentence.ts';

/** Farther apart than this two words are not one phrase: "manage a small but complex budget" is 2 apart. */
const WIDEST_GAP = 2.25;
/** Words in free order were chosen because they are sure together, so they may stand farther apart. */
export const WIDEST_FREE_GAP = 3.5;
/** Words looked at on each side; a gap within a list may be this long. */
export const REACH = 8;

/** How many content words the element takes at `at`: 0 when it does not stand there. */
export function lengthAt(element: Element, contents: readonly Content[], at: number): number {
  const id = contents[at]?.id ?? -1;
  if (id < 0) return 0;
  let longest = element.ids.has(id) ? 1 : 0;
  for (const run of element.runs) {
    if (run.ids.length > longest && runStandsAt(run, contents, at)) longest = run.ids.length;
  }
  return longest;
}

/** What stands between two taken places, in content words: words of a list count half, little words by what they part. */
export function gapBetween(contents: readonly Content[], from: number, to: number): number {
  let gap = contents[to]?.apart ?? 0;
  for (let at = from + 1; at < to; at++) gap += (contents[at]?.listed ? 0.5 : 1) + (contents[at]?.apart ?? 0);
  return gap;
}

/** The words of the sentence in which places are looked for, and what could stand there. */
export interface Ground {
  readonly contents: readonly Content[];
  readonly presence: Presence;
}

/** Content words from `at` on, `length` of them. */
export interface Placing {
  readonly at: number;
  readonly length: number;
}

/** The nearest free place of an element around what is already taken, or null. */
export function nearest(
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

/** The nearest place of an element after `edge` (step 1) or before it (step -1). */
function beside(element: Element, { contents, presence }: Ground, edge: number, step: 1 | -1): Placing | null {
  const { first, last } = presence.rangeOf(element);
  const from = step > 0 ? Math.max(edge + 1, first) : Math.min(edge - 1, last);
  const to = step > 0 ? Math.min(edge + REACH, last) : Math.max(edge - REACH, first);
  for (let at = from; step > 0 ? at <= to : at >= to; at += step) {
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
export function neighbour(
  element: Element,
  ground: Ground,
  taken: readonly number[],
  placed: Placing,
  step: 1 | -1,
): (Placing & { turned: boolean }) | null {
  const edge = step > 0 ? (taken.at(-1) ?? 0) : (taken[0] ?? 0);
  const straight = beside(element, ground, edge, step);
  if (straight) return { ...straight, turned: false };
  const back = beside(element, ground, step > 0 ? (taken[0] ?? 0) : (taken.at(-1) ?? 0), step > 0 ? -1 : 1);
  const { contents } = ground;
  if (!back || !(step > 0 ? isNaturalTurn(contents, back, placed) : isNaturalTurn(contents, placed, back))) return null;
  return { ...back, turned: true };
}

/** The content words a placing takes. */
export const span = (placing: Placing): number[] =>
  Array.from({ length: placing.length }, (_, step) => placing.at + step);
