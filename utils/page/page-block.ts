/** A block of a live page: what the engine reads of it, and the text nodes it came from. */
import type { SourceBlock } from '../text/document.ts';
import { isInPage } from './flat-tree.ts';

/** A stretch of a block's text that is a text node's own, character for character. */
export interface Segment {
  readonly node: Text;
  /** Where the stretch begins in the node. */
  readonly offset: number;
  /** Where the stretch begins in the block's text. Half-open with `length`. */
  readonly start: number;
  readonly length: number;
}

/** A block as it was just read, not yet known by a number. */
export interface ReadBlock extends SourceBlock {
  /** Empty for blocks that cannot be painted: values of form fields and rich editors. */
  readonly segments: readonly Segment[];
  /** The element the block belongs to, to scroll to when there is no text node. */
  readonly element: Element;
}

/** `id` names the block in messages for as long as its text stays; later blocks have higher numbers. */
export interface PageBlock extends ReadBlock {
  readonly id: number;
}

/** Whether the node still holds the words it was read with, as far as its length tells. */
export const isSound = ({ node, offset, length }: Segment): boolean => isInPage(node) && offset + length <= node.length;

/**
 * The ranges of a part of a block's text; none when the page has taken its nodes away, more than one
 * where the text crosses into a shadow root. Static, because a live range slows every change of the page.
 */
export function rangesIn(block: PageBlock, start: number, end: number): StaticRange[] {
  const within = block.segments.filter((one) => one.start < end && start < one.start + one.length);
  const ranges: StaticRange[] = [];
  let first: Segment | undefined;
  within.forEach((segment, index) => {
    if (!isSound(segment)) return (first = undefined);
    first ??= segment;
    const next = within[index + 1];
    if (next && isSound(next) && next.node.getRootNode() === segment.node.getRootNode()) return undefined;
    ranges.push(
      new StaticRange({
        startContainer: first.node,
        startOffset: first.offset + Math.max(0, start - first.start),
        endContainer: segment.node,
        endOffset: segment.offset + Math.min(segment.length, end - segment.start),
      }),
    );
    return (first = undefined);
  });
  return ranges;
}

/** A live range over the same words, to be measured or scrolled to and thrown away. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = (startContainer.ownerDocument ?? document).createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
