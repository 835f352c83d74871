/** Whether text that is bold from its first letter to its last is a heading to its reader. */
const LONGEST = 60;

export const isBoldHeading = (text: string): boolean =>
  text.length <= LONGEST && /\p{L}/u.test(text) && !/[.;,!?]$/.test(text);

/** The level such a heading has: below every one that its source marks. */
export const BOLD_HEADING_LEVEL = 6;
