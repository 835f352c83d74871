/**
 * How like two texts are, told from a sketch of each that is small enough to be kept where the text is not: the
 * least hashes of its runs of words, whose overlap estimates that of all of them (A. Broder, "On the resemblance and
 * containment of documents", 1997).
 */

/** Words in a run: enough that two texts seldom have one in common by chance. */
const RUN = 3;
/** Hashes kept. The estimate is off by about 1 / √SIZE. */
const SIZE = 128;

/** FNV-1a, 32 bits. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The sketch of a text: numbers of 32 bits, rising. Layout, punctuation and capitals make no difference. */
export function sketchOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let at = 0; at <= Math.max(0, words.length - RUN); at++) hashes.add(hashOf(words.slice(at, at + RUN).join(' ')));
  return [...hashes].sort((left, right) => left - right).slice(0, SIZE);
}

/** The share of runs of words that two texts have in common, 0–1. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  const least = [...new Set([...one, ...other])].sort((left, right) => left - right).slice(0, SIZE);
  const [first, second] = [new Set(one), new Set(other)];
  return least.filter((hash) => first.has(hash) && second.has(hash)).length / Math.max(1, least.length);
}
