/** Words that a line's end has parted: joined again, while compounds keep their hyphen. */

/** First and second parts of compounds that adverts write with a hyphen. */
const COMPOUND_FIRST =
  /^(?:self|well|non|long|short|full|part|high|low|cross|multi|co|decision|evidence|problem|customer|user|data|team|third|on|off|in|up|front|back|end|out|follow|hands|open|face|peer|post|pre|re|e|cost|time|work|world|fast|forward|solution|client|patient|day|real|two|three|four|five|one)$/i;
const COMPOUND_SECOND =
  /^(?:based|term|time|led|wide|level|making|makers?|solving|facing|focused|centred|centered|class|quality|driven|related|to|of|on|in|up|and|life|date|ordinat\w+|operat\w+|going|edge|effective|minded|standing|established|developed|organised|motivated|profit|reviewed|friendly|sector|person|depth|house|care|site|day|art)$/i;

/** A hyphen at a line's end after a letter, with the word before it. */
const BROKEN = /([\p{L}\p{N}'’-]*\p{L})[-\u2010]$/u;
const FIRST_WORD = /^[\p{L}'’]+/u;

/** The words a document has in the middle of its lines, in small letters: they tell how a parted word is written. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.toLowerCase().match(/[\p{L}'’]+(?:-[\p{L}'’]+)*(?!-?$)/gu) ?? []));
}

/** Joins a line to the text before it, with a space, or with nothing where a word was parted. */
export function joinLines(text: string, line: string, known: ReadonlySet<string>): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + line;
  const before = BROKEN.exec(text)?.[1];
  const after = FIRST_WORD.exec(line)?.[0];
  if (before === undefined || after === undefined) return `${text} ${line}`;
  return keepsHyphen(before, after, known) ? text + line : text.slice(0, -1) + line;
}

function keepsHyphen(before: string, after: string, known: ReadonlySet<string>): boolean {
  const [first, second] = [before.toLowerCase(), after.toLowerCase()];
  if (known.has(first + second)) return false;
  if (known.has(`${first}-${second}`) || first.includes('-') || /^\p{Lu}/u.test(after)) return true;
  // ALA-accredited, UK-based: capitals are not parted.
  if (before.length > 1 && before === before.toUpperCase()) return true;
  const compound = COMPOUND_FIRST.test(first) || COMPOUND_SECOND.test(second);
  return compound || (known.has(first) && known.has(second));
}
