/** Lists as a compiled lexicon has them, read one by one. */
import type { CompiledLists } from '../../framework-data/compiled.ts';

/** Lists of a compiled lexicon, to be taken out one by one. */
export class Lists {
  readonly items: readonly number[] | Int32Array;
  readonly count: number;
  /** Where each list ends, exclusive; it begins where the one before ends. */
  readonly #ends: Int32Array;

  constructor(
    { lengths, items }: CompiledLists,
    decode: (codes: readonly number[]) => readonly number[] | Int32Array = (codes) => codes,
  ) {
    this.items = decode(items);
    this.count = lengths.length;
    this.#ends = new Int32Array(lengths.length);
    let end = 0;
    for (let list = 0; list < lengths.length; list++) {
      end += lengths[list] ?? 0;
      this.#ends[list] = end;
    }
  }

  /** Where a list begins in `items`. */
  start(list: number): number {
    return list === 0 ? 0 : (this.#ends[list - 1] ?? 0);
  }

  /** Where it ends, exclusive. */
  end(list: number): number {
    return this.#ends[list] ?? 0;
  }

  /** The numbers of a list. */
  of(list: number): number[] {
    const numbers: number[] = [];
    for (let at = this.start(list); at < this.end(list); at++) numbers.push(this.items[at] ?? 0);
    return numbers;
  }
}
