/** Second cues and wrong senses: whether other words of a sentence stand there too. */
import type { Pattern } from './pattern.ts';
import { lengthAt, nearest, span, WIDEST_FREE_GAP } from './placing.ts';
import type { Presence } from './presence.ts';
import type { Content } from './sentence.ts';

/** Every place where the pattern stands, its words in reach of each other in any order: the content words it takes. */
function placesOf(pattern: Pattern, contents: readonly Content[]): readonly (readonly number[])[] {
  const [head, ...rest] = pattern;
  const found: number[][] = [];
  if (!head) return found;
  for (let at = 0; at < contents.length; at++) {
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
