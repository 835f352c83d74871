/** "24 Nov 2026, 23:10" in the reader's own time zone. `time`: milliseconds since 1970. */
export const dateWords = (time: number): string =>
  new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
