/** Finds one by one in the order they are read, as a reader goes from the one to the next. */
import type { Evidence, Match } from '../matching/match.ts';
import { findKey } from './judged.ts';

/** One quote that speaks of a skill. */
export interface Find {
  /** Names what is judged: the same words for the same skill are judged together. */
  readonly key: string;
  readonly match: Match;
  readonly evidence: Evidence;
}

/** Every find; of those that begin together the shorter first. */
export const findsInOrder = (matches: readonly Match[]): Find[] =>
  matches
    .flatMap((match) => match.evidence.map((evidence) => ({ key: findKey(match, evidence), match, evidence })))
    .sort((left, right) => left.evidence.start - right.evidence.start || left.evidence.end - right.evidence.end);

/** Where the next find that is walked to stands, or the one before; behind the last comes the first. -1: there is none. */
export function stepFrom(finds: readonly Find[], isWalked: (find: Find) => boolean, from: number, by: 1 | -1): number {
  for (let tried = 1; tried <= finds.length; tried++) {
    const at = (((from + by * tried) % finds.length) + finds.length) % finds.length;
    const find = finds[at];
    if (find && isWalked(find)) return at;
  }
  return -1;
}
