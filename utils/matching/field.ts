/**
 * Whether a text speaks of work with information, knowledge or libraries at all. Managing people, a budget or
 * customers is asked by every advert; it is a skill of these frameworks only in a text of their field.
 */
import { runStandsAt, type Element } from './pattern.ts';
import type { Content } from './sentence.ts';
import type { Run } from './vocabulary.ts';

/** Words of the field by the stem they begin with. */
export type FieldIndex = ReadonlyMap<number, readonly Run[]>;

/** The index of the places that phrases of the field are made of. */
export function buildFieldIndex(places: readonly Element[]): FieldIndex {
  const index = new Map<number, Run[]>();
  const add = (run: Run): void => {
    const first = run.ids[0] ?? -1;
    index.set(first, [...(index.get(first) ?? []), run]);
  };
  for (const { ids, runs } of places) {
    for (const id of ids) add({ ids: [id], tie: 'plain' });
    for (const run of runs) add(run);
  }
  return index;
}

/** How often the field is named in a sentence. */
export function countFieldWords(index: FieldIndex, contents: readonly Content[]): number {
  let count = 0;
  contents.forEach((content, at) => {
    if (index.get(content.id)?.some((run) => runStandsAt(run, contents, at))) count++;
  });
  return count;
}

/** A shorter text is a sentence or a note: too little to tell what it is about. */
const FEWEST_WORDS = 100;
/** One mention may be chance ("the school has a library"); a text of the field names it again. */
const FEWEST_MENTIONS = 2;
/** A long text of the field names it at least once in so many words. */
const WORDS_FOR_A_MENTION = 400;

/** True when the text is long enough to tell and hardly speaks of the field. `words` are content words. */
export const isOutsideField = (words: number, mentions: number): boolean =>
  words >= FEWEST_WORDS && mentions < Math.max(FEWEST_MENTIONS, words / WORDS_FOR_A_MENTION);
