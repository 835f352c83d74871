/** Which places of phrases could be filled in the sentence at hand: asked before any place is looked for. */
import type { Pattern } from './pattern.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One for an engine; `read` makes it speak of another sentence. */
export class Presence {
  readonly #vocabulary: Vocabulary;
  /** The number of the last sentence in which an element's first word stood, by the element's number. */
  #lastSeen = new Uint32Array(0);
  #sentence = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Takes in the words of a sentence. */
  read(contents: readonly { readonly id: number }[]): void {
    if (this.#lastSeen.length < this.#vocabulary.elementCount)
      this.#lastSeen = new Uint32Array(this.#vocabulary.elementCount);
    this.#sentence++;
    for (const { id } of contents) {
      for (const element of this.#vocabulary.elementsBeginningWith(id)) this.#lastSeen[element] = this.#sentence;
    }
  }

  /** False when the element of that number cannot stand in the sentence. */
  hasNumber(element: number): boolean {
    return this.#lastSeen[element] === this.#sentence;
  }

  /** False when the pattern cannot stand in the sentence. */
  hasAll(pattern: Pattern): boolean {
    for (const element of pattern) if (this.#lastSeen[element.number] !== this.#sentence) return false;
    return true;
  }
}
