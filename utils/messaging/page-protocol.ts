/**
 * The contract between the background and the content script of a page: one entry per message.
 * Offsets are UTF-16, half-open, within the text of a block; blocks are numbered as they were read.
 * Kept apart from the other contract, because it is injected into pages and has to be small.
 */
import type { DocumentMetadata, SourceBlock } from '../text/document.ts';
import { count, listOf, oneOf, record, truth, type Infer } from './small-schema.ts';
import type { UnreadPart } from './tab-state.ts';

/** A place in a block of the page. */
const placeSchema = record({ block: count, start: count, end: count });
export type Place = Infer<typeof placeSchema>;

/** A find to paint: `framework` decides its look, `id` names it in events of the page. */
const paintedFindSchema = record({
  id: count,
  framework: oneOf('klim', 'gkim', 'gdd', 'behaviour'),
  places: listOf(placeSchema),
});
export type PaintedFind = Infer<typeof paintedFindSchema>;

/** Finds in one message, so that receiving them never holds the page up. */
export const FINDS_PER_MESSAGE = 400;

/** Parameters of each request the background may send to a page's content script. */
export const pageRequestSchemas = {
  /** Reads what a person sees on the page, or what is selected; `watch` follows changes afterwards. */
  'read-page': record({ wholePage: truth, watch: truth }),
  /** Blocks of the page as it was read, from an index on; as many as one message should carry. */
  'read-blocks': record({ from: count }),
  /**
   * Paints finds in place of any painted before, once the last message of them has come. `before` of the tab's
   * `total` finds stand in frames read before this one.
   */
  paint: record({ finds: listOf(paintedFindSchema), more: truth, before: count, total: count }),
  /** Removes every highlight, listener and observer; the page is as it was. */
  clear: record({}),
  /** Scrolls to a place and flashes it. */
  'reveal-place': record({ places: listOf(placeSchema) }),
  /** Goes to the next find or the one before, and shows its card; `enter` begins at the frame's first or last. */
  'step-find': record({ by: oneOf(1, -1), enter: truth }),
} as const;

export type PageRequestName = keyof typeof pageRequestSchemas;
export type PageRequestData<Name extends PageRequestName> = Infer<(typeof pageRequestSchemas)[Name]>;

/** A block with the number that names it for as long as its words stay. */
export interface NumberedBlock extends SourceBlock {
  readonly id: number;
}

/** What was read of a page; its blocks are asked for in parts. */
export interface PageReading {
  readonly title: string;
  readonly url: string;
  readonly metadata: DocumentMetadata;
  readonly unread: readonly UnreadPart[];
  /** Only the selected text was read. */
  readonly selection: boolean;
}

/** `version` rises with each change of the list of blocks; `next` is null behind the last block. */
export interface BlocksPart {
  readonly version: number;
  readonly blocks: readonly NumberedBlock[];
  readonly next: number | null;
}

/** What each request answers. */
export interface PageResponses {
  /** Null from a frame that is read along with the page around it, or shows nothing to read. */
  'read-page': PageReading | null;
  'read-blocks': BlocksPart;
  paint: { readonly supported: boolean };
  clear: { readonly cleared: true };
  'reveal-place': { readonly shown: boolean };
  /** `index` from 1 among all of the tab; 0 where this frame has no more in that direction, and `total` with it where no frame has any. */
  'step-find': { readonly index: number; readonly total: number };
}
