/**
 * The lexicon as it is shipped: compiled when the extension is built, so that a waking worker only reads it.
 * Plain data that survives JSON. What is used in many places stands once, in a list, and is named by its number there.
 * Made by `compileLexicon`, read by `loadMatcher`; nobody else needs to know this shape.
 */
import type { Strength } from './schema.ts';

/** Lists of numbers, one after the other in `items`. */
export interface CompiledLists {
  readonly lengths: readonly number[];
  readonly items: readonly number[];
}

/** Several values of one kind, one list for each, all in the order of the rules. */
export interface CompiledRules {
  readonly skill: readonly number[];
  readonly strength: readonly Strength[];
  /** 1 for a skill's own name, whose phrase is the name. */
  readonly isName: readonly number[];
  /** As `encodeNumbers` writes them. */
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
  /** Every stem that a phrase uses: how many first letters of the word of its number it is, or the stem itself. */
  readonly stems: readonly (number | string)[];
  /** First a word of each stem, then every other word that phrases are written with; separated by spaces. */
  readonly words: string;
  /** The stems of those other words: one, none for a little word, several for words with a hyphen. */
  readonly otherStems: CompiledLists;
  /** Words that phrases join by `_`, and the number of the tie of each. */
  readonly runs: CompiledLists;
  readonly ties: readonly number[];
  /** Word groups: members as in `places`. Groups of two files may have one name. */
  readonly groupNames: readonly string[];
  readonly groups: CompiledLists;
  /** The places of phrases: what may stand in each, as `encodeAlternatives` writes it. */
  readonly places: CompiledLists;
  /** Phrases as places, and lists of phrases that rules are tied to, as `encodeNumbers` writes them. */
  readonly patterns: CompiledLists;
  readonly conditions: CompiledLists;
  readonly rules: CompiledRules;
  readonly cues: readonly CompiledCue[];
  /** Patterns of words that speak of the field. */
  readonly field: readonly number[];
  /** Abbreviations with the stems of their long form, and the words these were written as. */
  readonly acronyms: readonly (readonly [string, readonly (readonly [number, string])[]])[];
  /** The content stems of every level statement, in the order of the frameworks, separated by spaces. */
  readonly statements: readonly string[];
}
