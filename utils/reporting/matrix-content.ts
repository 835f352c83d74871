/** What a matrix says: how each document covers the profile, and a heat map of skills by documents. */
import type { Matrix, MatrixCell, MatrixRow, MatrixRowKind } from '../comparison/matrix.ts';
import type { ExportOptions } from './export.ts';
import { STATUS_TITLES } from './groups.ts';
import { makingContent } from './making-content.ts';
import { fullNameOf } from './names.ts';
import { levelInWords, quoteCount, shareCell } from './report-content.ts';
import { heading, paragraph, table, type Cell, type Part, type ReportDocument } from './report-document.ts';

/** The order of the tables of a matrix, and what stands above each. */
export const ROW_KINDS: readonly (readonly [MatrixRowKind, string])[] = [
  ['required', 'Required skills by document'],
  ['extra', 'Behavioural skills, qualifications and development activities by document'],
  ['beyond', 'Skills beyond the profile by document'],
];

/** "Below level: 3 Apply, 2 quotes". What is missing needs no more words. */
export function cellInWords({ status, level, levelLabel, quotes }: MatrixCell): string {
  const name = status === 'found' ? 'Found' : STATUS_TITLES[status];
  if (quotes === 0) return name;
  return `${name}: ${[levelInWords(level, levelLabel, ''), quoteCount(quotes)].filter(Boolean).join(', ')}`;
}

/** "KLIM 12.7 People management, 4 Enable": what a row is about, and the level asked for. */
export const rowInWords = (row: MatrixRow): string =>
  row.required === null ? fullNameOf(row) : `${fullNameOf(row)}, ${levelInWords(row.required, row.requiredLabel, '')}`;

const heatCell = (cell: MatrixCell): Cell => ({
  text: cellInWords(cell),
  sign: { kind: 'status', status: cell.status },
});

/** The tables of a matrix, its headings from 2. */
export function matrixParts({ documents, rows }: Matrix): Part[] {
  const titles = documents.map(({ title }) => title);
  return [
    heading(2, 'Documents'),
    ...table(
      'How the documents cover the profile',
      ['Document', 'Found', 'At level or above', 'Source'],
      documents.map(({ title, source, coverage: { required, found, atLevel } }) => [
        title,
        shareCell(found, required),
        shareCell(atLevel, required),
        source,
      ]),
    ),
    heading(2, 'Skills by document'),
    ...ROW_KINDS.flatMap(([kind, caption]) =>
      table(
        caption,
        ['Skill', ...titles],
        rows.filter((row) => row.kind === kind).map((row) => [rowInWords(row), ...row.cells.map(heatCell)]),
      ),
    ),
  ];
}

/** A matrix as a document. */
export function matrixContent(matrix: Matrix, { date }: ExportOptions): ReportDocument {
  const { documents, profile } = matrix;
  const count = `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`;
  return {
    title: `${count} compared with ${profile.name}`,
    subject: profile.name,
    date,
    parts: [
      paragraph('Each cell says where a skill stands in a document, the level read and how many quotes speak of it.'),
      ...matrixParts(matrix),
      ...makingContent(
        documents.map(({ made }) => made),
        date,
      ),
    ],
  };
}
