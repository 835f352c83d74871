import { describe, expect, it } from 'vitest';
import { findKey } from '../../utils/comparison/judged.ts';
import type { Decision } from '../../utils/comparison/review-session.ts';
import { reviewedReport } from '../../utils/comparison/reviewed.ts';
import { parseReport } from '../../utils/reporting/report-schema.ts';
import { matchesIn, type Report } from '../../utils/comparison/report.ts';
import { ADVERT, reportOf } from './sample-reports.ts';

const report = reportOf(ADVERT);
const rejectAll = (names: (name: string) => boolean, verdict: Decision['verdict'] = 'rejected'): Report => {
  const keys = matchesIn(report)
    .filter(({ name }) => names(name))
    .flatMap((match) => match.evidence.map((one) => findKey(match, one)));
  return reviewedReport({ report, decisions: Object.fromEntries(keys.map((key) => [key, { verdict, note: '' }])) });
};
const skillIn = ({ skills }: Report, name: string) => skills.find((skill) => skill.name === name);

describe('a report that was reviewed', () => {
  it('is the same where nothing was rejected', () => {
    expect(rejectAll(() => false)).toEqual(report);
    expect(rejectAll(() => true, 'confirmed')).toEqual(report);
    expect(rejectAll(() => true, 'review')).toEqual(report);
  });

  it('has lost the skills whose finds were all rejected, and counts again', () => {
    const reviewed = rejectAll((name) => name === 'People management');
    expect(skillIn(report, 'People management')?.status).toBe('met');
    expect(skillIn(reviewed, 'People management')).toMatchObject({ status: 'missing', found: null, match: null });
    expect(reviewed.coverage.found).toBe(report.coverage.found - 1);
    expect(reviewed.coverage.atLevel).toBe(report.coverage.atLevel - 1);
  });

  it('has nothing in it where everything was rejected', () => {
    const empty = rejectAll(() => true);
    expect(matchesIn(empty)).toEqual([]);
    expect(empty.coverage).toEqual({ ...report.coverage, found: 0, atLevel: 0, share: 0 });
    expect(parseReport(JSON.parse(JSON.stringify(empty)))).toEqual(empty);
  });
});
