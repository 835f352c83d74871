import { expect, it } from 'vitest';
import { coverageBySection } from '../../utils/comparison/section-coverage.ts';
import { ADVERT, reportOf } from '../components/sample-tab.ts';

it('coverage by section adds up to the whole, each section once, in the profile’s order', () => {
  const report = reportOf(ADVERT);
  const sections = coverageBySection(report);
  for (const key of ['required', 'found', 'atLevel'] as const)
    expect(sections.reduce((sum, { coverage }) => sum + coverage[key], 0)).toBe(report.coverage[key]);
  const names = sections.map(({ framework, section }) => `${framework}:${section}`);
  expect(names).toEqual([...new Set(report.skills.map(({ framework, section }) => `${framework}:${section}`))]);
});
