/**
 * The lexicon as it is shipped: compiled when the extension is built, so that a waking worker only reads it.
 * Plain data that survives JSON. What is used in many places stands once, in a list, and is named by its number there.
 * Made by `compileLexicon`, read by `loadLexicon`; nobody else needs to know this shape.
 */
import type { Strength } from './schema.ts';

/** What may stand between two words of a run: nothing, a preposition too, or whatever little words a name has. */
export type Tie = 'plain' | 'preposition' | 'any';

/** Several values of one kind, one list for each, all in the order of the rules. */
export interface CompiledRules {
  readonly skill: readonly number[];
  /** The phrase as written; empty for a skill's own name. */
  readonly phrase: readonly string[];
  readonly strength: readonly Strength[];
  readonly pattern: readonly number[];
  readonly anchor: readonly number[];
  readonly partner: readonly number[];
  /** Numbers in `conditions`. */
  readonly near: readonly number[];
  readonly not: readonly number[];
  /** 1 where the words stand in any order. */
  readonly free: readonly number[];
  /** The level the phrase itself tells, 0 for none. */
  readonly level: readonly number[];
}

/** Words that tell a level; levels by the id of a framework. */
export interface CompiledCue {
  readonly name: string;
  readonly patterns: readonly number[];
  readonly levels: Readonly<Record<string, number>>;
  readonly within: Readonly<Record<string, number>>;
  readonly senior: Readonly<Record<string, number>>;
}

export interface CompiledLexicon {
  /** Every stem that a phrase uses. */
  readonly stems: readonly string[];
  /** For each stem a word it was read from. */
  readonly words: readonly string[];
  /** Stems that stand directly together, and their tie. */
  readonly runs: readonly (readonly number[])[];
  readonly ties: readonly Tie[];
  /**
   * The places of phrases: what may stand in each. A stem alone is twice its number, and one more where it was
   * written as the noun of a doing; a run is `-1 - its number`.
   */
  readonly places: readonly (readonly number[])[];
  /** Phrases as numbers of places. */
  readonly patterns: readonly (readonly number[])[];
  /** Lists of patterns that a rule is tied to. */
  readonly conditions: readonly (readonly number[])[];
  readonly rules: CompiledRules;
  readonly cues: readonly CompiledCue[];
  /** The places that speak of the field. */
  readonly field: readonly number[];
  /** Abbreviations with the stems of their long form, and the words these were written as. */
  readonly acronyms: readonly (readonly [string, readonly (readonly [number, string])[]])[];
  /** The content stems of every level statement, in the order of the frameworks, separated by spaces. */
  readonly statements: readonly string[];
}
