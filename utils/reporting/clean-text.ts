/** Words of a page or a person as a file may hold them: what would break or disguise the file is taken out. */

/** What XML 1.0 forbids, with the control characters it only tolerates. Tab and line ends stay. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]+/g;
/** Marks that turn the direction of what follows, beyond the end of the words they stand in. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const HALF_PAIRS = /\p{Cs}/gu;

/** The text without control characters, overrides of direction and halves of surrogate pairs. */
export const cleanText = (text: string): string =>
  text.replace(CONTROLS, ' ').replace(TURNS, '').replace(HALF_PAIRS, '\uFFFD');

/** The same on one line, single spaces between its words. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
