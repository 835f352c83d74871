/** Comma-separated values (RFC 4180), safe to open in a spreadsheet. */
import type { ReportMaking } from '../comparison/report.ts';
import { cleanText } from './clean-text.ts';
import { frameworksInWords, settingsInWords } from './export.ts';
import { distinctMakings } from './making-content.ts';

export type CsvValue = string | number | null;

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), in full width and behind spaces too. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** A cell a spreadsheet would run as a formula is made text with an apostrophe. */
export function csvCell(value: CsvValue): string {
  const text = typeof value === 'string' ? cleanText(value) : value === null ? '' : String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of CSV, its end included, as RFC 4180 has it. */
export const csvRow = (cells: readonly CsvValue[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Headings and rows. */
export const writeCsv = (headings: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  [headings, ...rows].map(csvRow).join('');

/** The last columns of every table: when it was exported, and what it was made with. */
export const MAKING_HEADINGS = ['date', 'engine', 'frameworks', 'settings'] as const;

export function makingValues(makings: readonly ReportMaking[], date: Date): CsvValue[] {
  const all = distinctMakings(makings);
  const join = (words: readonly string[]): string => [...new Set(words)].join(' | ');
  return [
    date.toISOString(),
    join(all.map(({ engine }) => engine)),
    join(all.map(frameworksInWords)),
    join(all.map(settingsInWords)),
  ];
}
