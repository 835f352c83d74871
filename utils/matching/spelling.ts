/** Reads misspelt words ("retreival", "managment") as the lexicon's word they were meant to be, with Fuse.js. */
import { fuseDistance } from './fuse.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter words have too many neighbours to guess. */
const SHORTEST = 6;
const LONGEST = 24;
/** The worst Fuse.js score (0 is equal) still read as a slip: two letters swapped in a word of nine. */
const WORST_SLIP = 0.23;
const CACHE = 20_000;

const letterMask = (word: string): number => {
  let mask = 0;
  for (let index = 0; index < word.length; index++) {
    const letter = word.charCodeAt(index) - 97;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return mask;
};

function bitsSet(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

interface Candidate {
  readonly id: number;
  readonly word: string;
  readonly mask: number;
}

/**
 * A reader of misspelt words. `knownWords` are proper English words that look like a word of the
 * lexicon and must be left alone ("collation" is not a slip for "collection").
 */
export function createSpellingReader(
  vocabulary: Vocabulary,
  knownWords: ReadonlySet<string>,
): (word: string) => { id: number; word: string } | null {
  let buckets: Map<string, Candidate[]> | null = null;
  const seen = new Map<string, { id: number; word: string } | null>();

  const build = (): Map<string, Candidate[]> => {
    const built = new Map<string, Candidate[]>();
    vocabulary.words.forEach((word, id) => {
      if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return;
      const key = word.charAt(0);
      const bucket = built.get(key) ?? [];
      bucket.push({ id, word, mask: letterMask(word) });
      built.set(key, bucket);
    });
    return built;
  };

  const closest = (word: string): { id: number; word: string } | null => {
    buckets ??= build();
    const mask = letterMask(word);
    let best: Candidate | null = null;
    let bestScore = WORST_SLIP;
    for (const candidate of buckets.get(word.charAt(0)) ?? []) {
      if (Math.abs(candidate.word.length - word.length) > 2 || bitsSet(candidate.mask ^ mask) > 2) continue;
      const score = fuseDistance(candidate.word, word);
      if (score <= bestScore && sameLetters(candidate.word, word)) {
        best = candidate;
        bestScore = score;
      }
    }
    return best ? { id: best.id, word: best.word } : null;
  };

  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || knownWords.has(word) || !/^[a-z]+$/.test(word)) return null;
    const cached = seen.get(word);
    if (cached !== undefined) return cached;
    if (seen.size >= CACHE) seen.clear();
    const answer = closest(word);
    seen.set(word, answer);
    return answer;
  };
}

/** A slip changes letters inside a word or doubles one; at most two letters may be new or gone. */
function sameLetters(right: string, written: string): boolean {
  const letters = new Map<string, number>();
  for (const letter of right) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  let strange = 0;
  for (const letter of written) {
    const left = letters.get(letter) ?? 0;
    if (left === 0) strange++;
    else letters.set(letter, left - 1);
  }
  const missing = [...letters.values()].reduce((sum, count) => sum + count, 0);
  return strange <= 1 && missing <= 1;
}
