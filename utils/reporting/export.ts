/** What every export has in common. */
import type { Report, ReportMaking } from '../comparison/report.ts';
import type { RankedProfile } from '../matching/rank.ts';
import type { Judged } from './judgement-content.ts';

/** What an export is given besides its subject. The same subject and options give the same bytes. */
export interface ExportOptions {
  /** When it is exported. */
  readonly date: Date;
}

/** A report, with the role profiles that fit its text best where they were asked for. */
export interface RankedReport {
  readonly report: Report;
  readonly ranking: readonly RankedProfile[] | null;
  /** What the reader said of its finds; absent where nobody was asked. */
  readonly judged?: Judged;
}

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/** "24 November 2026, 22:56 UTC": the same on every machine. */
export const dateInWords = (date: Date): string => `${DATE.format(date)}, ${TIME.format(date)} UTC`;

/** "klim (role profile as captured in 2026), gdd (…)". */
export const frameworksInWords = ({ frameworks }: ReportMaking): string =>
  frameworks.map(({ id, version }) => `${id} (${version})`).join(', ');

/** "confidence from 0.7; frameworks klim, gkim". */
export const settingsInWords = ({ settings }: ReportMaking): string =>
  [
    settings.minConfidence === null ? 'calibrated confidence' : `confidence from ${settings.minConfidence}`,
    ...(settings.ownPhrases.length > 0 ? [`own phrases ${settings.ownPhrases.join(', ')}`] : []),
    settings.frameworks === null ? 'all frameworks' : `frameworks ${settings.frameworks.join(', ')}`,
  ].join('; ');

/** Said wherever levels are read of people or posts. */
export const CAUTION = 'Levels are suggestions with their evidence, never a verdict on a person.';
