/** The rules of a compiled lexicon, each made when it is first asked for, and those of a reader. */
import type { CompiledLexicon } from '../../framework-data/compiled.ts';
import { decodeNumbers } from './codes.ts';
import type { CompiledPlaces } from './compiled-places.ts';
import type { IndexedSkill } from './lexicon-index.ts';
import { phraseOf, type Pattern } from './pattern.ts';
import { Lists } from './compiled-lists.ts';
import type { Rule, RuleBook } from './rule.ts';

/** The bundled rules over the places of their patterns. */
export class CompiledRules implements RuleBook {
  readonly count: number;
  readonly #compiled: CompiledLexicon;
  readonly #places: CompiledPlaces;
  readonly #skills: readonly IndexedSkill[];
  readonly #patterns: Int32Array;
  readonly #conditions: Lists;
  readonly #lists: (readonly Pattern[])[] = [];
  readonly #rules: Rule[] = [];
  readonly #needs: (readonly number[])[] = [];

  constructor(compiled: CompiledLexicon, places: CompiledPlaces, skills: readonly IndexedSkill[]) {
    this.count = compiled.rules.skill.length;
    this.#compiled = compiled;
    this.#places = places;
    this.#skills = skills;
    this.#patterns = decodeNumbers(compiled.rules.pattern);
    this.#conditions = new Lists(compiled.conditions, decodeNumbers);
  }

  anchorOf(number: number): number {
    return this.#places.placeIn(this.#patterns[number] ?? -1, this.#compiled.rules.anchor[number] ?? -1);
  }

  partnerOf(number: number): number {
    return this.#places.placeIn(this.#patterns[number] ?? -1, this.#compiled.rules.partner[number] ?? -1);
  }

  needsOf(number: number): readonly number[] {
    return (this.#needs[number] ??= this.#places
      .placesIn(this.#patterns[number] ?? -1)
      .filter((_, at) => at !== this.#compiled.rules.anchor[number]));
  }

  at(number: number): Rule {
    return (this.#rules[number] ??= this.#make(number));
  }

  #make(number: number): Rule {
    const { skill, strength, isName, anchor, partner, near, not, free, level } = this.#compiled.rules;
    const own = this.#places.pattern(this.#patterns[number] ?? -1);
    const name = isName[number] === 1;
    const ofSkill = skill[number] ?? -1;
    return {
      skill: ofSkill,
      phrase: name ? (this.#skills[ofSkill]?.name ?? '') : phraseOf(own),
      method: name ? 'name' : 'phrase',
      strength: strength[number] ?? 'hint',
      pattern: own,
      anchor: anchor[number] ?? -1,
      partner: partner[number] ?? -1,
      near: this.#condition(near[number] ?? -1),
      not: this.#condition(not[number] ?? -1),
      free: free[number] === 1,
      level: level[number] || null,
    };
  }

  #condition(number: number): readonly Pattern[] {
    return (this.#lists[number] ??= this.#conditions.of(number).map((pattern) => this.#places.pattern(pattern)));
  }
}

/** The bundled rules and a reader's own after them; beside a `not` of the reader's no phrase of its skill counts. */
export function withOwnRules(
  bundled: RuleBook,
  own: readonly Rule[],
  nots: ReadonlyMap<number, readonly Pattern[]>,
): RuleBook {
  const narrowed = new Map<number, Rule>();
  const ownAt = (number: number): Rule | undefined => own[number - bundled.count];
  const places = own.map(({ pattern, anchor, partner }) => {
    const numbers = pattern.map((place) => place.number);
    return {
      anchor: numbers[anchor] ?? -1,
      partner: numbers[partner] ?? -1,
      needs: numbers.filter((_, at) => at !== anchor),
    };
  });
  const placesOf = (number: number): (typeof places)[number] | undefined => places[number - bundled.count];
  return {
    count: bundled.count + own.length,
    anchorOf: (number) => placesOf(number)?.anchor ?? bundled.anchorOf(number),
    partnerOf: (number) => placesOf(number)?.partner ?? bundled.partnerOf(number),
    needsOf: (number) => placesOf(number)?.needs ?? bundled.needsOf(number),
    at(number) {
      const rule = ownAt(number) ?? narrowed.get(number);
      if (rule) return rule;
      const made = bundled.at(number);
      const more = nots.get(made.skill);
      if (!more || more.length === 0) return made;
      const fewer = { ...made, not: [...made.not, ...more] };
      narrowed.set(number, fewer);
      return fewer;
    },
  };
}
