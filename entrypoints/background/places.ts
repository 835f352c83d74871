/** Leads offsets of a document back to the blocks of the page it was read from. */
import type { Place } from '../../utils/messaging/page-protocol.ts';
import type { ScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { firstBehind } from '../../utils/text/spans.ts';

/** The places in blocks that a span of the document covers; more than one where it spans table cells. */
export function placesOf(
  { document, blockIds }: Pick<ScannedTab, 'document' | 'blockIds'>,
  start: number,
  end: number,
): Place[] {
  const { blocks } = document;
  const places: Place[] = [];
  for (let at = firstBehind(blocks, start); at < blocks.length; at++) {
    const { start: from, end: to } = blocks[at] ?? { start: Infinity, end: Infinity };
    if (from >= end) break;
    places.push({ block: blockIds[at] ?? 0, start: Math.max(0, start - from), end: Math.min(to, end) - from });
  }
  return places;
}
