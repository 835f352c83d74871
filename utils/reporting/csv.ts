/** Reports as comma-separated values (RFC 4180), safe to open in a spreadsheet. */
import type { Report } from '../comparison/report.ts';

/** A cell a spreadsheet would run as a formula is made text with an apostrophe (OWASP, CSV injection). */
export function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of CSV, its end included. */
export const csvRow = (cells: readonly (string | number | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const HEADINGS = [
  'document',
  'framework',
  'skill',
  'name',
  'required',
  'found',
  'status',
  'confidence',
  'section',
  'quote',
];

/** One row per required skill and per skill beyond the profile, for each document. */
export function csvReport(reports: readonly Report[]): string {
  const rows = reports.flatMap((report) => [
    ...report.skills.map((skill) => {
      const best = skill.match?.evidence[0];
      return [
        report.document.source,
        skill.framework,
        skill.skill,
        skill.name,
        skill.required,
        skill.found,
        skill.status,
        skill.match?.confidence ?? null,
        best?.section ?? null,
        best?.quote ?? null,
      ];
    }),
    ...report.beyond.map((match) => {
      const best = match.evidence[0];
      return [
        report.document.source,
        match.framework,
        match.skill,
        match.name,
        null,
        match.level?.value ?? null,
        'beyond',
        match.confidence,
        best?.section ?? null,
        best?.quote ?? null,
      ];
    }),
  ]);
  return [HEADINGS, ...rows].map(csvRow).join('');
}
