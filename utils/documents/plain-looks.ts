/** Paragraphs that look like headings or list items although their document does not mark them as such. */
import type { SourceBlock } from '../text/document.ts';
import { plainBlocks } from '../text/plain-blocks.ts';

/** Many a document is written without styles: capitals, a closing colon or a typed bullet tell what a line is. */
export function readPlainLooks(blocks: readonly SourceBlock[]): SourceBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return block;
    const [looks, ...more] = plainBlocks(block.text);
    if (!looks || more.length > 0 || looks.kind === 'table-cell' || looks.kind === 'paragraph') return block;
    return { kind: looks.kind, text: looks.text };
  });
}
