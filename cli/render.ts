/** Answers in the formats of the command line. */
import type { FrameworkData } from '../framework-data/schema.ts';
import type { Report } from '../utils/comparison/report.ts';
import type { MatchResult } from '../utils/matching/match.ts';
import type { RankedProfile } from '../utils/matching/rank.ts';
import { csvReport } from '../utils/reporting/csv.ts';
import { htmlReport } from '../utils/reporting/html.ts';
import { jsonReport } from '../utils/reporting/json-report.ts';
import { markdownReport } from '../utils/reporting/markdown.ts';
import type { Format } from './options.ts';
import { tableReport } from './table.ts';

/** What is known of one document. `ranking` is null unless asked for. */
export interface Answer {
  readonly report: Report;
  readonly result: MatchResult;
  readonly ranking: readonly RankedProfile[] | null;
}

/** The answers as text; nothing at all when no document could be read. `colour` is for a terminal. */
export function render(format: Format, answers: readonly Answer[], colour: boolean): string {
  if (answers.length === 0) return '';
  switch (format) {
    case 'json':
      return answers
        .map(({ report, result, ranking }) => `${JSON.stringify(jsonReport(report, result, ranking), null, 2)}\n`)
        .join('');
    case 'ndjson':
      return answers
        .map(({ report, result, ranking }) => `${JSON.stringify(jsonReport(report, result, ranking))}\n`)
        .join('');
    case 'csv':
      return csvReport(answers.map((answer) => answer.report));
    case 'markdown':
      return answers.map(({ report, ranking }) => markdownReport(report, ranking)).join('\n');
    case 'html':
      return htmlReport(answers);
    case 'table':
      return answers.map(({ report, ranking }) => tableReport(report, ranking, colour)).join('\n');
  }
}

/** What can be named, one a line, id first, columns separated by tabs. */
export function listing(data: FrameworkData, what: 'profiles' | 'skills'): string {
  const rows =
    what === 'profiles'
      ? data.profiles.map(({ id, name, role, family }) => [id, name, role, family])
      : data.frameworks.flatMap(({ id: framework, skills }) =>
          skills.map(({ id, name }) => [`${framework}:${id}`, name]),
        );
  return rows.map((row) => `${row.join('\t')}\n`).join('');
}
