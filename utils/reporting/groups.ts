/** The order and the words in which every surface and export speaks of a comparison. */
import type { LevelReading } from '../matching/match.ts';
import type { Coverage, GapStatus, Report, SkillComparison } from '../comparison/report.ts';

/** Gaps first: what the reader can act on comes before what is well. */
export const STATUS_ORDER: readonly GapStatus[] = ['missing', 'below', 'unstated', 'met', 'above'];

export const STATUS_TITLES: Readonly<Record<GapStatus, string>> = {
  missing: 'Missing',
  below: 'Below level',
  unstated: 'Level not stated',
  met: 'Met',
  above: 'Above level',
};

/** Required skills by status, gaps first; statuses without a skill are left out. */
export function groupByStatus(
  report: Report,
): { readonly status: GapStatus; readonly skills: readonly SkillComparison[] }[] {
  return STATUS_ORDER.map((status) => ({
    status,
    skills: report.skills.filter((skill) => skill.status === status),
  })).filter((group) => group.skills.length > 0);
}

/** Counts before percentages: "31 of 44 required skills found; 22 at level or above". */
export function coverageSentence({ required, found, atLevel }: Coverage): string {
  return `${found} of ${required} required skills found; ${atLevel} at level or above`;
}

/** "4 Enable". */
export const levelWords = ({ value, label }: LevelReading): string => `${value} ${label}`;

/** "reads 4 Enable from “manage”": of one quote. */
export const readingWords = (level: LevelReading | null): string =>
  level ? `reads ${levelWords(level)} from “${level.basis}”` : 'level not stated';

/** "asks 4 Enable, reads 3 Apply". */
export function levelSentence(skill: SkillComparison): string {
  const asks =
    skill.required === null ? 'asks for no level' : `asks ${skill.required} ${skill.requiredLabel ?? ''}`.trim();
  if (skill.status === 'missing') return `${asks}, not found`;
  return skill.found === null
    ? `${asks}, level not stated`
    : `${asks}, reads ${skill.found} ${skill.foundLabel ?? ''}`.trim();
}
