/**
 * How numbers are written in a compiled lexicon so that they are short and repeat, which is what compresses:
 * most things are first named in the order of their numbers, and `0` says "the one after the highest so far".
 */

/** Numbers from 0 on as codes. */
export function encodeNumbers(numbers: readonly number[]): number[] {
  let highest = -1;
  return numbers.map((number) => {
    const next = number === highest + 1;
    highest = Math.max(highest, number);
    return next ? 0 : number + 1;
  });
}

/** The numbers that `encodeNumbers` wrote. */
export function decodeNumbers(codes: readonly number[]): Int32Array {
  const numbers = new Int32Array(codes.length);
  let highest = -1;
  for (let at = 0; at < numbers.length; at++) {
    const code = codes[at] ?? 0;
    const number = code === 0 ? highest + 1 : code - 1;
    if (number > highest) highest = number;
    numbers[at] = number;
  }
  return numbers;
}

/** What may stand in a place of a phrase, as one number: three times its own, and one of these. */
export const WORD = 0;
export const RUN = 1;
export const GROUP = 2;
export const KINDS = 3;

/** Alternatives as codes: above 0 a word, below 0 a run or, beyond the `runs` there are, a group; 0 is the next run. */
export function encodeAlternatives(alternatives: readonly number[], runs: number): number[] {
  let highest = -1;
  return alternatives.map((alternative) => {
    const kind = alternative % KINDS;
    const number = (alternative - kind) / KINDS;
    if (kind === WORD) return number + 1;
    if (kind === GROUP) return -1 - runs - number;
    const next = number === highest + 1;
    highest = Math.max(highest, number);
    return next ? 0 : -1 - number;
  });
}

/** The alternatives that `encodeAlternatives` wrote. */
export function decodeAlternatives(codes: readonly number[], runs: number): Int32Array {
  const alternatives = new Int32Array(codes.length);
  let highest = -1;
  for (let at = 0; at < alternatives.length; at++) {
    const code = codes[at] ?? 0;
    if (code > 0) {
      alternatives[at] = KINDS * (code - 1) + WORD;
      continue;
    }
    const number = code === 0 ? highest + 1 : -1 - code;
    if (number >= runs) {
      alternatives[at] = KINDS * (number - runs) + GROUP;
      continue;
    }
    if (number > highest) highest = number;
    alternatives[at] = KINDS * number + RUN;
  }
  return alternatives;
}
