/** What each message from a page does. */
import { browser } from 'wxt/browser';
import { withVerdict } from '../../utils/comparison/judged.ts';
import type { PageChange, PageNewsAnswers, PageNewsData, PageNewsName } from '../../utils/messaging/page-news.ts';
import type { NumberedBlock } from '../../utils/messaging/page-protocol.ts';
import { tellSurfaces } from '../../utils/messaging/tab-news.ts';
import { keepScannedTab, readScannedTab, type ScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { readJudgements } from '../../utils/storage/judgements.ts';
import { readSettings } from '../../utils/storage/settings.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import { isAlwaysScanned } from './site-scanning.ts';
import { describeFinds } from './describe.ts';
import { blocksInTab, rangeOfFrame } from './frames.ts';
import { allBlocks } from './page-client.ts';
import { findsOf } from './tab-finds.ts';
import { judgeFind, scanTab, showFinds, stepFind } from './tabs.ts';

type Handlers = {
  readonly [Name in PageNewsName]: (
    tabId: number,
    data: PageNewsData<Name>,
    frameId: number,
  ) => Promise<PageNewsAnswers[Name]>;
};

/** The blocks of a scanned tab as the page counts them. */
function numberedBlocks({ document, blockIds }: ScannedTab): NumberedBlock[] {
  return document.blocks.map(({ start, end, section: _section, ...block }, at) => ({
    ...block,
    text: document.text.slice(start, end),
    id: blockIds[at] ?? 0,
  }));
}

/** The tab's blocks after a change in one of its frames; asked of the frame where the change does not fit what is known. */
async function afterChange(tabId: number, scanned: ScannedTab, at: number, change: PageChange): Promise<ScannedTab> {
  const frame = scanned.frames[at];
  const blocks = numberedBlocks(scanned);
  if (!frame) return scanned;
  let { version } = change;
  const { from, to } = rangeOfFrame(blocks, at);
  if (frame.version === change.base)
    for (const splice of change.splices)
      blocks.splice(from + splice.at, splice.remove, ...blocksInTab(splice.blocks as NumberedBlock[], at));
  else {
    const all = await allBlocks(tabId, frame.frameId);
    ({ version } = all);
    blocks.splice(from, to - from, ...blocksInTab(all.blocks, at));
  }
  // A frame's own address and title say nothing of the page around it.
  const { url, title } = at === 0 ? change : scanned;
  const { id, metadata } = scanned.document;
  const facts = { id, title: url === scanned.url ? scanned.document.title : title, source: url, metadata };
  return {
    ...scanned,
    url,
    title,
    frames: scanned.frames.with(at, { ...frame, version }),
    document: buildDocument(facts, blocks),
    blockIds: blocks.map((block) => block.id),
  };
}

async function changePage(tabId: number, change: PageChange, frameId: number): Promise<null> {
  const scanned = await readScannedTab(tabId);
  const at = scanned?.frames.findIndex((frame) => frame.frameId === frameId) ?? -1;
  if (!scanned || at < 0) return null;
  const changed = await afterChange(tabId, scanned, at, change);
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
  'walk-on': async (tabId, { by }) => {
    // Not waited for: what is met asks for the words of its card, and its turn comes after this one.
    void stepFind(tabId, by).catch(() => undefined);
    return null;
  },
  'judge-find': async (tabId, { key, verdict }) => {
    const scanned = await readScannedTab(tabId);
    const known = scanned ? (await readJudgements(scanned.url))[key] : undefined;
    await judgeFind(tabId, key, withVerdict(known ?? null, verdict));
    return null;
  },
};
