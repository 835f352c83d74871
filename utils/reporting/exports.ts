/**
 * Every export, by what is exported and in which format. The Word writer is loaded when first asked for: a surface
 * that never writes Word does not carry it.
 */
import type { Matrix } from '../comparison/matrix.ts';
import type { ReviewSession } from '../comparison/review-session.ts';
import { checklistContent, type AnsweredChecklist } from './checklist-content.ts';
import { checklistCsv } from './checklist-csv.ts';
import { cleanLine } from './clean-text.ts';
import type { ExportOptions, RankedReport } from './export.ts';
import { matrixContent } from './matrix-content.ts';
import { matrixCsv } from './matrix-csv.ts';
import { matrixXlsx } from './matrix-xlsx.ts';
import { reportContent } from './report-content.ts';
import { reportCsv } from './report-csv.ts';
import { fitContent, type ExportedFit } from './fit-content.ts';
import { fitCsv } from './fit-csv.ts';
import type { ReportDocument } from './report-document.ts';
import { jsonReport } from './report-json.ts';
import { sessionContent } from './session-content.ts';
import { sessionCsv } from './session-csv.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';

/** How one subject is exported. Text is to be written as UTF-8. */
export type Exporter<Subject> = (subject: Subject, options: ExportOptions) => string | Uint8Array | Promise<Uint8Array>;

async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  return (await import('./write-docx.ts')).writeDocx(document);
}

/** Markdown, HTML and Word: the same words in three formats. */
const documentExports = <Subject>(contentOf: (subject: Subject, options: ExportOptions) => ReportDocument) => ({
  markdown: (subject: Subject, options: ExportOptions): string => writeMarkdown(contentOf(subject, options)),
  html: (subject: Subject, options: ExportOptions): string => writeHtml(contentOf(subject, options)),
  docx: (subject: Subject, options: ExportOptions): Promise<Uint8Array> => writeDocx(contentOf(subject, options)),
});

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `csv` has a row for each skill; JSON is an object for one report, a list for several. */
export const REPORT_EXPORTS = {
  ...documentExports(reportContent),
  csv: (reports: readonly RankedReport[], options: ExportOptions): string =>
    reportCsv(
      reports.map(({ report }) => report),
      options,
    ),
  json: (reports: readonly RankedReport[], options: ExportOptions): string => {
    const all = reports.map(({ report, ranking }) => jsonReport(report, { ...options, ranking }));
    return json(all.length === 1 ? all[0] : all);
  },
} satisfies Record<string, Exporter<readonly RankedReport[]>>;

export const MATRIX_EXPORTS = {
  ...documentExports(matrixContent),
  csv: matrixCsv,
  xlsx: matrixXlsx,
} satisfies Record<string, Exporter<Matrix>>;

/** JSON holds the session whole, to be read again. */
export const SESSION_EXPORTS = {
  ...documentExports(sessionContent),
  csv: sessionCsv,
  json: (session: ReviewSession, { date }: ExportOptions): string =>
    json({ schema: 1, date: date.toISOString(), session }),
} satisfies Record<string, Exporter<ReviewSession>>;

export const CHECKLIST_EXPORTS = {
  ...documentExports(checklistContent),
  csv: checklistCsv,
} satisfies Record<string, Exporter<AnsweredChecklist>>;

export const FIT_EXPORTS = {
  ...documentExports(fitContent),
  csv: fitCsv,
} satisfies Record<string, Exporter<ExportedFit>>;

export type ExportFormat = 'markdown' | 'html' | 'docx' | 'csv' | 'json' | 'xlsx';

/** How a format is called, and how its files are known. */
export const EXPORT_FORMATS: Readonly<
  Record<ExportFormat, { readonly name: string; readonly extension: string; readonly type: string }>
> = {
  html: { name: 'Web page', extension: 'html', type: 'text/html;charset=utf-8' },
  docx: {
    name: 'Word',
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  markdown: { name: 'Markdown', extension: 'md', type: 'text/markdown;charset=utf-8' },
  csv: { name: 'CSV', extension: 'csv', type: 'text/csv;charset=utf-8' },
  json: { name: 'JSON', extension: 'json', type: 'application/json' },
  xlsx: {
    name: 'Excel',
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
};

/** UTF-16 units of a title that go into the name of a file; every file system takes that many. */
const LONGEST_NAME = 60;

/** "library-services-manager-2026-11-24.docx": letters, figures and hyphens only, whatever the page is called. */
export function exportFileName(title: string, date: Date, format: ExportFormat): string {
  const words = cleanLine(title)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  return `${words || 'framework-lens'}-${date.toISOString().slice(0, 10)}.${EXPORT_FORMATS[format].extension}`;
}
