/**
 * A page and each frame in it that another site fills are read by content scripts of their own, which number their
 * blocks each from 1. Within a tab the numbers of a frame's blocks begin behind those of the frames before it;
 * the first is the page itself.
 */
import type { NumberedBlock, PaintedFind, Place } from '../../utils/messaging/page-protocol.ts';
import type { ScannedFrame } from '../../utils/storage/scanned-tabs.ts';

/** The browser's number of the page itself, the same in Chrome and Firefox. */
export const TOP_FRAME = 0;

/** More than any page counts up to, and few enough that two million frames can be told apart. */
const BLOCKS_PER_FRAME = 2 ** 32;

/** A block of a frame as the tab counts it. `at`: which of the tab's frames. */
export const numberInTab = (at: number, block: number): number => at * BLOCKS_PER_FRAME + block;

/** Which of the tab's frames a block is in. */
export const frameOf = (block: number): number => Math.floor(block / BLOCKS_PER_FRAME);

/** Places as the frame counts them that holds the first of them. */
export const placesInFrame = (places: readonly Place[], at: number): Place[] =>
  places.flatMap(({ block, start, end }) =>
    frameOf(block) === at ? [{ block: block % BLOCKS_PER_FRAME, start, end }] : [],
  );

/** What one of the tab's frames is to paint. */
export const findsInFrame = (finds: readonly PaintedFind[], at: number): PaintedFind[] =>
  finds.flatMap((find) => {
    const places = placesInFrame(find.places, at);
    return places.length === 0 ? [] : [{ ...find, places }];
  });

/** Blocks of a frame as the tab counts them. */
export const blocksInTab = (blocks: readonly NumberedBlock[], at: number): NumberedBlock[] =>
  blocks.map((block) => ({ ...block, id: numberInTab(at, block.id) }));

/** Where the blocks of a frame begin and end in the tab's list. */
export function rangeOfFrame(blocks: readonly NumberedBlock[], at: number): { from: number; to: number } {
  const from = blocks.findIndex(({ id }) => frameOf(id) >= at);
  const to = blocks.findLastIndex(({ id }) => frameOf(id) <= at) + 1;
  return { from: from < 0 ? blocks.length : from, to };
}

/** Whether a block came to its frame after the scan. */
export const isNewBlock = (block: number, frames: readonly ScannedFrame[]): boolean =>
  block > (frames[frameOf(block)]?.lastBlockOfScan ?? Number.POSITIVE_INFINITY);
