/** What changed on a page between two readings of it. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Evidence, LevelReading, Match } from '../matching/match.ts';
import { findKey } from './judged.ts';
import { matchesIn, type Coverage, type Report } from './report.ts';

/**
 * `risen`, `fallen`: the level read; one that is told where none was has risen, one that is no longer told has
 * fallen. `reworded`: the same level in other words.
 */
export type ChangeKind = 'gained' | 'lost' | 'risen' | 'fallen' | 'reworded';

/** One skill that is not as it was. */
export interface SkillChange {
  readonly kind: ChangeKind;
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
  /** The profile asks for it. */
  readonly isAsked: boolean;
  readonly before: LevelReading | null;
  readonly after: LevelReading | null;
  /** Quotes that were not there before, and those that are there no longer. */
  readonly came: readonly Evidence[];
  readonly went: readonly Evidence[];
}

export interface Recheck {
  readonly before: Coverage;
  readonly after: Coverage;
  /** Engine, frameworks, settings or profile are others too: what changed need not be the page's doing. */
  readonly isMadeOtherwise: boolean;
  /** What the profile asks for first, in its order; then the rest, best first. */
  readonly changes: readonly SkillChange[];
}

const keyOf = ({ framework, skill }: Pick<Match, 'framework' | 'skill'>): string => `${framework}:${skill}`;

/** The evidence of `match` whose words `other` has not, or has less often. */
function notIn(match: Match | undefined, other: Match | undefined): Evidence[] {
  if (!match) return [];
  const left = new Map<string, number>();
  for (const one of other?.evidence ?? []) {
    const key = findKey(match, one);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return match.evidence.filter((one) => {
    const key = findKey(match, one);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Null where nothing changed. */
function kindOf(before: Match | undefined, after: Match | undefined, isReworded: boolean): ChangeKind | null {
  if (!before) return 'gained';
  if (!after) return 'lost';
  const was = before.level?.value ?? 0;
  const is = after.level?.value ?? 0;
  if (is !== was) return is > was ? 'risen' : 'fallen';
  return isReworded ? 'reworded' : null;
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Holds a reading of a page against an earlier one. */
export function recheck(before: Report, after: Report): Recheck {
  const was = new Map(matchesIn(before).map((match) => [keyOf(match), match]));
  const is = new Map(matchesIn(after).map((match) => [keyOf(match), match]));
  const asked = new Set([
    ...after.skills.map(keyOf),
    ...after.extras.map(({ skill }) => keyOf({ framework: 'behaviour', skill })),
  ]);
  const changes = [...new Set([...asked, ...is.keys(), ...was.keys()])].flatMap((key): SkillChange[] => {
    const [old, now] = [was.get(key), is.get(key)];
    const match = now ?? old;
    if (!match) return [];
    const came = notIn(now, old);
    const went = notIn(old, now);
    const kind = kindOf(old, now, came.length + went.length > 0);
    if (!kind) return [];
    const { framework, skill, name } = match;
    const levels = { before: old?.level ?? null, after: now?.level ?? null };
    return [{ kind, framework, skill, name, isAsked: asked.has(key), ...levels, came, went }];
  });
  return {
    before: before.coverage,
    after: after.coverage,
    isMadeOtherwise: !isSame([before.made, before.profile.id], [after.made, after.profile.id]),
    changes,
  };
}
