import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../utils/documents/read-file.ts';
import { titleOfBlocks } from '../../utils/documents/title-of-blocks.ts';
import type { SourceBlock } from '../../utils/text/document.ts';
import { makeDocx, paragraph } from './make-office.ts';
import { linesAt, makePdf } from './make-pdf.ts';

const heading = (text: string): SourceBlock => ({ kind: 'heading', text, headingLevel: 1 });
const line = (text: string): SourceBlock => ({ kind: 'paragraph', text });
const cell = (text: string, column: number): SourceBlock => ({ kind: 'table-cell', text, row: 1, column });
const FILE = 'band-6-analyst';

describe('a document is called', () => {
  it.each([
    ['by its first heading', [heading('Head of Collections'), heading('Main duties')], 'Head of Collections'],
    [
      'by the post that it names at its head',
      [heading('JOB DESCRIPTION'), line('Job title: Data Analyst')],
      'Data Analyst',
    ],
    [
      'by the post rather than by the employer',
      [heading('Thornbeck NHS Foundation Trust'), line('Post Title – Outreach Librarian')],
      'Outreach Librarian',
    ],
    [
      'by the post in a table',
      [heading('Job description'), cell('Job title:', 0), cell('Data Analyst', 1), cell('Band', 0), cell('6', 1)],
      'Data Analyst',
    ],
    [
      'by the post in a row that is called so',
      [heading('Eskdale Borough Council'), cell('Post', 0), cell('Records Officer', 1)],
      'Records Officer',
    ],
    ['by no word of a sentence', [heading('Registrar'), line('Post'), line('Send it to us.')], 'Registrar'],
    [
      'by the post alone where other facts stand on its line',
      [line('Job Title: Data Analyst  Band: 6  Base: Leeds')],
      'Data Analyst',
    ],
    ['by its file where it only says what kind of paper it is', [heading('Curriculum Vitae:'), line('Profile')], FILE],
    ['by its file where it has no heading', [line('We are looking for a librarian.')], FILE],
    ['by no post that its text speaks of', [line('The job title may change.'), heading('Registrar')], 'Registrar'],
    [
      'by no post further down, such as a CV lists',
      [heading('A. Reader'), ...Array.from({ length: 20 }, () => line('Profile')), line('Job title: Porter')],
      'A. Reader',
    ],
    [
      'by nothing that is too long for a name',
      [heading('Registrar'), line(`Job title: ${'x'.repeat(200)}`)],
      'Registrar',
    ],
  ])('%s', (_, blocks, title) => {
    expect(titleOfBlocks(blocks, FILE)).toBe(title);
  });
});

it('PDF and Word files of a trust are told apart by their posts', async () => {
  const lines = ['Thornbeck NHS Trust', 'Job title: Data Analyst', 'Write queries and hold the budget.'];
  const pdf = makePdf({ pages: [linesAt(60, 700, lines, 40)] });
  const docx = makeDocx(lines.map(paragraph).join(''));
  for (const [name, bytes] of [
    ['jd.pdf', pdf],
    ['jd.docx', docx],
  ] as const)
    expect((await readFileBytes('1', name, bytes)).document.title).toBe('Data Analyst');
});
