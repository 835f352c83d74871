/** Answers in the formats of the command line. */
import type { FrameworkData } from '../framework-data/schema.ts';
import { csvReport } from '../utils/reporting/csv.ts';
import type { RankedReport } from '../utils/reporting/export.ts';
import { htmlReport } from '../utils/reporting/html.ts';
import { jsonReport } from '../utils/reporting/json-report.ts';
import { markdownReport } from '../utils/reporting/markdown.ts';
import type { Format } from './options.ts';
import { tableReport } from './table.ts';

/** The answers as text; nothing at all when no document could be read. `colour` is for a terminal. */
export function render(format: Format, answers: readonly RankedReport[], date: Date, colour: boolean): string {
  if (answers.length === 0) return '';
  switch (format) {
    case 'json':
      return answers
        .map(({ report, ranking }) => `${JSON.stringify(jsonReport(report, { date, ranking }), null, 2)}\n`)
        .join('');
    case 'ndjson':
      return answers
        .map(({ report, ranking }) => `${JSON.stringify(jsonReport(report, { date, ranking }))}\n`)
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
