/** A document that was read, as the text of a draft: headings and lists marked as Markdown marks them. */
import type { Block, TextDocument } from '../text/document.ts';
import { cleanText } from './clean-text.ts';

function lineOf(text: string, { kind, headingLevel }: Block): string {
  if (kind === 'heading') return `${'#'.repeat(headingLevel ?? 2)} ${text}`;
  return kind === 'list-item' && !/^(?:[-*+•]|\d{1,2}[.)])\s/.test(text) ? `- ${text}` : text;
}

const areTogether = (one: Block, other: Block): boolean =>
  (one.kind === 'list-item' && other.kind === 'list-item') ||
  (one.kind === 'table-cell' && other.kind === 'table-cell');

/** Cells of a row stand on one line, with a bar between them; what one cell lists, with a semicolon. */
export function documentDraft({ text, blocks }: TextDocument): string {
  let draft = '';
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    const words = cleanText(text.slice(block.start, block.end))
      .replace(/\s*\n\s*/g, ' ')
      .trim();
    if (before) {
      if (block.kind === 'table-cell' && before.kind === 'table-cell' && block.row === before.row)
        draft += block.column === before.column ? '; ' : ' | ';
      else draft += areTogether(before, block) ? '\n' : '\n\n';
    }
    draft += lineOf(words, block);
  });
  return draft;
}
