/** Where a CV comes nearest to a criterion: by the words they share, and by the skills that are asked for and shown. */
import type { Evidence, LevelReading } from '../matching/match.ts';
import { clipAround } from '../text/clip.ts';
import type { TextDocument } from '../text/document.ts';
import type { Span } from '../text/sentences.ts';
import { firstBehind } from '../text/spans.ts';
import type { Criterion } from './checklist.ts';
import { likenessIn } from './criterion-likeness.ts';

/** A place that shows a skill. */
export type ShownPlace = Pick<Evidence, 'start' | 'end' | 'quote' | 'confidence' | 'level'>;

/** A skill the CV shows, and where. */
export interface ShownSkill {
  readonly level: LevelReading | null;
  readonly evidence: readonly ShownPlace[];
}

/** A sentence of the CV; offsets are those of the CV's text. */
export interface NearPlace extends Span {
  /** How much of the criterion's words it says: 0 nothing, towards 1 every telling word of a long one. */
  readonly share: number;
  /** The sentence, cut where it is long. */
  readonly quote: string;
  /** 0 up to about 1.4: how much of the criterion it says, and whether it shows a skill that is asked for. */
  readonly nearness: number;
}

/**
 * A skill that is asked for and shown, at full confidence, weighs as much as two fifths of the criterion's words. Of the
 * weights from 0 to 1 tried on the labelled pairs (`npm run evaluate`) this one put the right sentence first most often.
 */
const SKILL_WEIGHT = 0.4;
/** As many places as somebody reads before writing the sentence. */
export const PLACES_SHOWN = 3;
/** A place less than a third as near as the nearest one only distracts from it. */
const WORTH_SHOWING = 0.33;
/** UTF-16 units. */
const LONGEST_QUOTE = 240;

/** By the index of the sentence how surely it shows one of the skills, 0–1; those that show none are left out. */
function confidences(sentences: readonly Span[], shown: readonly ShownPlace[]): Map<number, number> {
  const sure = new Map<number, number>();
  for (const { start, end, confidence } of shown)
    for (let at = firstBehind(sentences, start); (sentences[at]?.start ?? end) < end; at++)
      sure.set(at, Math.max(sure.get(at) ?? 0, confidence));
  return sure;
}

/** Gives the nearest places to a criterion, best first; none that has nothing to do with it. */
export function nearestPlaces(
  cv: TextDocument,
  shown: ReadonlyMap<string, ShownSkill>,
  criteria: readonly Criterion[],
  keyOf: (skill: Criterion['skills'][number]) => string,
): (criterion: Criterion) => NearPlace[] {
  const { sentences, sharesOf } = likenessIn(
    cv,
    criteria.map(({ text }) => text),
  );
  return ({ text, skills }) => {
    const shares = sharesOf(text);
    const sure = confidences(
      sentences,
      skills.flatMap((skill) => shown.get(keyOf(skill))?.evidence ?? []),
    );
    const near = [...new Set([...shares.keys(), ...sure.keys()])]
      .flatMap((at) => {
        const [sentence, share] = [sentences[at], shares.get(at) ?? 0];
        return sentence ? [{ ...sentence, share, nearness: share + SKILL_WEIGHT * (sure.get(at) ?? 0) }] : [];
      })
      .toSorted((left, right) => right.nearness - left.nearness || left.start - right.start)
      .slice(0, PLACES_SHOWN);
    return near
      .filter(({ nearness }) => nearness >= WORTH_SHOWING * (near[0]?.nearness ?? 0))
      .map((place) => ({
        ...place,
        quote: clipAround(cv.text, { start: place.start, end: place.start }, place, LONGEST_QUOTE),
      }));
  };
}
