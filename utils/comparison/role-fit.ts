/** Which role is this really? What separates the two role profiles that fit a text best. */
import type { FrameworkData, FrameworkId, RequiredSkill, RoleProfile } from '../../framework-data/schema.ts';
import type { LevelReading, Match } from '../matching/match.ts';
import type { RankedProfile } from '../matching/rank.ts';
import { statusOf } from './compare.ts';

/** A skill by its name, with the level a profile requires (null: none set). */
export interface RoleSkill {
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
  readonly required: number | null;
  /** What the text tells: null where the skill is lacking, or where its words tell no level. */
  readonly found: LevelReading | null;
}

/** One of the two profiles held against the text. */
export interface RoleStanding extends RankedProfile {
  readonly required: number;
  readonly shown: number;
  /** Shown at the required level or above it. */
  readonly atLevel: number;
  /** What this profile asks for and the other does not: in the text, and missing from it. */
  readonly onlyHere: { readonly shown: readonly RoleSkill[]; readonly lacking: readonly RoleSkill[] };
}

/** A skill that both profiles ask for, at different levels. */
export interface DifferingLevel {
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
  readonly first: number | null;
  readonly second: number | null;
  readonly found: LevelReading | null;
  /** Whose level the text is nearer to; `neither` where it tells none, or stands in the middle. */
  readonly nearer: 'first' | 'second' | 'neither';
}

export interface RoleFit {
  readonly first: RoleStanding;
  readonly second: RoleStanding;
  /** Two levels of one role differ in levels more than in skills. */
  readonly sameRole: boolean;
  /** How far the first is ahead, 0–1. */
  readonly lead: number;
  /** Skills both ask for. */
  readonly inCommon: number;
  readonly differingLevels: readonly DifferingLevel[];
}

const keyOf = ({ framework, skill }: { framework: FrameworkId; skill: string }): string => `${framework}:${skill}`;

/** The best profile of each role, in the order given: the same role at another level is no other role. */
export function bestOfEachRole(ranked: readonly RankedProfile[]): RankedProfile[] {
  const seen = new Set<string>();
  return ranked.filter(({ framework, role }) => {
    const key = `${framework}:${role}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Reading {
  readonly names: ReadonlyMap<string, string>;
  readonly matches: ReadonlyMap<string, Match>;
}

const roleSkill = ({ names, matches }: Reading, { framework, skill, level }: RequiredSkill): RoleSkill => ({
  framework,
  skill,
  name: names.get(keyOf({ framework, skill })) ?? skill,
  required: level,
  found: matches.get(keyOf({ framework, skill }))?.level ?? null,
});

function standing(reading: Reading, ranked: RankedProfile, mine: RoleProfile, other: RoleProfile): RoleStanding {
  const theirs = new Set(other.required.map((one) => keyOf(one)));
  const own = mine.required.filter((one) => !theirs.has(keyOf(one)));
  const isShown = (one: RequiredSkill): boolean => reading.matches.has(keyOf(one));
  const reached = mine.required.filter((one) => {
    const status = statusOf(one.level, reading.matches.get(keyOf(one)));
    return status === 'met' || status === 'above';
  });
  return {
    ...ranked,
    required: mine.required.length,
    shown: mine.required.filter((one) => isShown(one)).length,
    atLevel: reached.length,
    onlyHere: {
      shown: own.filter((one) => isShown(one)).map((one) => roleSkill(reading, one)),
      lacking: own.filter((one) => !isShown(one)).map((one) => roleSkill(reading, one)),
    },
  };
}

function nearerTo(found: number | undefined, first: number | null, second: number | null): DifferingLevel['nearer'] {
  if (found === undefined || first === null || second === null) return 'neither';
  const distance = Math.abs(found - first) - Math.abs(found - second);
  return distance === 0 ? 'neither' : distance < 0 ? 'first' : 'second';
}

/**
 * What separates the first two of `ranked` (best first; `bestOfEachRole` leaves one profile for each role).
 * Null where there are fewer than two, or the data does not know them.
 */
export function roleFit(
  data: FrameworkData,
  ranked: readonly RankedProfile[],
  matches: readonly Match[],
): RoleFit | null {
  const [one, two] = ranked;
  const first = data.profiles.find(({ id }) => id === one?.id);
  const second = data.profiles.find(({ id }) => id === two?.id);
  if (!one || !two || !first || !second) return null;
  const reading: Reading = {
    names: new Map(
      data.frameworks.flatMap(({ id, skills }) =>
        skills.map((skill) => [keyOf({ framework: id, skill: skill.id }), skill.name] as const),
      ),
    ),
    matches: new Map(matches.map((match) => [keyOf(match), match])),
  };
  const levels = new Map(second.required.map((skill) => [keyOf(skill), skill.level]));
  const common = first.required.filter((skill) => levels.has(keyOf(skill)));
  return {
    first: standing(reading, one, first, second),
    second: standing(reading, two, second, first),
    sameRole: one.framework === two.framework && one.role === two.role,
    lead: Math.round((one.fit - two.fit) * 1000) / 1000,
    inCommon: common.length,
    differingLevels: common
      .filter((skill) => skill.level !== levels.get(keyOf(skill)))
      .map((skill) => {
        const { framework, skill: id, name, found } = roleSkill(reading, skill);
        const other = levels.get(keyOf(skill)) ?? null;
        const nearer = nearerTo(found?.value, skill.level, other);
        return { framework, skill: id, name, first: skill.level, second: other, found, nearer };
      }),
  };
}
