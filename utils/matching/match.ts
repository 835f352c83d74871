/** What the engine gives back. Everything here is plain data that survives JSON. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Section } from '../text/document.ts';
import type { Span } from '../text/sentences.ts';

/** How a piece of evidence was found. */
export type Method = 'name' | 'phrase' | 'statement' | 'fuzzy';

/** A level read from wording, on the framework's own scale, with the words it rests on. */
export interface LevelReading {
  readonly value: number;
  readonly label: string;
  /** 0–1. */
  readonly confidence: number;
  /** The words of the text the reading rests on. */
  readonly basis: string;
}

/** One place in the text that speaks of a skill. Offsets are UTF-16, half-open, into the document's text. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The stretches of the quote the find rests on; what stands between them is other words. */
  readonly words: readonly Span[];
  /** The sentence, list item or cell around the quote. */
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** The text of that sentence around the quote, about 400 UTF-16 units at most, an ellipsis where it was cut. */
  readonly sentence: string;
  readonly section: Section;
  readonly method: Method;
  /** The lexicon phrase, name or statement that was recognised. */
  readonly phrase: string;
  /** 0–1: of evidence shown at 0.8, about 80 in 100 should be right. */
  readonly confidence: number;
  readonly level: LevelReading | null;
  /** A sentence for the reader: what was found and what raised or lowered the confidence. */
  readonly explanation: string;
}

/** How far a find can be trusted: confirmed needs no look, review does. */
export type MatchClass = 'confirmed' | 'likely' | 'review';

/** A skill found in a text, with every place that speaks of it, best first. */
export interface Match {
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
  /** 0–1, calibrated over all its evidence. */
  readonly confidence: number;
  readonly class: MatchClass;
  readonly level: LevelReading | null;
  readonly evidence: readonly Evidence[];
}

/** Words that were almost a find: what they were, how sure, and what it would take. */
export interface NearMiss {
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly phrase: string;
  readonly confidence: number;
  readonly reason: string;
  /** What stands around the words forbids it, as a denial does: no phrase would make a find of them. */
  readonly isRefused: boolean;
}

/** The reason of a near miss that would count in a text of the field. */
export const OUTSIDE_FIELD = 'the text as a whole does not speak of information, knowledge or library work';

/** All that was found in one document. */
export interface MatchResult {
  readonly matches: readonly Match[];
  readonly nearMisses: readonly NearMiss[];
}
