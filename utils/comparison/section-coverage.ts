/** Coverage section by section of the frameworks, for charts and tables. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import { coverageOf } from './compare.ts';
import type { Coverage, Report, SkillComparison } from './report.ts';

export interface SectionCoverage {
  readonly framework: FrameworkId;
  /** The framework's own section. */
  readonly section: string;
  readonly coverage: Coverage;
}

/** One entry for each section the profile asks something of, in the profile's order. */
export function coverageBySection({ skills }: Pick<Report, 'skills'>): SectionCoverage[] {
  const sections = new Map<string, SkillComparison[]>();
  for (const skill of skills) {
    const key = `${skill.framework}:${skill.section}`;
    sections.set(key, [...(sections.get(key) ?? []), skill]);
  }
  return [...sections.values()].flatMap((of) => {
    const [first] = of;
    return first ? [{ framework: first.framework, section: first.section, coverage: coverageOf(of) }] : [];
  });
}
