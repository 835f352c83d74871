/** A block of a live page: what the engine reads of it, and the text nodes it came from. */
import type { SourceBlock } from '../text/document.ts';

/** A stretch of a block's text that is a text node's own, character for character. */
export interface Segment {
  readonly node: Text;
  /** Where the node's text begins in the block's text. Half-open with `length`. */
  readonly start: number;
  readonly length: number;
}

export interface PageBlock extends SourceBlock {
  /** Empty for blocks that cannot be painted: values of form fields. */
  readonly segments: readonly Segment[];
  /** The element the block belongs to, to scroll to when there is no text node. */
  readonly element: Element;
}

/**
 * The range of a part of a block's text, or null when the page has taken its nodes away.
 * Made late and thrown away: a kept range would slow every change of the page.
 */
export function rangeIn(block: PageBlock, start: number, end: number): Range | null {
  const first = block.segments.find((segment) => start < segment.start + segment.length);
  const last = block.segments.findLast((segment) => end > segment.start);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  const from = Math.max(0, start - first.start);
  const to = Math.min(last.length, end - last.start);
  if (from > first.node.length || to > last.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, from);
  range.setEnd(last.node, to);
  return range;
}
