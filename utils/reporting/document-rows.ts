/**
 * Many documents in a table that grows row by row, as a batch has them: a row for each document, a column for each
 * skill of the profile. `matrix-csv.ts` turns it the other way, for a matrix that is whole.
 */
import type { Report, SkillComparison } from '../comparison/report.ts';
import { csvRow, makingValues, MAKING_HEADINGS } from './csv.ts';
import type { ExportOptions } from './export.ts';
import { fullNameOf } from './names.ts';

/** "KLIM 12.8 Financial management (asks 4)". */
const headingOf = (skill: SkillComparison): string =>
  `${fullNameOf(skill)}${skill.required === null ? '' : ` (asks ${skill.required})`}`;

/** The headings as a line of CSV, for reports that were compared with the same profile. */
export const documentRowsHead = (report: Report): string =>
  csvRow([
    'document',
    'title',
    'words',
    'found',
    'at level',
    'required',
    ...report.skills.map(headingOf),
    ...MAKING_HEADINGS,
  ]);

/** One document as a line of CSV: of each skill the level it shows; where it tells none, `unstated`, `met` or `missing`. */
export const documentRow = (report: Report, { date }: ExportOptions): string =>
  csvRow([
    report.document.source,
    report.document.title,
    report.document.words,
    report.coverage.found,
    report.coverage.atLevel,
    report.coverage.required,
    ...report.skills.map(({ found, status }) => found ?? status),
    ...makingValues([report.made], date),
  ]);
