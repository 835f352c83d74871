/** Documents that a word processor made give what their text gives. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { readFileBytes } from '../../utils/documents/read-file.ts';
import { readTextBytes } from '../../utils/documents/read-text-file.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import type { TextDocument } from '../../utils/text/document.ts';
import { agreementOf, f1Of, findsOf, sectionShare } from '../documents/agreement.ts';

const engine = createEngine(loadFrameworkData());
const TABLE_TEXT = 'tests/evaluation/documents/nhs-clinical-outreach-librarian.md';
const COLUMNS_TEXT = 'tests/fixtures/adverts/head-of-knowledge-services.md';

async function read(name: string): Promise<TextDocument> {
  const { document, notes } = await readFileBytes(name, name, readFileSync(`tests/fixtures/documents/${name}`));
  expect(notes).toEqual([]);
  return document;
}

const wordsOf = (document: TextDocument, { start, end }: { start: number; end: number }): string =>
  document.text.slice(start, end);

describe.each([
  ['person-specification.pdf', TABLE_TEXT],
  ['person-specification.docx', TABLE_TEXT],
  ['person-specification.odt', TABLE_TEXT],
  ['two-columns.pdf', COLUMNS_TEXT],
])('%s', (name, source) => {
  const text = readTextBytes('text', source, readFileSync(source));

  it('gives the finds of its text, in the same sections', async () => {
    const found = [agreementOf(findsOf(engine, text), findsOf(engine, await read(name)))];
    expect(f1Of(found)).toBeGreaterThanOrEqual(0.97);
    expect(sectionShare(found)).toBeGreaterThanOrEqual(0.95);
  });

  it('has the title and the headings of its text, in their order', async () => {
    const document = await read(name);
    const headings = (of: TextDocument): string[] =>
      of.blocks
        .filter((block) => block.kind === 'heading')
        .map((block) => wordsOf(of, block))
        // A line in bold, which the text has as a paragraph.
        .filter((words) => words !== 'Wetherdale Teaching Hospitals NHS Foundation Trust');
    expect(document.title).toBe(text.title);
    expect(headings(document)).toEqual(headings(text));
  });
});

describe.each(['person-specification.pdf', 'person-specification.docx', 'person-specification.odt'])(
  'the table of %s',
  (name) => {
    it('is kept as rows, with what is essential and desirable', async () => {
      const document = await read(name);
      const cells = document.blocks.filter((block) => block.kind === 'table-cell' && (block.row ?? 0) > 0);
      const cell = cells.find((block) => wordsOf(document, block).startsWith('Searching healthcare databases'));
      const row = cells.filter((block) => block.row === cell?.row);
      expect(row.map((block) => [wordsOf(document, block).split(' ')[0], block.column, block.section])).toEqual([
        ['Experience', 0, 'essential'],
        ['Searching', 1, 'essential'],
        ['Searching', 2, 'desirable'],
      ]);
    });
  },
);

describe('two columns', () => {
  it('are read one after the other, without headers and page numbers', async () => {
    const document = await read('two-columns.pdf');
    expect(document.text).not.toMatch(/budget and copyright|^Page \d/m);
    const pages = document.blocks.map((block) => block.page ?? 0);
    expect(pages).toEqual(pages.toSorted((one, other) => one - other));
    expect(new Set(pages)).toEqual(new Set([1, 2]));
  });
});
