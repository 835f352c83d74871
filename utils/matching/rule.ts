/** A phrase as the engine tries it. */
import type { Strength } from '../../framework-data/schema.ts';
import type { Method } from './match.ts';
import type { Pattern } from './pattern.ts';

/** A phrase of the lexicon or a skill's name, compiled. */
export interface Rule {
  readonly skill: number;
  readonly phrase: string;
  readonly method: Extract<Method, 'name' | 'phrase'>;
  readonly strength: Strength;
  readonly pattern: Pattern;
  /** The element of the pattern whose words are rarest: the rule is looked up by these. */
  readonly anchor: number;
  /** The next rarest element; -1 when the pattern has only one. */
  readonly partner: number;
  readonly near: readonly Pattern[];
  readonly not: readonly Pattern[];
  readonly free: boolean;
  readonly level: number | null;
}

/**
 * All rules by number. A rule is made when it is first asked for, and most never are, because what decides whether
 * it can stand in a sentence is told without it, as numbers of places.
 */
export interface RuleBook {
  readonly count: number;
  at(number: number): Rule;
  /** The place that anchors a rule. */
  anchorOf(number: number): number;
  /** The place it is grouped by at its anchor; -1 when its pattern has only one. */
  partnerOf(number: number): number;
  /** The places it needs besides its anchor. */
  needsOf(number: number): readonly number[];
}
