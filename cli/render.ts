/** Answers in the formats of the command line. */
import type { FrameworkData } from '../framework-data/schema.ts';
import type { RankedReport } from '../utils/reporting/export.ts';
import { REPORT_EXPORTS } from '../utils/reporting/exports.ts';
import { jsonReport } from '../utils/reporting/report-json.ts';
import type { Format } from './options.ts';
import { tableReport } from './table.ts';

/** What a format needs besides the answers. `colour` is for a terminal. */
export interface RenderOptions {
  readonly date: Date;
  readonly colour: boolean;
}

/** The answers as text, or as bytes for Word; nothing at all when no document could be read. */
export async function render(
  format: Format,
  answers: readonly RankedReport[],
  { date, colour }: RenderOptions,
): Promise<string | Uint8Array> {
  if (answers.length === 0) return '';
  const objects = () => answers.map(({ report, ranking }) => jsonReport(report, { date, ranking }));
  switch (format) {
    case 'json':
      return objects()
        .map((object) => `${JSON.stringify(object, null, 2)}\n`)
        .join('');
    case 'ndjson':
      return objects()
        .map((object) => `${JSON.stringify(object)}\n`)
        .join('');
    case 'table':
      return answers.map(({ report, ranking }) => tableReport(report, ranking, colour)).join('\n');
    default:
      return REPORT_EXPORTS[format](answers, { date });
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
