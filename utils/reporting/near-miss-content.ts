/** The words that were almost a find, and why they are none. */
import type { NearMiss } from '../matching/match.ts';
import { fullNameOf } from './names.ts';
import { heading, table, type Part } from './report-document.ts';

/** More than these nobody reads in a document; the surfaces list them all. */
const MOST_LISTED = 50;

export function nearMissContent(misses: readonly NearMiss[]): Part[] {
  if (misses.length === 0) return [];
  const listed = misses.slice(0, MOST_LISTED);
  const title = listed.length < misses.length ? `the first ${listed.length} of ${misses.length}` : `${misses.length}`;
  return [
    heading(2, `Almost found (${title})`),
    ...table(
      'Words that were not counted, the surest first',
      ['Words', 'Almost', 'Why not'],
      listed.map((miss) => [`“${miss.quote}”`, fullNameOf(miss), miss.reason]),
    ),
  ];
}
