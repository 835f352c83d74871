/** Finds headings, list items, table rows and paragraphs in text that has only line breaks to tell them apart. */
import type { SourceBlock } from './document.ts';
import { sectionOfHeading } from './section-headings.ts';

const BULLET = /^\s*(?:[-–—*+•▪●◦‣·\uF0B7o]\s+|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+)/u;
const MARKDOWN_RULE = /^\s*(?:\|?\s*:?-{2,}:?\s*)+\|?\s*$/;
const LONGEST_HEADING = 80;

interface Line {
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    lines.push({ start, text: part.endsWith('\r') ? part.slice(0, -1) : part });
    start += part.length + 1;
  }
  return lines;
}

/** Capitals, a closing colon, or a short line that names a section: what a heading looks like in plain text. */
function isHeading(line: string, next: string | undefined): boolean {
  const text = line.trim();
  if (text.length === 0 || text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return false;
  const words = text.split(/\s+/).length;
  if (words > 9) return false;
  if (text.endsWith(':')) return true;
  if (/[.;,!]$/.test(text)) return false;
  if (text.length > 3 && text === text.toUpperCase()) return true;
  const startsBlock = next === undefined || next.trim() === '' || BULLET.test(next);
  return words <= 6 && startsBlock && /^\p{Lu}/u.test(text) && sectionOfHeading(text) !== null;
}

/** Runs over the text once; every block's `start` is its offset in `text`. */
export function plainBlocks(text: string, offset = 0, firstRow = 1): SourceBlock[] {
  const lines = linesOf(text);
  const blocks: SourceBlock[] = [];
  let row = firstRow;
  let paragraph: { start: number; end: number; kind: 'paragraph' | 'list-item' } | null = null;
  const push = (kind: SourceBlock['kind'], start: number, end: number, more: Partial<SourceBlock> = {}): void => {
    const raw = text.slice(start, end);
    const body = raw.trim();
    if (body !== '')
      blocks.push({ kind, text: body, start: offset + start + (raw.length - raw.trimStart().length), ...more });
  };
  const close = (): void => {
    if (paragraph) push(paragraph.kind, paragraph.start, paragraph.end);
    paragraph = null;
  };
  lines.forEach((line, index) => {
    const end = line.start + line.text.length;
    if (line.text.trim() === '' || MARKDOWN_RULE.test(line.text)) return close();
    if (/^\s*\||\s\|(\s|$)/.test(line.text)) {
      close();
      let column = 0;
      let start = line.start;
      for (const cell of line.text.split('|')) {
        push('table-cell', start, start + cell.length, { row, column });
        if (cell.trim() !== '') column++;
        start += cell.length + 1;
      }
      row++;
      return;
    }
    const bullet = BULLET.exec(line.text);
    if (bullet) {
      close();
      paragraph = { start: line.start + bullet[0].length, end, kind: 'list-item' };
      return;
    }
    if (
      isHeading(line.text, lines[index + 1]?.text) &&
      (paragraph === null || line.text.trim().endsWith(':') || line.text === line.text.toUpperCase())
    ) {
      close();
      return push('heading', line.start, end);
    }
    if (paragraph) paragraph = { ...paragraph, end };
    else paragraph = { start: line.start, end, kind: 'paragraph' };
  });
  close();
  return blocks;
}
