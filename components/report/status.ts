/** How the statuses of a comparison are signed and shortened on a surface. */
import type { GapStatus } from '../../utils/comparison/report.ts';

/** A sign for each status, so that no meaning rests on colour. */
export const STATUS_SIGNS: Readonly<Record<GapStatus, string>> = {
  missing: '✕',
  below: '↓',
  unstated: '?',
  met: '✓',
  above: '↑',
};

/** Where there is room for one word. */
export const SHORT_TITLES: Readonly<Record<GapStatus, string>> = {
  missing: 'Missing',
  below: 'Below',
  unstated: 'Not stated',
  met: 'Met',
  above: 'Above',
};
