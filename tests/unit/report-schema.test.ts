import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { matchesIn, type Report } from '../../utils/comparison/report.ts';
import { jsonReport, jsonReportSchema } from '../../utils/reporting/report-json.ts';
import { parseReport, UnreadableReportError, type reportSchema } from '../../utils/reporting/report-schema.ts';
import { ADVERT, hostileReport, reportOf } from './sample-reports.ts';

/** The same data, open to change: zod's types say nothing of read-only. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

describe('a report that is read back', () => {
  it('is the report that was kept', () => {
    for (const report of [reportOf(ADVERT), hostileReport()])
      expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('of the first days, which did not tell why a word was not counted, is read all the same', () => {
    const report = reportOf(`${ADVERT}\n- No experience of copyright is needed\n`);
    expect(report.nearMisses.some(({ isRefused }) => isRefused)).toBe(true);
    const nearMisses = report.nearMisses.map((miss) => ({ ...miss, isRefused: undefined }));
    expect(parseReport({ ...report, nearMisses }).nearMisses.every(({ isRefused }) => !isRefused)).toBe(true);
  });

  it('has exactly the fields of Report', () => {
    expectTypeOf<z.infer<typeof reportSchema>>().toEqualTypeOf<Plain<Report>>();
  });

  const report = reportOf(ADVERT);
  const [skill] = report.skills;
  it.each([
    ['of an older version', { ...report, schema: 1 }, 'made by an older Framework Lens'],
    ['of a newer version', { ...report, schema: 3 }, 'made by a newer Framework Lens'],
    ['that is no object', 'report', 'This is not a report of Framework Lens.'],
    ['that is empty', null, 'This is not a report of Framework Lens.'],
    ['with a field too many', { ...report, script: 'x' }, 'This is not a report of Framework Lens.'],
    ['with a word too long', { ...report, profile: { ...report.profile, name: 'x'.repeat(3_000) } }, ': profile.name '],
    ['with an unknown status', { ...report, skills: [{ ...skill, status: 'fine' }] }, ': skills[0].status is not'],
  ])('is refused %s, with the place', (_, value, sentence) => {
    expect(() => parseReport(value)).toThrow(UnreadableReportError);
    expect(() => parseReport(value)).toThrow(sentence);
  });
});

describe('the JSON export', () => {
  const date = new Date('2026-11-24T12:00:00Z');

  it('is what its schema says', () => {
    for (const report of [reportOf(ADVERT), hostileReport()]) {
      const json = JSON.parse(JSON.stringify(jsonReport(report, { date })));
      expect(jsonReportSchema.parse(json)).toEqual(json);
      expect(json.made).toEqual(report.made);
      expect(json.matches).toHaveLength(matchesIn(report).length);
    }
  });

  it('has its schema published as it is now (npm run schema)', () => {
    const published = join(import.meta.dirname, '../../docs/report.schema.json');
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(z.toJSONSchema(jsonReportSchema));
  });
});
