/** Cuts a block into the runs within which a phrase may be found: sentences, list items, cells. */

/** A run of text; offsets are UTF-16, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Endings with a full stop that do not close a sentence. */
const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'eg',
  'ie',
  'etc',
  'dr',
  'mr',
  'mrs',
  'ms',
  'prof',
  'st',
  'no',
  'inc',
  'ltd',
  'vs',
  'approx',
  'incl',
  'dept',
  'univ',
  'u.s',
  'u.k',
  'ph.d',
  'm.sc',
  'b.a',
  'm.a',
  'b.sc',
  'hons',
  'cf',
  'al',
  'fig',
]);

/** A stop that may end a sentence, a semicolon, a line break, a cell border or a bullet. */
const BOUNDARY =
  /[.!?]+["”’')\]]*(?=\s|$)|;(?=\s|$)|[\r\n]+|\s\|\s|[\u2022\u25AA\u25CF\u25E6\u2023\u00B7\uF0B7]|\s[-–—*]\s(?=[A-Z])/gu;
/** No sentence is longer: a "sentence" of a whole page is a list that lost its marks. Cut where a word ends. */
const LONGEST_SENTENCE = 1200;

function isAbbreviation(text: string, from: number, stop: number): boolean {
  let start = stop;
  while (start > from && !/\s/.test(text.charAt(start - 1)) && stop - start < 12) start--;
  const word = text
    .slice(start, stop)
    .replace(/^[("'“‘[]+/, '')
    .toLowerCase();
  return ABBREVIATIONS.has(word) || /^[a-z]$/.test(word);
}

/** A line break in the middle of a sentence, as e-mails and PDFs have: the next line goes on in lower case. */
function isWrap(text: string, from: number, to: number): boolean {
  if (!/^\r?\n$/.test(text.slice(from, to))) return false;
  const next = /^[ \t]*(\S)/.exec(text.slice(to, to + 20))?.[1] ?? '';
  return /\p{Ll}/u.test(next) && !/[:;.!?]$/.test(text.charAt(from - 1));
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  while (end - start > LONGEST_SENTENCE) {
    let cut = start + LONGEST_SENTENCE;
    while (cut > start + LONGEST_SENTENCE / 2 && !/\s/.test(text.charAt(cut))) cut--;
    spans.push({ start, end: cut });
    start = cut;
    while (start < end && /\s/.test(text.charAt(start))) start++;
  }
  if (end > start) spans.push({ start, end });
}

/** The sentences of `text` between two offsets, in order, without surrounding white space. */
export function sentencesOf(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  let start = from;
  const slice = text.slice(from, to);
  for (const found of slice.matchAll(BOUNDARY)) {
    const at = from + found.index;
    const mark = found[0];
    if (mark.startsWith('.') && isAbbreviation(text, start, at)) continue;
    if (isWrap(text, at, at + mark.length)) continue;
    const end = at + (/^[.!?;]/.test(mark) ? mark.length : 0);
    pushTrimmed(spans, text, start, end);
    start = at + mark.length;
  }
  pushTrimmed(spans, text, start, to);
  return spans;
}
