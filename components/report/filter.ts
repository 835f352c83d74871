/** Narrows a report to a framework and to skills whose name, code or quotes are like the text typed. */
import Fuse from 'fuse.js';
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Report, SkillComparison } from '../../utils/comparison/report.ts';

export interface ReportFilter {
  readonly framework: FrameworkId | 'all';
  readonly text: string;
}

/** Required skills that pass the filter, in the profile's order. */
export function filterSkills(report: Report, { framework, text }: ReportFilter): readonly SkillComparison[] {
  const skills = report.skills.filter((skill) => framework === 'all' || skill.framework === framework);
  const query = text.trim();
  if (query === '') return skills;
  const fuse = new Fuse(skills, {
    keys: ['name', 'skill', 'section', 'match.evidence.quote'],
    threshold: 0.3,
    ignoreLocation: true,
  });
  const kept = new Set(fuse.search(query).map(({ item }) => item));
  return skills.filter((skill) => kept.has(skill));
}
