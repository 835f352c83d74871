/** Holds a CV against what an advert asks for, point by point. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import { OUTSIDE_FIELD, type LevelReading, type Match, type NearMiss } from '../matching/match.ts';
import type { TextDocument } from '../text/document.ts';
import type { Checklist, Criterion } from './checklist.ts';
import { nearestPlaces, PLACES_SHOWN, type NearPlace, type ShownPlace, type ShownSkill } from './nearest-places.ts';

/** A place of the CV that speaks of a skill; offsets are those of the CV's text. */
export interface ShownBy {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly level: LevelReading | null;
}

/**
 * How a skill that is asked for stands in the CV. `unstated`: the CV speaks of it, but in words that tell no level.
 * `below`: by how many levels of the framework's scale. Places that tell the highest level come first.
 */
export type SkillFit =
  | { readonly status: 'demonstrated' | 'unstated'; readonly shownBy: readonly ShownBy[] }
  | { readonly status: 'below'; readonly by: number; readonly shownBy: readonly ShownBy[] }
  | { readonly status: 'missing' };

/** A skill the advert asks for, with the level its words tell (null: none, and any place in the CV meets it). */
export interface AskedSkill {
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
  readonly asked: LevelReading | null;
  readonly fit: SkillFit;
}

/**
 * A criterion held against the CV. `answered`: a place says much of it, or says some of it and shows a skill it asks
 * for; `perhaps`: a place comes near it; `not-found`: none does, which may be a matter of words. Only a person can tell.
 */
export interface CriterionFit {
  readonly criterion: Criterion;
  readonly status: 'answered' | 'perhaps' | 'not-found';
  /** Where the CV comes nearest, best first. */
  readonly places: readonly NearPlace[];
  readonly skills: readonly AskedSkill[];
}

export type CriterionCounts = Readonly<Record<CriterionFit['status'], number>>;

export interface ApplicationFit {
  /** In the checklist's order. */
  readonly criteria: readonly CriterionFit[];
  readonly coverage: {
    readonly criteria: CriterionCounts;
    readonly essential: CriterionCounts;
  };
}

const keyOf = ({ framework, skill }: { framework: FrameworkId; skill: string }): string => `${framework}:${skill}`;

const highestFirst = (left: ShownPlace, right: ShownPlace): number =>
  (right.level?.value ?? 0) - (left.level?.value ?? 0) || right.confidence - left.confidence;

/** One place at the level is enough: who led a service once has shown it, whatever the other lines of the CV say. */
function fitOf(asked: LevelReading | null, match: ShownSkill | undefined): SkillFit {
  if (!match) return { status: 'missing' };
  const evidence = match.evidence.toSorted(highestFirst);
  const shownBy = evidence
    .slice(0, PLACES_SHOWN)
    .map(({ quote, start, end, level }): ShownBy => ({ quote, start, end, level }));
  if (asked === null) return { status: 'demonstrated', shownBy };
  const highest = evidence[0]?.level ?? match.level;
  if (highest === null) return { status: 'unstated', shownBy };
  const by = asked.value - highest.value;
  return by <= 0 ? { status: 'demonstrated', shownBy } : { status: 'below', by, shownBy };
}

/**
 * Nearness from which a place answers, and from which it may. In the labelled pairs (`npm run evaluate`) 27 of the 32
 * criteria that are called answered are so, at least in part. Half of those below the second are answered in words that
 * are not akin to the advert's, so "not found" is said, never "missing".
 */
const ANSWERS = 0.5;
const MAY_ANSWER = 0.15;
/** Share of a criterion's words from which the CV says most of it, whatever is read of levels. */
const SAYS_IT = 0.6;

/**
 * Some words in common answer nothing where a skill that is asked for is shown, but below its level or without one. A
 * skill that is shown at that place speaks for it; another one that is shown elsewhere does not.
 */
function statusOf(
  nearest: NearPlace | undefined,
  skills: readonly AskedSkill[],
  isShownAt: (skill: AskedSkill, place: NearPlace) => boolean,
): CriterionFit['status'] {
  if (!nearest) return 'not-found';
  const { nearness, share } = nearest;
  const here = skills.filter((skill) => isShownAt(skill, nearest));
  const speaking = here.length > 0 ? here : skills.filter(({ fit }) => fit.status !== 'missing');
  const isAtLevel = speaking.length === 0 || speaking.some(({ fit }) => fit.status === 'demonstrated');
  if (share >= SAYS_IT || (nearness >= ANSWERS && isAtLevel)) return 'answered';
  return nearness >= MAY_ANSWER ? 'perhaps' : 'not-found';
}

function countCriteria(criteria: readonly CriterionFit[]): CriterionCounts {
  const counts = { answered: 0, perhaps: 0, 'not-found': 0 };
  for (const { status } of criteria) counts[status]++;
  return counts;
}

/** A text that is to answer an advert, and what was found in it. */
export interface AnsweringText {
  readonly document: TextDocument;
  readonly matches: readonly Match[];
  readonly nearMisses: readonly NearMiss[];
}

/**
 * The skills a text shows, by their keys. It may be of another field than the advert, as the CV of somebody who comes
 * from elsewhere is: what would not count by itself counts here, without a level.
 */
function shownIn({ matches, nearMisses }: AnsweringText): Map<string, ShownSkill> {
  const elsewhere = nearMisses.filter(({ reason }) => reason === OUTSIDE_FIELD);
  return new Map<string, ShownSkill>([
    ...elsewhere.map((miss): [string, ShownSkill] => [
      keyOf(miss),
      { level: null, evidence: [{ ...miss, level: null }] },
    ]),
    ...matches.map((match): [string, ShownSkill] => [keyOf(match), match]),
  ]);
}

/** How far a text answers what an advert asks for, from the advert's checklist. */
export function applicationFit(checklist: Checklist, answering: AnsweringText): ApplicationFit {
  const cv = shownIn(answering);
  const nearest = nearestPlaces(answering.document, cv, checklist.criteria, keyOf);
  const isShownAt = ({ framework, skill }: AskedSkill, place: NearPlace): boolean =>
    cv.get(keyOf({ framework, skill }))?.evidence.some(({ start, end }) => start < place.end && end > place.start) ??
    false;
  const criteria = checklist.criteria.map((criterion): CriterionFit => {
    const skills = criterion.skills.map(({ framework, skill, name, level }): AskedSkill => ({
      framework,
      skill,
      name,
      asked: level,
      fit: fitOf(level, cv.get(keyOf({ framework, skill }))),
    }));
    const places = nearest(criterion);
    const status = statusOf(places[0], skills, isShownAt);
    return { criterion, status, places: status === 'not-found' ? [] : places, skills };
  });
  return {
    criteria,
    coverage: {
      criteria: countCriteria(criteria),
      essential: countCriteria(criteria.filter(({ criterion }) => criterion.demand === 'essential')),
    },
  };
}
