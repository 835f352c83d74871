/** Reports as comma-separated values: a row for each skill with its best quote, or a row for each quote. */
import type { GapStatus, Report } from '../comparison/report.ts';
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Evidence, Match } from '../matching/match.ts';
import { makingValues, MAKING_HEADINGS, writeCsv, type CsvValue } from './csv.ts';
import type { ExportOptions } from './export.ts';

/** A skill as a row tells it. */
export interface SkillEntry {
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
  readonly required: number | null;
  readonly found: number | null;
  readonly status: GapStatus | 'beyond';
  readonly match: Match | null;
}

/** What the profile asks for in its order, with what it asks for besides, then what was found beyond it. */
export function entriesOf(report: Report): SkillEntry[] {
  const found = (match: Match | null): number | null => match?.level?.value ?? null;
  return [
    ...report.skills,
    ...report.extras.map(({ skill, name, match }): SkillEntry => {
      const status = match ? 'met' : 'missing';
      return { framework: 'behaviour', skill, name, required: null, found: found(match), status, match };
    }),
    ...report.beyond.map((match): SkillEntry => {
      const { framework, skill, name } = match;
      return { framework, skill, name, required: null, found: found(match), status: 'beyond', match };
    }),
  ];
}

export const ENTRY_HEADINGS = [
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
  'sentence',
] as const;

/** The values of one row: confidence is the quote's own where the row is a quote's. */
export function entryValues(
  source: string,
  { framework, skill, name, required, found, status }: SkillEntry,
  confidence: number | null,
  quote: Evidence | null,
): CsvValue[] {
  const skillValues = [source, framework, skill, name, required, found, status];
  return [...skillValues, confidence, quote?.section ?? null, quote?.quote ?? null, quote?.sentence ?? null];
}

/** For each document a row for each skill, or for each quote: a skill without any keeps one row. */
export function reportCsv(
  reports: readonly Report[],
  { date }: ExportOptions,
  rowsAre: 'skills' | 'quotes' = 'skills',
): string {
  const rows = reports.flatMap((report) => {
    const { source } = report.document;
    const making = makingValues([report.made], date);
    return entriesOf(report).flatMap((entry) => {
      const evidence = entry.match?.evidence ?? [];
      if (rowsAre === 'quotes' && evidence.length > 0)
        return evidence.map((one) => [...entryValues(source, entry, one.confidence, one), ...making]);
      return [[...entryValues(source, entry, entry.match?.confidence ?? null, evidence[0] ?? null), ...making]];
    });
  });
  return writeCsv([...ENTRY_HEADINGS, ...MAKING_HEADINGS], rows);
}
