/** The places and patterns of a compiled lexicon, each made when it is first asked for: most never are. */
import type { CompiledLexicon } from '../../framework-data/compiled.ts';
import { decodeAlternatives, decodeNumbers, GROUP, KINDS, RUN, WORD } from './codes.ts';
import { Lists } from './compiled-lists.ts';
import { NumberLists } from './number-lists.ts';
import { placeOf, type Alternative, type Element, type Pattern } from './pattern.ts';
import { readingOf, TIES, type KnownWords, type Reading } from './vocabulary.ts';

/** What loading does at once is reading lists into flat arrays; whatever costs an object waits until a text needs it. */
export class CompiledPlaces implements KnownWords {
  readonly stems: readonly string[];
  readonly words: readonly string[];
  readonly placeCount: number;

  readonly #compiled: CompiledLexicon;
  readonly #written: readonly string[];
  readonly #otherStems: Lists;
  readonly #runs: Lists;
  readonly #groups: Lists;
  readonly #places: Lists;
  readonly #patterns: Lists;
  /** Places by the alternatives they have, words and runs by the stem they begin with, groups by their members. */
  readonly #placesWith: NumberLists;
  readonly #beginningWith: NumberLists;
  readonly #groupsWith = new Map<number, number[]>();

  readonly #alternatives: Alternative[] = [];
  readonly #elements: Element[] = [];
  readonly #made: Pattern[] = [];

  constructor(compiled: CompiledLexicon) {
    this.#compiled = compiled;
    this.#otherStems = new Lists(compiled.otherStems);
    this.#runs = new Lists(compiled.runs);
    const alternatives = (codes: readonly number[]): Int32Array => decodeAlternatives(codes, this.#runs.count);
    this.#groups = new Lists(compiled.groups, alternatives);
    this.#places = new Lists(compiled.places, alternatives);
    this.#patterns = new Lists(compiled.patterns, decodeNumbers);
    this.placeCount = this.#places.count;
    this.#written = compiled.words.split(' ');
    this.words = this.#written.slice(0, compiled.stems.length);
    this.stems = compiled.stems.map((stem, id) =>
      typeof stem === 'string' ? stem : (this.#written[id] ?? '').slice(0, stem),
    );
    this.#placesWith = this.#indexPlaces();
    this.#beginningWith = this.#indexAlternatives();
    for (let group = 0; group < this.#groups.count; group++) {
      for (const member of this.#groups.of(group))
        this.#groupsWith.set(member, [...(this.#groupsWith.get(member) ?? []), KINDS * group + GROUP]);
    }
  }

  #indexPlaces(): NumberLists {
    const most = Math.max(this.#written.length, this.#runs.count, this.#groups.count);
    const { items } = this.#places;
    const lists = new NumberLists(KINDS * most, items.length);
    for (let place = this.placeCount - 1, at = items.length - 1; place >= 0; place--) {
      for (const start = this.#places.start(place); at >= start; at--) lists.addFirst(items[at] ?? 0, place);
    }
    return lists;
  }

  #indexAlternatives(): NumberLists {
    const words = this.#written.length;
    const lists = new NumberLists(this.stems.length, words + this.#runs.count);
    for (let word = 0; word < words; word++) {
      const first = this.#firstStem(word);
      if (first >= 0) lists.addFirst(first, KINDS * word + WORD);
    }
    for (let run = 0; run < this.#runs.count; run++) {
      // A run may begin with a little word, which has no stem.
      let first = -1;
      for (let at = this.#runs.start(run); first < 0 && at < this.#runs.end(run); at++)
        first = this.#firstStem(this.#runs.items[at] ?? 0);
      if (first >= 0) lists.addFirst(first, KINDS * run + RUN);
    }
    return lists;
  }

  /** The stem a word begins with; -1 for a little word. */
  #firstStem(word: number): number {
    const other = word - this.stems.length;
    if (other < 0) return word;
    const start = this.#otherStems.start(other);
    return start < this.#otherStems.end(other) ? (this.#otherStems.items[start] ?? -1) : -1;
  }

  #stemsOf(word: number): number[] {
    const other = word - this.stems.length;
    return other < 0 ? [word] : this.#otherStems.of(other);
  }

  /** The second stem of a word or run; -1 when it has only one. Told without making the reading. */
  #secondStem(alternative: number): number {
    const kind = alternative % KINDS;
    const number = (alternative - kind) / KINDS;
    if (kind === WORD) return this.#stemsOf(number)[1] ?? -1;
    let before = 0;
    for (let at = this.#runs.start(number); at < this.#runs.end(number); at++) {
      for (const stem of this.#stemsOf(this.#runs.items[at] ?? 0)) if (before++ === 1) return stem;
    }
    return -1;
  }

  filledBy(id: number): number[] {
    return this.#placesHaving(this.#beginningWith.of(id).filter((one) => this.#secondStem(one) < 0));
  }

  begunBy(first: number): Map<number, number[]> {
    const bySecond = new Map<number, number[]>();
    for (const alternative of this.#beginningWith.of(first)) {
      const second = this.#secondStem(alternative);
      const list = bySecond.get(second);
      if (list) list.push(alternative);
      else if (second >= 0) bySecond.set(second, [alternative]);
    }
    return new Map([...bySecond].map(([second, alternatives]) => [second, this.#placesHaving(alternatives)]));
  }

  /** Ascending. */
  #placesHaving(alternatives: readonly number[]): number[] {
    const places = new Set<number>();
    for (const alternative of alternatives) {
      for (const place of this.#placesWith.of(alternative)) places.add(place);
      for (const group of this.#groupsWith.get(alternative) ?? [])
        for (const place of this.#placesWith.of(group)) places.add(place);
    }
    return [...places].sort((left, right) => left - right);
  }

  #reading(alternative: number): Reading {
    const read = this.#alternative(alternative);
    if ('group' in read) throw new Error('A word group begins with no stem of its own.');
    return read;
  }

  #alternative(alternative: number): Alternative {
    return (this.#alternatives[alternative] ??= this.#read(Math.trunc(alternative / KINDS), alternative % KINDS));
  }

  #read(number: number, kind: number): Alternative {
    const { ties, groupNames } = this.#compiled;
    if (kind === GROUP) {
      const members = this.#groups.of(number).map((member) => this.#reading(member));
      return { group: groupNames[number] ?? '', members };
    }
    const parts = kind === RUN ? this.#runs.of(number) : [number];
    const written = parts.map((word) => this.#written[word] ?? '').join('_');
    const ids = parts.flatMap((word) => this.#stemsOf(word));
    return readingOf(written, ids, kind === RUN ? (TIES[ties[number] ?? 0] ?? 'plain') : 'preposition');
  }

  /** The place of a number. */
  place(number: number): Element {
    return (this.#elements[number] ??= {
      number,
      ...placeOf(this.#places.of(number).map((alternative) => this.#alternative(alternative))),
    });
  }

  /** The pattern of a number. */
  pattern(number: number): Pattern {
    return (this.#made[number] ??= this.#patterns.of(number).map((place) => this.place(place)));
  }

  /** The numbers of the places of a pattern. Makes nothing. */
  placesIn(pattern: number): number[] {
    return this.#patterns.of(pattern);
  }

  /** The number of a place of a pattern; -1 when it has no such place. Makes nothing. */
  placeIn(pattern: number, at: number): number {
    const start = this.#patterns.start(pattern);
    return at >= 0 && start + at < this.#patterns.end(pattern) ? (this.#patterns.items[start + at] ?? -1) : -1;
  }
}
