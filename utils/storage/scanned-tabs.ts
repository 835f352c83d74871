/** What was read of each tab, kept for the browser session, so that a report outlives the service worker's sleep. */
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import { locked } from './locked.ts';
import type { TextDocument } from '../text/document.ts';
import type { UnreadPart } from '../messaging/tab-state.ts';

const offset = z.int().nonnegative();
const sectionSchema = z.enum(['essential', 'desirable', 'duties', 'about-us', 'benefits', 'how-to-apply', 'other']);
const blockSchema = z.object({
  start: offset,
  end: offset,
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-cell', 'form-field']),
  section: sectionSchema,
  row: offset.optional(),
  column: z.int().optional(),
  headingLevel: offset.optional(),
});
const metadataSchema = z.object({
  jobTitle: z.string().optional(),
  employer: z.string().optional(),
  closingDate: z.string().optional(),
  place: z.string().optional(),
  salary: z.string().optional(),
});
const scannedTabSchema = z.object({
  title: z.string(),
  url: z.string(),
  document: z.object({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    metadata: metadataSchema,
    text: z.string(),
    blocks: z.array(blockSchema),
  }),
  unread: z.array(
    z.object({
      kind: z.enum(['closed-shadow-root', 'foreign-frame', 'picture', 'embedded-document']),
      count: offset,
      explanation: z.string(),
    }),
  ),
  highlights: z.enum(['on', 'off', 'unsupported']),
  selection: z.boolean(),
  blockIds: z.array(offset),
  frames: z.array(z.object({ frameId: offset, version: offset, lastBlockOfScan: offset })),
  readAt: offset,
});

/** A part of a tab that a content script of its own reads: the page itself, or a frame that another site fills. */
export interface ScannedFrame {
  /** The browser's number of it. */
  readonly frameId: number;
  /** Its count of changes of its blocks; what is told of another version does not fit. */
  readonly version: number;
  /** Blocks with higher numbers came after the scan. */
  readonly lastBlockOfScan: number;
}

/** A tab's page as it was read. */
export interface ScannedTab {
  readonly title: string;
  readonly url: string;
  readonly document: TextDocument;
  readonly unread: readonly UnreadPart[];
  readonly highlights: 'on' | 'off' | 'unsupported';
  /** Only what was selected was read. */
  readonly selection: boolean;
  /** The tab's number of each block of the document. */
  readonly blockIds: readonly number[];
  /** The page itself first. */
  readonly frames: readonly ScannedFrame[];
  /** When the page was scanned: milliseconds since 1970. */
  readonly readAt: number;
}

/** Reports of tabs that were closed stay this many tabs long: the report may be open beside the tab. */
const CLOSED_KEPT = 5;

const PREFIX = 'tab-';
const keyOf = (tabId: number): `session:${string}` => `session:${PREFIX}${tabId}`;

/** What is kept of a tab; null when nothing is, or when it cannot be read back. */
export async function readScannedTab(tabId: number): Promise<ScannedTab | null> {
  const parsed = scannedTabSchema.safeParse(await storage.getItem(keyOf(tabId)));
  return parsed.success ? (parsed.data as ScannedTab) : null;
}

/** What was read of a page cannot be kept. The sentence says what to do. */
export class PageTooLongError extends Error {
  override readonly name = 'PageTooLongError';
}

/** Keeps what was read. Throws `PageTooLongError`. Where there is no room, what was kept of closed tabs makes some. */
export async function keepScannedTab(tabId: number, tab: ScannedTab): Promise<void> {
  try {
    await storage.setItem(keyOf(tabId), tab);
  } catch {
    await locked('closed-tabs', () => forgetClosedTabs(0));
    try {
      await storage.setItem(keyOf(tabId), tab);
    } catch (error) {
      throw new PageTooLongError(
        'The browser has no room to keep what was read of this page. Close other tabs you have read, or select a part of the page and read that alone.',
        { cause: error },
      );
    }
  }
}

const closed = storage.defineItem<number[]>('session:closed-tabs', { fallback: [] });

async function forgetClosedTabs(kept: number): Promise<void> {
  const tabs = await closed.getValue();
  const forgotten = kept === 0 ? tabs : tabs.slice(0, -kept);
  await Promise.all(forgotten.map((tabId) => storage.removeItem(keyOf(tabId))));
  await closed.setValue(tabs.slice(forgotten.length));
}

/** A tab was closed. What was read of it is kept until others have been closed after it. */
export const closeScannedTab = (tabId: number): Promise<void> =>
  locked('closed-tabs', async () => {
    if ((await readScannedTab(tabId)) === null) return;
    await closed.setValue([...(await closed.getValue()), tabId]);
    await forgetClosedTabs(CLOSED_KEPT);
  });

/** The tabs that were read, closed ones among them. */
export async function readTabs(): Promise<readonly { readonly tabId: number; readonly tab: ScannedTab }[]> {
  const kept = await storage.snapshot('session');
  return Object.keys(kept).flatMap((key) => {
    const parsed = scannedTabSchema.safeParse(kept[key]);
    const tabId = Number(key.slice(PREFIX.length));
    return key.startsWith(PREFIX) && parsed.success && Number.isInteger(tabId)
      ? [{ tabId, tab: parsed.data as ScannedTab }]
      : [];
  });
}
