/** Holds a CV against what an advert asks for: point by point, and skill by skill. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Evidence, LevelReading, Match } from '../matching/match.ts';
import type { TextDocument } from '../text/document.ts';
import type { Checklist, Criterion } from './checklist.ts';
import { nearestPlaces, PLACES_SHOWN, type NearPlace } from './nearest-places.ts';

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
  /** Each skill once, where the checklist first asks for it, at the level the whole advert asks for. */
  readonly skills: readonly AskedSkill[];
  readonly coverage: {
    readonly skills: Readonly<Record<SkillFit['status'], number>>;
    readonly criteria: CriterionCounts;
    readonly essential: CriterionCounts;
  };
}

const keyOf = ({ framework, skill }: { framework: FrameworkId; skill: string }): string => `${framework}:${skill}`;

const highestFirst = (left: Evidence, right: Evidence): number =>
  (right.level?.value ?? 0) - (left.level?.value ?? 0) || right.confidence - left.confidence;

/** One place at the level is enough: who led a service once has shown it, whatever the other lines of the CV say. */
function fitOf(asked: LevelReading | null, match: Match | undefined): SkillFit {
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
 * Nearness from which a place answers, and from which it may. In the labelled pairs (`npm run evaluate`) 26 of the 31
 * criteria that are called answered are so, at least in part. Most of those below the second are answered in words that
 * share nothing with the advert's, so "not found" is said, never "missing".
 */
const ANSWERS = 0.4;
const MAY_ANSWER = 0.15;
/** Share of a criterion's words from which the CV says most of it, whatever is read of levels. */
const SAYS_IT = 0.6;

/** Some words in common answer nothing where the skill that is asked for is shown, but below its level or without one. */
function statusOf(skills: readonly AskedSkill[], nearest: NearPlace | undefined): CriterionFit['status'] {
  if (!nearest) return 'not-found';
  const { nearness, share } = nearest;
  const isShown = skills.some(({ fit }) => fit.status !== 'missing');
  const isDemonstrated = skills.some(({ fit }) => fit.status === 'demonstrated');
  if (share >= SAYS_IT || (nearness >= ANSWERS && (isDemonstrated || !isShown))) return 'answered';
  return nearness >= MAY_ANSWER ? 'perhaps' : 'not-found';
}

function countCriteria(criteria: readonly CriterionFit[]): CriterionCounts {
  const counts = { answered: 0, perhaps: 0, 'not-found': 0 };
  for (const { status } of criteria) counts[status]++;
  return counts;
}

function countSkills(skills: readonly AskedSkill[]): Record<SkillFit['status'], number> {
  const counts = { demonstrated: 0, unstated: 0, below: 0, missing: 0 };
  for (const { fit } of skills) counts[fit.status]++;
  return counts;
}

/** Each skill of the checklist once, in its order. */
function skillsOf(
  checklist: Checklist,
  advert: ReadonlyMap<string, Match>,
  cv: ReadonlyMap<string, Match>,
): AskedSkill[] {
  const skills = new Map<string, AskedSkill>();
  for (const { framework, skill, name, level } of checklist.criteria.flatMap((criterion) => criterion.skills)) {
    const key = keyOf({ framework, skill });
    if (skills.has(key)) continue;
    const match = advert.get(key);
    const asked = match ? match.level : level;
    skills.set(key, { framework, skill, name, asked, fit: fitOf(asked, cv.get(key)) });
  }
  return [...skills.values()];
}

/** How far a CV answers what an advert asks for, from the matches of both, the CV's text and the advert's checklist. */
export function applicationFit(
  checklist: Checklist,
  advertMatches: readonly Match[],
  cvDocument: TextDocument,
  cvMatches: readonly Match[],
): ApplicationFit {
  const advert = new Map(advertMatches.map((match) => [keyOf(match), match]));
  const cv = new Map(cvMatches.map((match) => [keyOf(match), match]));
  const nearest = nearestPlaces(cvDocument, cv, checklist.criteria, keyOf);
  const criteria = checklist.criteria.map((criterion): CriterionFit => {
    const skills = criterion.skills.map(({ framework, skill, name, level }): AskedSkill => ({
      framework,
      skill,
      name,
      asked: level,
      fit: fitOf(level, cv.get(keyOf({ framework, skill }))),
    }));
    const places = nearest(criterion);
    const status = statusOf(skills, places[0]);
    return { criterion, status, places: status === 'not-found' ? [] : places, skills };
  });
  const skills = skillsOf(checklist, advert, cv);
  return {
    criteria,
    skills,
    coverage: {
      skills: countSkills(skills),
      criteria: countCriteria(criteria),
      essential: countCriteria(criteria.filter(({ criterion }) => criterion.demand === 'essential')),
    },
  };
}
