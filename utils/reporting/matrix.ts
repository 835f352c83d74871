/** Many documents beside each other: a row for each document, a column for each skill of the profile. */
import type { Report, SkillComparison } from '../comparison/report.ts';
import { csvRow } from './csv.ts';
import { codeOf } from './names.ts';

/** "KLIM 12.8 Financial management (asks 4)". */
function headingOf({ framework, skill, name, required }: SkillComparison): string {
  return `${codeOf(framework, skill)} ${name}${required === null ? '' : ` (asks ${required})`}`;
}

/** The headings over `matrixRow` for reports that were compared with the same profile. */
export const matrixHeadings = (report: Report): string[] => [
  'document',
  'title',
  'words',
  'found',
  'at level',
  'required',
  ...report.skills.map(headingOf),
];

/** The level a document shows of each skill; where it tells none, `unstated`, `met` or `missing`. */
export const matrixRow = (report: Report): (string | number)[] => [
  report.document.source,
  report.document.title,
  report.document.words,
  report.coverage.found,
  report.coverage.atLevel,
  report.coverage.required,
  ...report.skills.map(({ found, status }) => found ?? status),
];

/** The headings as a line of CSV. */
export const csvMatrixHead = (report: Report): string => csvRow(matrixHeadings(report));

/** One document as a line of CSV. */
export const csvMatrixRow = (report: Report): string => csvRow(matrixRow(report));
