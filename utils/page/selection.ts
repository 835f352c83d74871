/** The part of a page that is selected, to be read alone. */
import { clip } from './block-writer.ts';
import { liveRange, type ReadBlock } from './page-block.ts';

/** A place in the page where the selection begins and one where it ends. */
export type SelectedText = StaticRange;

/** Characters; a shorter selection is a slip of the mouse or a single word, and the whole page is meant. */
const SHORTEST = 20;

/** What is selected on the page, or null when nothing worth reading is. */
export function selectedText(): SelectedText | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.toString().trim().length < SHORTEST) return null;
  return new StaticRange(selection.getRangeAt(0));
}

/** The blocks, and parts of blocks, within the selection. */
export function selectedBlocks(blocks: readonly ReadBlock[], selected: SelectedText): ReadBlock[] {
  const range = liveRange(selected);
  return blocks.flatMap((block) => {
    const within = block.segments.filter(({ node }) => range.intersectsNode(node));
    const first = within[0];
    const last = within.at(-1);
    if (!first || !last) return [];
    const from = first.start + Math.max(0, first.node === range.startContainer ? range.startOffset - first.offset : 0);
    const to =
      last.node === range.endContainer
        ? last.start + Math.min(last.length, range.endOffset - last.offset)
        : last.start + last.length;
    const part = from < to ? clip(block, from, to) : null;
    return part && part.text.trim() !== '' ? [part] : [];
  });
}
