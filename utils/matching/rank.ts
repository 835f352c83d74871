/** Which role is this really? Orders role profiles by how well they fit the skills and wording of a text. */
import type { FrameworkData, FrameworkId, RoleProfile } from '../../framework-data/schema.ts';
import type { TextDocument } from '../text/document.ts';
import { createEngine } from './engine.ts';
import type { Match } from './match.ts';

/** A role profile with how well it fits the text, 0–1. */
export interface RankedProfile {
  readonly framework: FrameworkId;
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly fit: number;
}

export interface Ranker {
  /** The best `count` role profiles for a document and what was found in it, best first. */
  rank(document: TextDocument, matches: readonly Match[], count: number): RankedProfile[];
}

/** The share of the fit that wording of the role's own decides; the rest is its skills. */
const CUE_SHARE = 0.5;
/** The share that the role level's own levels decide among role levels of one role. */
const LEVEL_SHARE = 0.04;

const keyOf = (framework: FrameworkId, skill: string): string => `${framework}:${skill}`;

/** Role cues are matched by the same engine, each role standing as a "skill" of its own. */
function cueEngineData(data: FrameworkData): FrameworkData {
  const [model] = data.frameworks;
  if (!model) return data;
  const roles = Object.entries(data.roleCues.roles);
  const skills = roles.map(([role]) => ({
    id: role,
    name: role,
    section: 'roles',
    kind: 'qualification' as const,
    description: role,
    levels: [],
  }));
  return {
    ...data,
    frameworks: [{ ...model, id: 'gdd', skills: skills.length > 0 ? skills : model.skills.slice(0, 1) }],
    lexicon:
      roles.length === 0
        ? []
        : [
            {
              framework: 'gdd',
              groups: data.roleCues.groups,
              wordOrder: 'free' as const,
              entries: roles.map(([skill, sure]) => ({ skill, sure, likely: [], hint: [], not: [] })),
            },
          ],
    levelCues: [],
  };
}

/** How rare a skill is among roles: one that every role asks for tells none apart. */
function rarity(data: FrameworkData): Map<string, number> {
  const roles = new Map<string, Set<string>>();
  for (const profile of data.profiles) {
    for (const { framework, skill } of profile.required) {
      const set = roles.get(keyOf(framework, skill)) ?? new Set();
      set.add(profile.role);
      roles.set(keyOf(framework, skill), set);
    }
  }
  const all = new Set(data.profiles.map((profile) => profile.role)).size;
  return new Map([...roles].map(([key, set]) => [key, Math.log(1 + all / set.size)]));
}

/** How much a text speaks of a skill: surer and more often is more, with diminishing returns. */
const weightOf = (match: Match): number => match.confidence * (1 + Math.log(1 + match.evidence.length) / 2);

function skillFit(
  profile: RoleProfile,
  weights: ReadonlyMap<string, number>,
  rare: ReadonlyMap<string, number>,
  textNorm: number,
): number {
  let product = 0;
  let norm = 0;
  for (const { framework, skill } of profile.required) {
    const key = keyOf(framework, skill);
    const value = rare.get(key) ?? 0;
    norm += value * value;
    product += (weights.get(key) ?? 0) * value * value;
  }
  return norm === 0 || textNorm === 0 ? 0 : product / (Math.sqrt(norm) * textNorm);
}

/** How near the levels read are to the levels asked: tells role levels of one role apart. */
function levelFit(profile: RoleProfile, levels: ReadonlyMap<string, number>): number {
  let sum = 0;
  let count = 0;
  for (const { framework, skill, level } of profile.required) {
    const found = levels.get(keyOf(framework, skill));
    if (found === undefined || level === null) continue;
    sum += 1 - Math.min(3, Math.abs(found - level)) / 3;
    count++;
  }
  return count === 0 ? 0.5 : sum / count;
}

/** Builds the ranker; role cues are compiled once. */
export function createRanker(data: FrameworkData): Ranker {
  const rare = rarity(data);
  const cueEngine = createEngine(cueEngineData(data));
  return {
    rank(document, matches, count) {
      const weights = new Map(matches.map((match) => [keyOf(match.framework, match.skill), weightOf(match)]));
      const levels = new Map(
        matches.flatMap((match) =>
          match.level ? [[keyOf(match.framework, match.skill), match.level.value] as const] : [],
        ),
      );
      let norm = 0;
      for (const [key, weight] of weights) norm += (weight * (rare.get(key) ?? 0)) ** 2;
      const textNorm = Math.sqrt(norm);
      const cues = new Map(
        cueEngine.match(document, { minConfidence: 0 }).matches.map((match) => [match.skill, weightOf(match)]),
      );
      const strongest = Math.max(1e-9, ...cues.values());
      return data.profiles
        .map((profile) => {
          const cue = (cues.get(profile.role) ?? 0) / strongest;
          const skills = skillFit(profile, weights, rare, textNorm);
          const fit =
            (1 - LEVEL_SHARE) * ((1 - CUE_SHARE) * skills + CUE_SHARE * cue) + LEVEL_SHARE * levelFit(profile, levels);
          const { framework, id, role, name } = profile;
          return { framework, id, role, name, fit: Math.round(fit * 1000) / 1000 };
        })
        .sort((left, right) => right.fit - left.fit || (left.id < right.id ? -1 : 1))
        .slice(0, count);
    },
  };
}
