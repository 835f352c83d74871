/** A matrix as comma-separated values: a row for each skill, three columns for each document. */
import type { Matrix } from '../comparison/matrix.ts';
import { makingValues, MAKING_HEADINGS, writeCsv } from './csv.ts';
import type { ExportOptions } from './export.ts';

const HEADINGS = ['kind', 'framework', 'skill', 'name', 'section', 'required'] as const;

export function matrixCsv({ documents, rows }: Matrix, { date }: ExportOptions): string {
  const making = makingValues(
    documents.map(({ made }) => made),
    date,
  );
  const columns = documents.flatMap(({ title }) => [`${title} status`, `${title} level`, `${title} quotes`]);
  return writeCsv(
    [...HEADINGS, ...columns, ...MAKING_HEADINGS],
    rows.map(({ kind, framework, skill, name, section, required, cells }) => [
      kind,
      framework,
      skill,
      name,
      section,
      required,
      ...cells.flatMap(({ status, level, quotes }) => [status, level, quotes]),
      ...making,
    ]),
  );
}
