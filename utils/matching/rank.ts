/** Which role is this really? Orders role profiles by how well they fit the skills and wording of a text. */
import type { FrameworkData, FrameworkId, RoleProfile } from '../../framework-data/schema.ts';
import type { TextDocument } from '../text/document.ts';
import type { Match } from './match.ts';
import { createRoleWording } from './role-wording.ts';

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

/**
 * The share of the fit that the wording of the work decides; the rest is its skills. Neighbouring roles
 * ask for nearly the same skills, so the wording counts for more: on the job descriptions the weights
 * were tried on, any share from 0.6 to 0.85 ordered them nearly alike.
 */
const WORDING_SHARE = 0.75;
/** The share that the role level's own levels decide among role levels of one role. */
const LEVEL_SHARE = 0.04;
/**
 * A text that speaks of its best role no more than this is only half a reason to name it. Full job
 * descriptions come to 1–3 in wording and 7–30 in skills, a single sentence to less than these.
 */
const FEW_WORDINGS = 0.5;
const FEW_SKILLS = 4;

const keyOf = (framework: FrameworkId, skill: string): string => `${framework}:${skill}`;

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

/** The cosine between what a profile asks for and what the text speaks of, but for the text's own length. */
function skillFit(
  profile: RoleProfile,
  weights: ReadonlyMap<string, number>,
  rare: ReadonlyMap<string, number>,
): number {
  let product = 0;
  let norm = 0;
  for (const { framework, skill } of profile.required) {
    const key = keyOf(framework, skill);
    const value = rare.get(key) ?? 0;
    norm += value * value;
    product += (weights.get(key) ?? 0) * value * value;
  }
  return norm === 0 ? 0 : product / Math.sqrt(norm);
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

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Builds the ranker; role cues are compiled once. */
export function createRanker(data: FrameworkData): Ranker {
  const rare = rarity(data);
  const wordingOf = createRoleWording(data);
  return {
    rank(document, matches, count) {
      const weights = new Map(matches.map((match) => [keyOf(match.framework, match.skill), weightOf(match)]));
      const levels = new Map(
        matches.flatMap((match) =>
          match.level ? [[keyOf(match.framework, match.skill), match.level.value] as const] : [],
        ),
      );
      const wording = wordingOf(document);
      const mostWording = Math.max(...wording.values(), 0);
      const skills = data.profiles.map((profile) => skillFit(profile, weights, rare));
      const mostSkills = Math.max(...skills, 0);
      return data.profiles
        .map((profile, at) => {
          const skill = (skills[at] ?? 0) / (mostSkills + FEW_SKILLS);
          const words = wording.get(profile.role);
          // A profile that no cues are written for is judged by its skills alone.
          const work =
            words === undefined
              ? skill
              : WORDING_SHARE * (words / (mostWording + FEW_WORDINGS)) + (1 - WORDING_SHARE) * skill;
          const { framework, id, role, name } = profile;
          return {
            framework,
            id,
            role,
            name,
            fit: round((1 - LEVEL_SHARE) * work + LEVEL_SHARE * levelFit(profile, levels)),
          };
        })
        .sort((left, right) => right.fit - left.fit || (left.id < right.id ? -1 : 1))
        .slice(0, count);
    },
  };
}
