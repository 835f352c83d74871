import { describe, expect, it } from 'vitest';
import { findsInOrder, stepFrom } from '../../utils/comparison/finds.ts';
import { matchesIn } from '../../utils/comparison/report.ts';
import { decisionsOn, judgedReport } from '../../utils/comparison/reviewed.ts';
import { reportOf } from './sample-reports.ts';

const TEXT =
  'Line manage four librarians.\n\nManage the library budget.\n\nTeach critical appraisal to nurses. The budget is small.';
const found = reportOf(TEXT);
const finds = findsInOrder(matchesIn(found));
const all = (): boolean => true;

describe('the finds of a document', () => {
  it('stand in reading order, each quote by itself', () => {
    const starts = finds.map(({ evidence }) => evidence.start);
    expect(starts).toHaveLength(3);
    expect(starts).toEqual(starts.toSorted((left, right) => left - right));
  });

  it('are walked round both ways, past those that are left out', () => {
    const last = finds.length - 1;
    expect(stepFrom(finds, all, last, 1)).toBe(0);
    expect(stepFrom(finds, all, 0, -1)).toBe(last);
    expect(stepFrom(finds, all, -1, 1), 'before the first').toBe(0);
    expect(stepFrom(finds, (find) => find !== finds[1], 0, 1)).toBe(2);
    expect(
      stepFrom(finds, (find) => find === finds[1], 1, 1),
      'the only one',
    ).toBe(1);
    expect(stepFrom(finds, () => false, 0, 1)).toBe(-1);
    expect(stepFrom([], all, -1, 1)).toBe(-1);
  });

  it('leave the report when they are rejected, and stay to be walked back to', () => {
    const budget = finds.find(({ match }) => match.skill === '12.8')!;
    const everywhere = { verdict: 'confirmed', reach: 'everywhere', beneath: null } as const;
    const judged = judgedReport(found, {
      [budget.key]: { verdict: 'rejected', reach: 'page', beneath: null },
      'klim:1.1:of another page': everywhere,
    });
    expect(judged.finds).toEqual(finds);
    expect(judged.rejected.map(({ key }) => key)).toEqual([budget.key]);
    expect(judged.report.coverage.found).toBeLessThan(found.coverage.found);
    expect(decisionsOn(judged), 'for a review').toEqual({ [budget.key]: { verdict: 'rejected', note: '' } });
  });
});
