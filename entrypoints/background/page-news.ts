/** What each message from a page does. */
import { browser } from 'wxt/browser';
import type { PageChange, PageNewsAnswers, PageNewsData, PageNewsName } from '../../utils/messaging/page-news.ts';
import type { NumberedBlock } from '../../utils/messaging/page-protocol.ts';
import { tellSurfaces } from '../../utils/messaging/tab-news.ts';
import { keepScannedTab, readScannedTab, type ScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { readSettings } from '../../utils/storage/settings.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import { isAlwaysScanned } from './site-scanning.ts';
import { describeFinds } from './describe.ts';
import { allBlocks } from './page-client.ts';
import { findsOf } from './tab-finds.ts';
import { judgeFind, scanTab, showFinds } from './tabs.ts';

type Handlers = {
  readonly [Name in PageNewsName]: (tabId: number, data: PageNewsData<Name>) => Promise<PageNewsAnswers[Name]>;
};

/** The blocks of a scanned tab as the page counts them. */
function numberedBlocks({ document, blockIds }: ScannedTab): NumberedBlock[] {
  return document.blocks.map(({ start, end, section: _section, ...block }, at) => ({
    ...block,
    text: document.text.slice(start, end),
    id: blockIds[at] ?? 0,
  }));
}

/** The list of blocks after a change; asked of the page where the change does not fit what is known. */
async function blocksAfter(tabId: number, scanned: ScannedTab, change: PageChange) {
  if (scanned.version !== change.base) return allBlocks(tabId);
  const blocks = numberedBlocks(scanned);
  for (const { at, remove, blocks: added } of change.splices)
    blocks.splice(at, remove, ...added.map((block) => block as NumberedBlock));
  return { version: change.version, blocks };
}

async function changePage(tabId: number, change: PageChange): Promise<null> {
  const scanned = await readScannedTab(tabId);
  if (!scanned) return null;
  const { version, blocks } = await blocksAfter(tabId, scanned, change);
  const { url, title } = change;
  const { id, metadata } = scanned.document;
  const facts = { id, title: url === scanned.url ? scanned.document.title : title, source: url, metadata };
  const changed: ScannedTab = {
    ...scanned,
    url,
    title,
    version,
    document: buildDocument(facts, blocks),
    blockIds: blocks.map((block) => block.id),
  };
  await keepScannedTab(tabId, { ...changed, highlights: await showFinds(tabId, changed) });
  tellSurfaces(tabId);
  return null;
}

export const PAGE_NEWS_HANDLERS: Handlers = {
  'page-arrived': async (tabId) => {
    const { url = '' } = await browser.tabs.get(tabId);
    if (await isAlwaysScanned(url)) await scanTab(tabId);
    return null;
  },
  'page-changed': changePage,
  'describe-finds': async (tabId, { ids }) => {
    const scanned = await readScannedTab(tabId);
    const { profile } = await readSettings();
    return scanned ? describeFinds(ids, await findsOf(tabId, scanned), profile) : [];
  },
  'judge-find': async (tabId, { key, verdict }) => {
    await judgeFind(tabId, key, verdict && { verdict, reach: 'page' });
    return null;
  },
};
