/** PDFs that a broken download has cut off: their end, which says where the rest is, made anew. */

/** The last bytes of a whole PDF hold its end mark. */
const END_MARK = '%%EOF';
const END_SIZE = 2_048;

const textOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Whether the end of the file is missing. */
export const isCutOff = (bytes: Uint8Array): boolean => !textOf(bytes.subarray(-END_SIZE)).includes(END_MARK);

const CATALOGUE = /(\d{1,10}) (\d{1,5}) obj\s{0,9}<<[^>]{0,400}\/Type\s?\/Catalog\b/;

const OBJECT = /(\d{1,10}) (\d{1,5}) obj\b/g;
const PAGE = /\/Type\s?\/Page\b/;
/** What describes a page stands at the head of its object. In bytes. */
const PAGE_HEAD = 2_000;

const OBJECT_END = 'endobj';

const PAGE_TREE = /\/Pages\s{1,9}(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}R/;

interface Trailer {
  readonly words: string;
  /** The list of pages it leads to is in the file, not packed and not cut off. */
  readonly hasPages: boolean;
}

/** Where an object is whole, its words; else null. */
function objectAt(text: string, start: number): string | null {
  const end = text.indexOf(OBJECT_END, start);
  return start < 0 || end < 0 ? null : text.slice(start, end);
}

/** The trailer of a file whose catalogue is whole. */
function trailerOf(text: string): Trailer | null {
  const found = CATALOGUE.exec(text);
  const catalogue = found && objectAt(text, found.index);
  if (!found || catalogue === null) return null;
  const [, list, generation] = PAGE_TREE.exec(catalogue) ?? [];
  const hasPages =
    list !== undefined && objectAt(text, text.search(new RegExp(`\\b${list} ${generation} obj\\b`))) !== null;
  return { words: `trailer\n<< /Root ${found[1]} ${found[2]} R >>`, hasPages };
}

/** A catalogue of the pages that are left, with its trailer; null where there are none, or they lie packed together. */
function newCatalogue(text: string): string | null {
  // A page that was saved again stands in the file twice.
  const pages = new Set<string>();
  let highest = 0;
  for (const { 0: found, 1: number, 2: generation, index } of text.matchAll(OBJECT)) {
    highest = Math.max(highest, Number(number));
    const head = text.slice(index + found.length, index + PAGE_HEAD).split(OBJECT_END, 1)[0] ?? '';
    if (PAGE.test(head)) pages.add(`${number} ${generation} R`);
  }
  if (pages.size === 0) return null;
  const [list, catalogue] = [highest + 1, highest + 2];
  return [
    `${list} 0 obj\n<< /Type /Pages /Kids [${[...pages].join(' ')}] /Count ${pages.size} >>\nendobj`,
    `${catalogue} 0 obj\n<< /Type /Catalog /Pages ${list} 0 R >>\nendobj`,
    `trailer\n<< /Root ${catalogue} 0 R >>`,
  ].join('\n');
}

/**
 * The bytes up to the end of the last whole object: what was being said when the file ended would swallow what follows.
 * A stream that was cut off is kept as far as it goes, since its beginning can be read.
 */
function wholeObjectsOf(bytes: Uint8Array, text: string): Uint8Array {
  const end = text.lastIndexOf(OBJECT_END) + OBJECT_END.length;
  return text.indexOf('stream', end) < 0 ? bytes.subarray(0, end) : bytes;
}

/** The file; one that was cut off with an end that leads to what is left of its pages, where anything is. */
export function wholePdf(bytes: Uint8Array): Uint8Array {
  if (!isCutOff(bytes)) return bytes;
  const text = textOf(bytes);
  const trailer = trailerOf(text);
  const words = trailer?.hasPages ? trailer.words : (newCatalogue(text) ?? trailer?.words);
  if (words === undefined) return bytes;
  const kept = wholeObjectsOf(bytes, text);
  return ending(kept, kept === bytes ? `endstream\n${OBJECT_END}\n${words}` : words);
}

function ending(bytes: Uint8Array, words: string): Uint8Array {
  const end = new TextEncoder().encode(`\n${words}\nstartxref\n0\n${END_MARK}\n`);
  const whole = new Uint8Array(bytes.length + end.length);
  whole.set(bytes);
  whole.set(end, bytes.length);
  return whole;
}
