/** Whether a browser draws lines under marked words, or marks them by colour alone. */

/** Firefox marks from version 140, with lines from 146 (MDN's browser-compat-data, css/selectors/highlight). */
const FIRST_WITH_LINES = 146;

/**
 * By what the browser calls itself, such as `navigator.userAgent`, because `CSS.supports` tells which properties
 * are known and not which of them a highlight paints.
 */
export function drawsLines(userAgent: string): boolean {
  const [, version] = /\bFirefox\/(\d{1,5})/.exec(userAgent) ?? [];
  return version === undefined || Number(version) >= FIRST_WITH_LINES;
}
