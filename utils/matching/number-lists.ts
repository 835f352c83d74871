/** Many short lists of numbers in two flat arrays: quick to fill, and nothing for the collector of garbage. */
export class NumberLists {
  /** For each list one more than the entry it begins with; 0 for an empty list. */
  readonly #first: Int32Array;
  /** For each entry its number, and one more than the entry after it. */
  readonly #numbers: Int32Array;
  readonly #next: Int32Array;
  #entries = 0;

  /** Room for that many lists with that many numbers in all. */
  constructor(lists: number, numbers: number) {
    this.#first = new Int32Array(lists);
    this.#numbers = new Int32Array(numbers);
    this.#next = new Int32Array(numbers);
  }

  /** Puts a number in front of those a list has. */
  addFirst(list: number, number: number): void {
    const entry = this.#entries++;
    this.#numbers[entry] = number;
    this.#next[entry] = this.#first[list] ?? 0;
    this.#first[list] = entry + 1;
  }

  /** The numbers of a list. */
  of(list: number): number[] {
    const numbers: number[] = [];
    for (let entry = this.#first[list] ?? 0; entry > 0; entry = this.#next[entry - 1] ?? 0)
      numbers.push(this.#numbers[entry - 1] ?? 0);
    return numbers;
  }
}
