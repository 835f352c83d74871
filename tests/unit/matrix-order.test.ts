import { describe, expect, it } from 'vitest';
import { arranged, AS_GIVEN } from '../../utils/comparison/matrix-order.ts';
import { matrixOf } from '../../utils/comparison/matrix.ts';
import { ADVERT, reportOf } from './sample-reports.ts';

const TEXTS = { 'advert 10': '# Cleaner\n\n- Clean the offices.', 'advert 9': ADVERT, Ävert: '- Manage the budget.' };
const matrix = matrixOf(Object.entries(TEXTS).map(([title, text]) => ({ id: title, title, report: reportOf(text) })));
const titles = ({ documents }: typeof matrix): string[] => documents.map(({ title }) => title);

describe('a matrix put in order', () => {
  it('has its documents by coverage, what covers most first', () => {
    expect(titles(arranged(matrix, { ...AS_GIVEN, order: 'coverage' }))).toEqual(['advert 9', 'Ävert', 'advert 10']);
  });

  it('has them by title as people sort, numbers by their size', () => {
    expect(titles(arranged(matrix, { ...AS_GIVEN, order: 'title' }))).toEqual(['advert 9', 'advert 10', 'Ävert']);
  });

  it('takes each document’s cells along', () => {
    const sorted = arranged(matrix, { ...AS_GIVEN, order: 'coverage' });
    for (const [at, row] of sorted.rows.entries())
      expect(row.cells).toEqual([1, 2, 0].map((place) => matrix.rows[at]?.cells[place]));
  });

  it('shows one framework, and what stands so in some document', () => {
    const gkim = arranged(matrix, { ...AS_GIVEN, framework: 'gkim' });
    expect(new Set(gkim.rows.map(({ framework }) => framework))).toEqual(new Set(['gkim']));
    const met = arranged(matrix, { ...AS_GIVEN, status: 'met' });
    expect(met.rows.length).toBeGreaterThan(0);
    expect(met.rows.length).toBeLessThan(matrix.rows.length);
    for (const { cells } of met.rows) expect(cells.map(({ status }) => status)).toContain('met');
  });
});
