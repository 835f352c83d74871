/** Holds the finds of a text against a role profile: what is missing, below, unstated, met or above. */
import type { Framework, FrameworkData, FrameworkId, RequiredSkill, RoleProfile } from '../../framework-data/schema.ts';
import type { Match, MatchResult } from '../matching/match.ts';
import type { TextDocument } from '../text/document.ts';
import {
  REPORT_SCHEMA,
  type Coverage,
  type GapStatus,
  type ProfileExtra,
  type Report,
  type ReportSettings,
  type SkillComparison,
} from './report.ts';

const keyOf = (framework: FrameworkId, skill: string): string => `${framework}:${skill}`;

/** A find without a level is `unstated`; a requirement without a level is met by any find. */
export function statusOf(required: number | null, match: Match | undefined): GapStatus {
  if (!match) return 'missing';
  if (required === null) return 'met';
  if (!match.level) return 'unstated';
  if (match.level.value === required) return 'met';
  return match.level.value < required ? 'below' : 'above';
}

function compareSkill(
  frameworks: ReadonlyMap<FrameworkId, Framework>,
  { framework, skill, level }: RequiredSkill,
  match: Match | undefined,
): SkillComparison {
  const owner = frameworks.get(framework);
  const known = owner?.skills.find((one) => one.id === skill);
  const labelOf = (value: number | null): string | null =>
    owner?.scale.find((step) => step.value === value)?.label ?? null;
  const found = match?.level?.value ?? null;
  return {
    framework,
    skill,
    name: known?.name ?? skill,
    section: known?.section ?? '',
    required: level,
    requiredLabel: labelOf(level),
    found,
    foundLabel: labelOf(found),
    scaleSize: owner?.scale.length ?? 0,
    status: statusOf(level, match),
    match: match ?? null,
  };
}

/** Counts, and the share of required skills the text speaks of. */
export function coverageOf(skills: readonly SkillComparison[]): Coverage {
  const found = skills.filter((skill) => skill.status !== 'missing').length;
  const atLevel = skills.filter((skill) => skill.status === 'met' || skill.status === 'above').length;
  return { required: skills.length, found, atLevel, share: skills.length === 0 ? 0 : found / skills.length };
}

function extrasOf(data: FrameworkData, profile: RoleProfile, matches: ReadonlyMap<string, Match>): ProfileExtra[] {
  const behaviours = data.frameworks.find((framework) => framework.id === 'behaviour')?.skills ?? [];
  const extras = (kind: ProfileExtra['kind'], ids: readonly string[]): ProfileExtra[] =>
    ids.map((skill) => ({
      kind,
      skill,
      name: behaviours.find((one) => one.id === skill)?.name ?? skill,
      match: matches.get(keyOf('behaviour', skill)) ?? null,
    }));
  return [
    ...extras('behaviour', profile.behaviours),
    ...extras('activity', profile.activities),
    ...extras('qualification', profile.qualifications),
  ];
}

/** What a comparison is made of. */
export interface ComparisonInput {
  readonly data: FrameworkData;
  readonly engine: string;
  readonly document: TextDocument;
  readonly words: number;
  readonly result: MatchResult;
  readonly profile: RoleProfile;
  /** Finds below it were left out, 0–1; null or absent: the calibrated one. */
  readonly minConfidence?: number | null;
  /** Only these frameworks were matched, and the profile's other requirements are left out; null or absent: all. */
  readonly frameworks?: readonly FrameworkId[] | null;
  /** Phrases of the reader's own that were matched too. */
  readonly ownPhrases?: ReportSettings['ownPhrases'];
}

/** The whole answer for one document. */
export function compare(input: ComparisonInput): Report {
  const {
    data,
    engine,
    document,
    words,
    result,
    profile,
    minConfidence = null,
    frameworks = null,
    ownPhrases = [],
  } = input;
  const owners = new Map(data.frameworks.map((framework) => [framework.id, framework]));
  const matches = new Map(result.matches.map((match) => [keyOf(match.framework, match.skill), match]));
  const required = profile.required.filter((one) => !frameworks || frameworks.includes(one.framework));
  const skills = required.map((one) => compareSkill(owners, one, matches.get(keyOf(one.framework, one.skill))));
  const extras = extrasOf(data, profile, matches);
  const asked = new Set([
    ...skills.map((one) => keyOf(one.framework, one.skill)),
    ...extras.map((one) => keyOf('behaviour', one.skill)),
  ]);
  return {
    schema: REPORT_SCHEMA,
    made: {
      engine,
      frameworks: data.frameworks
        .filter(({ id }) => !frameworks || frameworks.includes(id))
        .map(({ id, version }) => ({ id, version })),
      settings: { minConfidence, ownPhrases, frameworks },
    },
    document: { title: document.title, source: document.source, words, metadata: document.metadata },
    profile: { id: profile.id, name: profile.name, role: profile.role },
    coverage: coverageOf(skills),
    skills,
    extras,
    beyond: result.matches.filter((match) => !asked.has(keyOf(match.framework, match.skill))),
    nearMisses: result.nearMisses,
  };
}
