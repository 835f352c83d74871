/** What each request about a tab does. State lives in storage; nothing here outlives a sleep of the worker. */
import { browser } from 'wxt/browser';
import { PageNotReachableError } from '../../utils/messaging/errors.ts';
import type { TabAnswer, TabState } from '../../utils/messaging/tab-state.ts';
import { changeSettings, readSettings } from '../../utils/storage/settings.ts';
import { forgetScannedTab, keepScannedTab, readScannedTab, type ScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import { analyse } from './analysis.ts';
import { askPage, injectAndAsk } from './page-client.ts';
import { findsToPaint, placesOf } from './places.ts';
import { adviceFor } from './restricted.ts';

async function addressOf(tabId: number): Promise<{ title: string; url: string }> {
  const tab = await browser.tabs.get(tabId);
  return { title: tab.title ?? '', url: tab.url ?? '' };
}

async function stateOf(scanned: ScannedTab): Promise<TabState> {
  const { title, url, document, unread, highlights } = scanned;
  if (document.text.trim() === '') return { kind: 'empty', title, url, unread };
  const { profile, minConfidence } = await readSettings();
  return {
    kind: 'report',
    title,
    url,
    report: analyse(document, profile, minConfidence),
    highlights,
    unread,
    changedFinds: 0,
  };
}

/** The state of a tab without reading its page. */
export async function tabState(tabId: number): Promise<TabAnswer> {
  const { profile } = await readSettings();
  const scanned = await readScannedTab(tabId);
  const { title, url } = await addressOf(tabId);
  // A tab that went to another address was read for nothing; without permission the address is not told.
  if (scanned && (url === '' || url === scanned.url)) return { state: await stateOf(scanned), profile };
  const advice = adviceFor(url);
  return { state: advice ? { kind: 'restricted', title, url, advice } : { kind: 'unscanned', title, url }, profile };
}

async function showCount(tabId: number, state: TabState): Promise<void> {
  const text = state.kind === 'report' ? String(state.report.coverage.found) : '';
  await browser.action.setBadgeText({ tabId, text });
}

async function paint(tabId: number, scanned: ScannedTab, state: TabState): Promise<ScannedTab['highlights']> {
  if (state.kind !== 'report') return scanned.highlights;
  const { supported } = await askPage(tabId, 'paint', { finds: findsToPaint(scanned.document, state.report) });
  return supported ? 'on' : 'unsupported';
}

/** Reads the tab's page, matches it, paints it and keeps what was read. */
export async function scanTab(tabId: number): Promise<TabAnswer> {
  const { profile, highlights } = await readSettings();
  const { title, url } = await addressOf(tabId);
  const advice = adviceFor(url);
  if (advice) return { state: { kind: 'restricted', title, url, advice }, profile };
  try {
    const reading = await injectAndAsk(tabId, 'read-page', {});
    const facts = {
      id: String(tabId),
      title: reading.metadata.jobTitle ?? reading.title,
      source: reading.url,
      metadata: reading.metadata,
    };
    let scanned: ScannedTab = {
      title: reading.title,
      url: reading.url,
      document: buildDocument(facts, reading.blocks),
      unread: reading.unread,
      highlights: 'off',
    };
    const state = await stateOf(scanned);
    if (highlights) scanned = { ...scanned, highlights: await paint(tabId, scanned, state) };
    await keepScannedTab(tabId, scanned);
    await showCount(tabId, state);
    return { state: state.kind === 'report' ? { ...state, highlights: scanned.highlights } : state, profile };
  } catch (error) {
    if (!(error instanceof PageNotReachableError)) throw error;
    return { state: { kind: 'restricted', title, url, advice: error.message }, profile };
  }
}

/** Compares with another profile from now on; the page is not read again. */
export async function chooseProfile(tabId: number, profile: string): Promise<TabAnswer> {
  await changeSettings({ profile });
  const answer = await tabState(tabId);
  await showCount(tabId, answer.state);
  const scanned = await readScannedTab(tabId);
  if (scanned?.highlights === 'on') await paint(tabId, scanned, answer.state);
  return answer;
}

/** Paints or removes the highlights, and remembers the wish for the next page. */
export async function setHighlights(tabId: number, on: boolean): Promise<TabAnswer> {
  await changeSettings({ highlights: on });
  const scanned = await readScannedTab(tabId);
  if (!scanned) return tabState(tabId);
  const state = await stateOf(scanned);
  if (on) await keepScannedTab(tabId, { ...scanned, highlights: await paint(tabId, scanned, state) });
  else {
    await askPage(tabId, 'clear', {});
    await keepScannedTab(tabId, { ...scanned, highlights: 'off' });
  }
  return tabState(tabId);
}

/** Scrolls the page to a span of the scanned text and flashes it. */
export async function reveal(tabId: number, start: number, end: number): Promise<{ shown: boolean }> {
  const scanned = await readScannedTab(tabId);
  if (!scanned) return { shown: false };
  return askPage(tabId, 'reveal-place', { places: placesOf(scanned.document, start, end) });
}

export { forgetScannedTab };
