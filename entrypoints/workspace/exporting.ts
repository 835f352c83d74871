/** Exports: made here, on this machine, and handed to the browser as a download. */
import type { Report } from '../../utils/comparison/report.ts';

export const REPORT_FORMATS = [
  { id: 'docx', title: 'Word (DOCX)' },
  { id: 'html', title: 'Web page (HTML)' },
  { id: 'markdown', title: 'Markdown' },
  { id: 'csv', title: 'Spreadsheet (CSV)' },
  { id: 'json', title: 'Data (JSON)' },
] as const;

export async function exportReport(report: Report, format: string): Promise<void> {
  void report;
  void format;
}
