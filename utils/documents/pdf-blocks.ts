/** Lines of PDF pages → headings, list items, paragraphs and rows of tables, each with its page. */
import type { SourceBlock } from '../text/document.ts';
import { Rows, type Line } from './pdf-cells.ts';
import { joinLines } from './pdf-hyphens.ts';
import type { PdfPage } from './pdf-page.ts';
import { piecesOf } from './pdf-pieces.ts';
import { BULLET, isHeadingByWords, levelBelow, levelByLetters, settingOf, type Setting } from './pdf-setting.ts';

/** Longer text is no heading, whatever its letters. */
const LONGEST_WHOLE_HEADING = 200;
/** A gap this much wider than usual parts paragraphs. */
const WIDER = 1.18;
/** A first word that would have fitted on the line above with this much to spare, in ems, begins a paragraph. */
const SPARE = 1.2;
/** An indent of this many ems begins a paragraph. */
const INDENT = 0.9;

/** A block that is being read. */
interface Open {
  readonly kind: 'heading' | 'paragraph' | 'list-item';
  readonly text: string;
  readonly page: number;
  readonly headingLevel?: number;
  readonly first: Line;
  readonly last: Line;
  /** A heading only by its words, not by its letters. */
  readonly byWords: boolean;
}

function begin(line: Line, setting: Setting): Open {
  const about = { page: line.page, first: line, last: line, byWords: false };
  const level = levelByLetters(line, setting);
  const mark = level === null || !/^[\p{L}\p{N}(]/u.test(line.text) ? (BULLET.exec(line.text)?.[0] ?? '') : '';
  if (mark !== '') return { ...about, kind: 'list-item', text: line.text.slice(mark.length) };
  if (level !== null) return { ...about, kind: 'heading', text: line.text, headingLevel: level };
  if (isHeadingByWords(line))
    return {
      ...about,
      kind: 'heading',
      text: line.text,
      headingLevel: Math.min(levelBelow(setting) + 1, 6),
      byWords: true,
    };
  return { ...about, kind: 'paragraph', text: line.text };
}

/** A mark of a list; a number after a word that has not ended its sentence is none. */
function beginsItem(open: Open, line: Line): boolean {
  if (!BULLET.test(line.text)) return false;
  return open.kind !== 'paragraph' || !/\p{L}$/u.test(open.text) || /^[^\p{L}\p{N}(]/u.test(line.text);
}

/** Whether a line goes on with the block above it. */
function goesOn(open: Open, line: Line, setting: Setting): boolean {
  const { last } = open;
  if (Math.abs(line.size - last.size) > 0.1 * last.size || beginsItem(open, line)) return false;
  const level = levelByLetters(line, setting);
  if (open.byWords) {
    if (level !== null || !startsInMidSentence(open.text, line.text)) return false;
  } else if (open.kind === 'heading') {
    if (level !== open.headingLevel || line.bold !== last.bold) return false;
  } else if (level !== null && (line.bold || /[.!?:;]$/.test(open.text))) {
    // Capitals alone make no heading of what a line ran on into: "Medline, Embase and" – "CINAHL".
    return false;
  }
  if (line.region !== last.region) return startsInMidSentence(open.text, line.text);
  const pitch = (line.baseline - last.baseline) / last.size;
  if (pitch > setting.pitch * WIDER + 0.05 || pitch < 0) return false;
  if (fitsAbove(last, line)) return false;
  return open.kind === 'list-item' || line.left - last.left <= INDENT * line.size || open.first === last;
}

/** The block with one more line; what looked like a heading by its words and goes on is a paragraph. */
function withLine(open: Open, line: Line, setting: Setting): Open {
  const { headingLevel, ...rest } = open;
  const level = headingLevel === undefined || open.byWords ? {} : { headingLevel };
  const text = joinLines(open.text, line.text.trim(), setting.words);
  return { ...rest, ...level, kind: open.byWords ? 'paragraph' : open.kind, byWords: false, text, last: line };
}

const startsInMidSentence = (before: string, after: string): boolean =>
  (/^\p{Ll}/u.test(after) && !/[.!?:;]$/.test(before)) || /\p{L}[-\u2010\u00ad]$/u.test(before);

/** Lines break where the next word finds no room; where it would have, somebody ended the line. */
function fitsAbove(above: Line, line: Line): boolean {
  const word = line.text.split(/\s/)[0] ?? '';
  const width = ((line.right - line.left) / Math.max(1, line.text.length)) * (word.length + 1);
  return above.right + width < above.edge - SPARE * line.size;
}

function blocksOfLines(lines: readonly Line[], setting: Setting): Open[] {
  const blocks: Open[] = [];
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const open = blocks.at(-1);
    if (open && goesOn(open, line, setting)) blocks[blocks.length - 1] = withLine(open, line, setting);
    else blocks.push(begin({ ...line, text: line.text.trim() }, setting));
  }
  return blocks;
}

/** A block of a PDF, with the page it begins on. */
export type PdfBlock = SourceBlock & { readonly page: number };

/** The blocks of a document's pages in reading order. */
export function blocksOfPages(pages: readonly PdfPage[]): PdfBlock[] {
  const rows = new Rows();
  const pieces = pages.flatMap((page) => piecesOf(page, rows));
  const setting = settingOf(pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.line] : piece.lines)));
  const blocks: PdfBlock[] = [];
  let running: Line[] = [];
  const close = (): void => {
    for (const { kind, text, page, headingLevel } of blocksOfLines(running, setting))
      blocks.push(
        headingLevel === undefined || text.length > LONGEST_WHOLE_HEADING
          ? { kind: kind === 'heading' ? 'paragraph' : kind, text: tidy(text), page }
          : { kind, text: tidy(text), page, headingLevel },
      );
    running = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'line') {
      running.push(piece.line);
      continue;
    }
    close();
    for (const { text, page } of blocksOfLines(piece.lines, setting))
      blocks.push({ kind: 'table-cell', text: tidy(text), page, row: piece.row, column: piece.column });
  }
  close();
  return blocks.filter(({ text }) => text !== '');
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
