/** Exports: made here, on this machine, and handed to the browser as a download. */
import type { Matrix } from '../../utils/comparison/matrix.ts';
import type { Report } from '../../utils/comparison/report.ts';
import type { ReviewSession } from '../../utils/comparison/review-session.ts';
import type { AnsweredChecklist } from '../../utils/reporting/checklist-content.ts';
import type { ExportedFit } from '../../utils/reporting/fit-content.ts';
import type { Judged } from '../../utils/reporting/judgement-content.ts';
import {
  CHECKLIST_EXPORTS,
  EXPORT_FORMATS,
  exportFileName,
  FIT_EXPORTS,
  MATRIX_EXPORTS,
  REPORT_EXPORTS,
  SESSION_EXPORTS,
  type Exporter,
  type ExportFormat,
} from '../../utils/reporting/exports.ts';
import { download } from './download.ts';

type Exports<Subject> = { readonly [Format in ExportFormat]?: Exporter<Subject> };

/** The formats of a table of exports as a menu lists them. */
const listed = (exports: Exports<never>): readonly { readonly id: string; readonly title: string }[] =>
  (Object.keys(EXPORT_FORMATS) as ExportFormat[])
    .filter((format) => format in exports)
    .map((format) => ({ id: format, title: EXPORT_FORMATS[format].name }));

async function exportAs<Subject>(
  exports: Exports<Subject>,
  subject: Subject,
  title: string,
  format: string,
): Promise<void> {
  const known = (Object.keys(EXPORT_FORMATS) as ExportFormat[]).find((one) => one === format);
  const write = known && exports[known];
  if (!known || !write) throw new Error(`There is no format “${format}”.`);
  const date = new Date();
  download(exportFileName(title, date, known), EXPORT_FORMATS[known].type, await write(subject, { date }));
}

export const REPORT_FORMATS = listed(REPORT_EXPORTS);
export const SESSION_FORMATS = listed(SESSION_EXPORTS);
export const MATRIX_FORMATS = listed(MATRIX_EXPORTS);
export const CHECKLIST_FORMATS = listed(CHECKLIST_EXPORTS);
export const FIT_FORMATS = listed(FIT_EXPORTS);

export const exportReport = (report: Report, format: string, judged?: Judged): Promise<void> =>
  exportAs(REPORT_EXPORTS, [{ report, ranking: null, ...(judged && { judged }) }], report.document.title, format);

export const exportReview = (review: ReviewSession, format: string): Promise<void> =>
  exportAs(SESSION_EXPORTS, review, review.name, format);

export const exportChecklist = (answered: AnsweredChecklist, format: string): Promise<void> =>
  exportAs(CHECKLIST_EXPORTS, answered, `${answered.checklist.title} checklist`, format);

export const exportMatrix = (matrix: Matrix, format: string): Promise<void> =>
  exportAs(MATRIX_EXPORTS, matrix, `${matrix.documents.length} documents, ${matrix.profile.name}`, format);

export const exportFit = (exported: ExportedFit, format: string): Promise<void> =>
  exportAs(FIT_EXPORTS, exported, `${exported.cv} and ${exported.advert}`, format);
