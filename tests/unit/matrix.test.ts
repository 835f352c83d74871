import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../utils/comparison/matrix.ts';
import { matchesIn } from '../../utils/comparison/report.ts';
import { ADVERT, CHANGED_ADVERT, hostileReport, reportOf } from './sample-reports.ts';

const CLEANER = '# Cleaner\n\n- Clean the offices every morning.';
const documents = [ADVERT, CHANGED_ADVERT, CLEANER].map((text, at) => ({
  id: `d${at}`,
  title: `Document ${at}`,
  report: reportOf(text),
}));
const matrix = matrixOf(documents);
const rowOf = (skill: string) => matrix.rows.find((row) => row.skill === skill);

describe('a matrix of documents', () => {
  it('has what the profile asks for in its order, then the rest, each skill once', () => {
    const [first] = documents;
    expect(matrix.rows.filter(({ kind }) => kind === 'required').map(({ skill }) => skill)).toEqual(
      first?.report.skills.map(({ skill }) => skill),
    );
    expect([...new Set(matrix.rows.map(({ kind }) => kind))]).toEqual(['required', 'extra', 'beyond']);
    const keys = matrix.rows.map(({ framework, skill }) => `${framework}:${skill}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says of each skill where it stands in each document', () => {
    expect(rowOf('12.7')?.cells.map(({ status }) => status)).toEqual(['met', 'met', 'missing']);
    expect(rowOf('12.7')?.cells[0]).toMatchObject({ level: 4, levelLabel: 'Enable', quotes: 4 });
  });

  it('has every find of every document in exactly one cell', () => {
    const all = [...documents, { id: 'h', title: 'Hostile', report: hostileReport() }];
    const { rows } = matrixOf(all);
    all.forEach(({ report }, column) => {
      const quotes = rows.reduce((sum, { cells }) => sum + (cells[column]?.quotes ?? 0), 0);
      expect(quotes).toBe(matchesIn(report).reduce((sum, { evidence }) => sum + evidence.length, 0));
    });
  });

  it('counts each document as its report does', () => {
    expect(matrix.documents.map(({ coverage }) => coverage)).toEqual(documents.map(({ report }) => report.coverage));
  });

  it('tells documents of one title apart', () => {
    const twice = [...documents, ...documents].map((document) => ({ ...document, title: 'Librarian' }));
    const titles = matrixOf(twice).documents.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual(['Librarian', 'Librarian (2)', 'Librarian (3)']);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('of no document is empty', () => {
    expect(matrixOf([])).toMatchObject({ documents: [], rows: [] });
  });
});
