/** What is known of a tab, without reading its page. */
import { browser } from 'wxt/browser';
import { PageNotReachableError } from '../../utils/messaging/errors.ts';
import type { TabAnswer, TabState } from '../../utils/messaging/tab-state.ts';
import { readSettings } from '../../utils/storage/settings.ts';
import { readScannedTab, type ScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { TOP_FRAME } from './frames.ts';
import { askPage } from './page-client.ts';
import { adviceFor, isPdf } from './restricted.ts';
import { findsInNewText, findsOf } from './tab-finds.ts';

/** Throws `PageNotReachableError` where the tab was closed. */
export async function addressOf(tabId: number): Promise<{ title: string; url: string }> {
  try {
    const tab = await browser.tabs.get(tabId);
    return { title: tab.title ?? '', url: tab.url ?? '' };
  } catch (error) {
    throw new PageNotReachableError('The tab was closed. Open its page again to read it.', { cause: error });
  }
}

/** No page has so many blocks: asking for those behind them costs nothing. */
const BEHIND_ALL_BLOCKS = 2 ** 31;

/** Whether the content script that read the page is still there. */
async function isAnswering(tabId: number): Promise<boolean> {
  try {
    await askPage(tabId, TOP_FRAME, 'read-blocks', { from: BEHIND_ALL_BLOCKS });
    return true;
  } catch (error) {
    if (error instanceof PageNotReachableError) return false;
    throw error;
  }
}

/** The state of a tab as it was read. */
export async function stateOf(tabId: number, scanned: ScannedTab): Promise<TabState> {
  const { title, url, document, unread, highlights, selection } = scanned;
  if (document.text.trim() === '') return { kind: 'empty', title, url, unread };
  // Asked first, so that the page answers while its text is matched.
  const answering = highlights === 'on' ? isAnswering(tabId) : Promise.resolve(true);
  const finds = await findsOf(tabId, scanned);
  const { marked } = await readSettings();
  const changedFinds = findsInNewText(scanned, finds);
  const { report, judgements, rejected } = finds;
  const judged = { judgements, rejected };
  const isStale = !(await answering);
  const shown = { highlights: isStale ? ('off' as const) : highlights, isStale };
  return { kind: 'report', title, url, report, unread, changedFinds, selection, marked, ...shown, ...judged };
}

/** The state of a tab without reading its page. */
export async function tabState(tabId: number): Promise<TabAnswer> {
  const { profile } = await readSettings();
  const scanned = await readScannedTab(tabId);
  const { title, url } = await addressOf(tabId).catch((error: unknown) => {
    // What was read of a tab that is closed stays there to be read, saved and exported.
    if (scanned) return scanned;
    throw error;
  });
  // A tab that went to another address was read for nothing; without permission the address is not told.
  if (scanned && (url === '' || url === scanned.url)) return { state: await stateOf(tabId, scanned), profile };
  const advice = adviceFor(url);
  if (advice) return { state: { kind: 'restricted', title, url, advice, isPdf: isPdf(url) }, profile };
  return { state: { kind: 'unscanned', title, url }, profile };
}
