/** A review as comma-separated values: a row for each find, rejected ones too, with what was decided. */
import { findKey } from '../comparison/judged.ts';
import type { ReviewedDocument, ReviewSession } from '../comparison/review-session.ts';
import { reviewedReport } from '../comparison/reviewed.ts';
import { makingValues, MAKING_HEADINGS, writeCsv, type CsvValue } from './csv.ts';
import type { ExportOptions } from './export.ts';
import { entriesOf, ENTRY_HEADINGS, entryValues } from './report-csv.ts';

/** Status and level are those of the reviewed report; a skill without a find keeps one row. */
function rowsOf(document: ReviewedDocument, date: Date): CsvValue[][] {
  const { report, decisions, note } = document;
  const reviewed = new Map(entriesOf(reviewedReport(document)).map((one) => [`${one.framework}:${one.skill}`, one]));
  const making = makingValues([report.made], date);
  return entriesOf(report).flatMap((found) => {
    const { match } = found;
    // A skill beyond the profile whose finds were all rejected is nowhere in the reviewed report.
    const entry = reviewed.get(`${found.framework}:${found.skill}`) ?? { ...found, found: null, status: 'missing' };
    const row = (values: CsvValue[], verdict: string | null, said: string | null): CsvValue[] => [
      ...values,
      verdict,
      said,
      note,
      ...making,
    ];
    if (!match) return [row(entryValues(report.document.source, entry, null, null), null, null)];
    return match.evidence.map((one) => {
      const decision = decisions[findKey(match, one)];
      const values = entryValues(report.document.source, entry, one.confidence, one);
      return row(values, decision?.verdict ?? null, decision?.note ?? null);
    });
  });
}

export const sessionCsv = ({ documents }: ReviewSession, { date }: ExportOptions): string =>
  writeCsv(
    [...ENTRY_HEADINGS, 'decision', 'note', 'document note', ...MAKING_HEADINGS],
    documents.flatMap((document) => rowsOf(document, date)),
  );
