/** Which places of phrases could be filled in the sentence at hand, and between which words: asked before any is looked for. */
import type { Element, Pattern } from './pattern.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One for an engine; `read` makes it speak of another sentence. */
export class Presence {
  readonly #vocabulary: Vocabulary;
  /** The number of the last sentence in which an element's first word stood, by the element's number. */
  #lastSeen = new Uint32Array(0);
  /** The first and the last content word of that sentence at which the element may begin. */
  #first = new Uint32Array(0);
  #last = new Uint32Array(0);
  #sentence = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Takes in the words of a sentence. */
  read(contents: readonly { readonly id: number }[]): void {
    const { placeCount } = this.#vocabulary;
    if (this.#lastSeen.length < placeCount) {
      this.#lastSeen = new Uint32Array(placeCount);
      this.#first = new Uint32Array(placeCount);
      this.#last = new Uint32Array(placeCount);
    }
    this.#sentence++;
    contents.forEach(({ id }, at) => {
      for (const element of this.#vocabulary.filledBy(id)) this.#note(element, at);
      const next = contents[at + 1];
      if (next) for (const element of this.#vocabulary.begunBy(id, next.id)) this.#note(element, at);
    });
  }

  #note(element: number, at: number): void {
    if (this.#lastSeen[element] !== this.#sentence) {
      this.#lastSeen[element] = this.#sentence;
      this.#first[element] = at;
    }
    this.#last[element] = at;
  }

  /** False when the element of that number cannot stand in the sentence. */
  hasNumber(element: number): boolean {
    return this.#lastSeen[element] === this.#sentence;
  }

  /** False when one of the elements of these numbers cannot stand within `reach` content words of `at`. */
  hasNear(elements: readonly number[], at: number, reach: number): boolean {
    for (const element of elements) {
      if (this.#lastSeen[element] !== this.#sentence) return false;
      if ((this.#first[element] ?? 0) > at + reach || (this.#last[element] ?? 0) + reach < at) return false;
    }
    return true;
  }

  /** False when the pattern cannot stand in the sentence. */
  hasAll(pattern: Pattern): boolean {
    for (const element of pattern) if (this.#lastSeen[element.number] !== this.#sentence) return false;
    return true;
  }

  /** The first and the last content word at which the element may begin; nothing in between when it stands nowhere. */
  rangeOf(element: Element): { readonly first: number; readonly last: number } {
    if (this.#lastSeen[element.number] !== this.#sentence) return NOWHERE;
    return { first: this.#first[element.number] ?? 0, last: this.#last[element.number] ?? 0 };
  }
}

const NOWHERE = { first: 1, last: 0 } as const;
