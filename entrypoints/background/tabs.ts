/** What each request about a tab does. State lives in storage; nothing here outlives a sleep of the worker. */
import { browser } from 'wxt/browser';
import type { FrameworkId } from '../../framework-data/schema.ts';
import { PageNotReachableError } from '../../utils/messaging/errors.ts';
import type { PageResponses } from '../../utils/messaging/page-protocol.ts';
import { tellSurfaces } from '../../utils/messaging/tab-news.ts';
import type { FindJudgement } from '../../utils/comparison/judged.ts';
import type { TabAnswer } from '../../utils/messaging/tab-state.ts';
import { judge } from '../../utils/storage/judgements.ts';
import { changeSettings, readSettings } from '../../utils/storage/settings.ts';
import { keepScannedTab, readScannedTab, type ScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { unreadTogether } from '../../utils/page/unread-parts.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import type { DocumentMetadata } from '../../utils/text/document.ts';
import { blocksInTab, frameOf, numberInTab, placesInFrame, TOP_FRAME } from './frames.ts';
import { addressOf, stateOf, tabState } from './known-tabs.ts';
import { askPage, readTab, type FrameReading } from './page-client.ts';
import { placesOf } from './places.ts';
import { adviceFor, isPdf } from './restricted.ts';
import { clearTab, paintTab, stepThrough } from './tab-marks.ts';
import { findsOf, findsToPaint } from './tab-finds.ts';

/** Shows the number of finds on the button and paints them where the reader wants it. Gives how it is now. */
export async function showFinds(tabId: number, scanned: ScannedTab): Promise<ScannedTab['highlights']> {
  const finds = await findsOf(tabId, scanned);
  const text = scanned.document.text.trim() === '' ? '' : String(finds.report.coverage.found);
  await browser.action.setBadgeText({ tabId, text });
  if (scanned.highlights === 'off') return 'off';
  return (await paintTab(tabId, scanned.frames, await findsToPaint(scanned, finds))) ? 'on' : 'unsupported';
}

/** Reads the tab's page, matches it, paints it and keeps what was read. */
export async function scanTab(tabId: number): Promise<TabAnswer> {
  const { profile, highlights, wholePage } = await readSettings();
  const { title, url } = await addressOf(tabId);
  const advice = adviceFor(url);
  if (advice) return { state: { kind: 'restricted', title, url, advice, isPdf: isPdf(url) }, profile };
  try {
    const scanned = scannedFrom(tabId, await readTab(tabId, { wholePage, watch: highlights }), highlights);
    // Kept before it is shown: a page that is lit up and not known of could not be put out.
    await keepScannedTab(tabId, scanned);
    const shown = { ...scanned, highlights: await showFinds(tabId, scanned) };
    if (shown.highlights !== scanned.highlights) await keepScannedTab(tabId, shown);
    return { state: await stateOf(tabId, shown), profile };
  } catch (error) {
    if (!(error instanceof PageNotReachableError)) throw error;
    return { state: { kind: 'restricted', title, url, advice: error.message, isPdf: false }, profile };
  }
}

/** The page's own title, address and facts come first; frames fill in what it does not say. */
function scannedFrom(tabId: number, readings: readonly FrameReading[], highlights: boolean): ScannedTab {
  const { title = '', url = '', selection = false } = readings[0]?.reading ?? {};
  const metadata = Object.assign({}, ...readings.map(({ reading }) => reading.metadata).reverse()) as DocumentMetadata;
  const blocks = readings.flatMap((one, at) => blocksInTab(one.blocks, at));
  return {
    title,
    url,
    document: buildDocument({ id: String(tabId), title: metadata.jobTitle ?? title, source: url, metadata }, blocks),
    unread: unreadTogether(
      readings.flatMap(({ reading }) => reading.unread),
      readings.length - 1,
    ),
    highlights: highlights ? 'on' : 'off',
    selection,
    blockIds: blocks.map(({ id }) => id),
    frames: readings.map(({ frameId, version, blocks: own }, at) => ({
      frameId,
      version,
      lastBlockOfScan: blocksInTab(own, at).reduce((most, { id }) => Math.max(most, id), numberInTab(at, 0)),
    })),
    readAt: Date.now(),
  };
}

/** Paints anew what is known of a tab, if it is painted at all, and gives its state. */
async function repaint(tabId: number): Promise<TabAnswer> {
  const scanned = await readScannedTab(tabId);
  if (scanned) await showIfThere(tabId, scanned);
  return tabState(tabId);
}

/** A page that is gone or closed has nothing to show, and what is known of it can still be changed. */
async function showIfThere(tabId: number, scanned: ScannedTab): Promise<void> {
  try {
    await addressOf(tabId);
    await showFinds(tabId, scanned);
  } catch (error) {
    if (!(error instanceof PageNotReachableError)) throw error;
  }
}

/** Compares with another profile from now on; the page is not read again. */
export async function chooseProfile(tabId: number, profile: string): Promise<TabAnswer> {
  await changeSettings({ profile });
  return repaint(tabId);
}

/** Marks these frameworks on pages from now on. */
export async function chooseMarked(tabId: number, marked: FrameworkId[]): Promise<TabAnswer> {
  await changeSettings({ marked });
  return repaint(tabId);
}

/** Lights the page up or puts it out, and remembers the wish for the next page. */
export async function setHighlights(tabId: number, on: boolean): Promise<TabAnswer> {
  await changeSettings({ highlights: on });
  const scanned = await readScannedTab(tabId);
  if (!scanned) return tabState(tabId);
  if (on) return scanTab(tabId);
  await clearTab(tabId, scanned.frames);
  await keepScannedTab(tabId, { ...scanned, highlights: 'off' });
  return tabState(tabId);
}

/** One key for both: puts out a page that is lit up, and lights up any other. */
export async function toggleTab(tabId: number): Promise<TabAnswer> {
  if ((await readScannedTab(tabId))?.highlights === 'on') {
    try {
      return await setHighlights(tabId, false);
    } catch (error) {
      // The page was loaded anew since: there is nothing to put out.
      if (!(error instanceof PageNotReachableError)) throw error;
    }
  }
  await changeSettings({ highlights: true });
  return scanTab(tabId);
}

/** Keeps what the reader says of a find, here or everywhere, and shows it on the page and on every surface. */
export async function judgeFind(tabId: number, key: string, judgement: FindJudgement | null): Promise<TabAnswer> {
  const scanned = await readScannedTab(tabId);
  if (!scanned) return tabState(tabId);
  await judge(scanned.url, key, judgement);
  await showIfThere(tabId, scanned);
  tellSurfaces(tabId);
  return tabState(tabId);
}

/** Matches the tab's text anew, after the lexicon changed. */
export async function matchAnew(tabId: number): Promise<TabAnswer> {
  const answer = await repaint(tabId);
  tellSurfaces(tabId);
  return answer;
}

/** Scrolls the page to a span of the scanned text and flashes it. */
export async function reveal(tabId: number, start: number, end: number): Promise<{ shown: boolean }> {
  const scanned = await readScannedTab(tabId);
  if (!scanned) return { shown: false };
  const places = placesOf(scanned, start, end);
  const at = frameOf(places[0]?.block ?? 0);
  const frameId = scanned.frames[at]?.frameId ?? TOP_FRAME;
  return askPage(tabId, frameId, 'reveal-place', { places: placesInFrame(places, at) });
}

/** Goes to the next find on the page or the one before. */
export async function stepFind(tabId: number, by: 1 | -1): Promise<PageResponses['step-find']> {
  const scanned = await readScannedTab(tabId);
  return scanned ? stepThrough(tabId, scanned, by) : { index: 0, total: 0 };
}
