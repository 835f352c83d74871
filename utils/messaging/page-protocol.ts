/**
 * The contract between the background and the content script of a page: one entry per message.
 * Offsets are UTF-16, half-open, within the text of a block; blocks are numbered as they were read.
 * Kept apart from the other contract, with zod's small build, because it is injected into pages.
 */
import * as z from 'zod/mini';
import type { DocumentMetadata, SourceBlock } from '../text/document.ts';
import type { UnreadPart } from './tab-state.ts';

const count = z.number().check(z.int(), z.nonnegative());

/** A place in a block of the page. */
export const placeSchema = z.strictObject({ block: count, start: count, end: count });
export type Place = z.infer<typeof placeSchema>;

/** A find to paint: `framework` decides its look, `id` names it in events of the page. */
export const paintedFindSchema = z.strictObject({
  id: count,
  framework: z.enum(['klim', 'gkim', 'gdd', 'behaviour']),
  places: z.array(placeSchema),
});
export type PaintedFind = z.infer<typeof paintedFindSchema>;

/** Parameters of each request the background may send to a page's content script. */
export const pageRequestSchemas = {
  /** Reads what a person sees on the page. */
  'read-page': z.strictObject({}),
  /** Paints these finds in place of any painted before. */
  paint: z.strictObject({ finds: z.array(paintedFindSchema) }),
  /** Removes every highlight, listener and style; the page is as it was. */
  clear: z.strictObject({}),
  /** Scrolls to a place and flashes it. */
  'reveal-place': z.strictObject({ places: z.array(placeSchema) }),
} as const;

export type PageRequestName = keyof typeof pageRequestSchemas;
export type PageRequestData<Name extends PageRequestName> = z.infer<(typeof pageRequestSchemas)[Name]>;

/** What was read of a page. */
export interface PageReading {
  readonly title: string;
  readonly url: string;
  readonly metadata: DocumentMetadata;
  readonly blocks: readonly SourceBlock[];
  readonly unread: readonly UnreadPart[];
}

/** What each request answers. */
export interface PageResponses {
  'read-page': PageReading;
  paint: { readonly painted: number; readonly supported: boolean };
  clear: { readonly cleared: true };
  'reveal-place': { readonly shown: boolean };
}
