/** A draft as Markdown: its own words and lines, with the headings and lists that plain text only hints at marked as such. */
import type { Block, TextDocument } from '../text/document.ts';
import { listMarkOf } from './list-mark.ts';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

function changeOf(text: string, block: Block): Change | null {
  if (block.kind === 'heading') {
    if (block.headingLevel !== undefined) return null;
    const gap = block.start === 0 || text.slice(0, block.start).endsWith('\n\n') ? '' : '\n';
    return { start: block.start, end: block.start, insert: `${gap}## ` };
  }
  if (block.kind !== 'list-item') return null;
  const { mark, start } = listMarkOf(text, block);
  return /^(?:[-*+]|\d{1,2}[.)])$/.test(mark) ? null : { start, end: block.start, insert: '- ' };
}

/** `document` is over the draft's own text. A draft that is Markdown already comes out as it is. */
export function draftMarkdown({ text, blocks }: TextDocument): string {
  let markdown = '';
  let at = 0;
  for (const block of blocks) {
    const change = changeOf(text, block);
    if (!change) continue;
    markdown += text.slice(at, change.start) + change.insert;
    at = change.end;
  }
  markdown += text.slice(at);
  return markdown.endsWith('\n') ? markdown : `${markdown}\n`;
}
