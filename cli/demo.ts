/**
 * `npm start`: opens the sample advert in Chromium with the extension loaded, scans it, prints the
 * report, and saves screenshots to results/. With a display the browser stays open.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPORT_EXPORTS } from '../utils/reporting/exports.ts';
import type { TabAnswer, TabState } from '../utils/messaging/tab-state.ts';
import { launchWithExtension, type ExtensionBrowser } from './browser/chromium.ts';
import { tableReport } from './table.ts';

const root = join(import.meta.dirname, '..');
const results = join(root, 'results');
const extension = join(root, '.output/chrome-mv3-test');
const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) && process.stdout.isTTY === true;

/** The size a browser gives a popup at most, less its frame, in CSS pixels. */
const POPUP = { width: 416, height: 600 };
const WORKSPACE = { width: 1000, height: 820 };
/** Two pixels for one: the screenshots are shown to people. */
const SHARPNESS = 2;

type ReportState = Extract<TabState, { kind: 'report' }>;

function serveAdvert(): Promise<{ readonly url: string; readonly close: () => void }> {
  const advert = readFileSync(join(import.meta.dirname, 'demo/advert.html'));
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(advert),
  );
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/advert.html`,
        close: () => server.close(),
      });
    });
  });
}

/** Scans the advert through the popup, saves how both look, and gives what the popup was told. */
async function scan(browser: ExtensionBrowser, url: string, look: 'light' | 'dark'): Promise<ReportState> {
  const page = await browser.context.newPage();
  await page.goto(url);
  const tabId = await browser.tabIdOf(page);
  const popup = await browser.openPage(`popup.html?tab=${tabId}`);
  await popup.setViewportSize(POPUP);
  await popup.locator('.coverage-number').waitFor();
  await popup.screenshot({ path: join(results, `popup-${look}.png`) });
  await popup.locator('.group.met .row-open').first().click();
  await popup.locator('.group.met').evaluate((group) => group.scrollIntoView());
  await popup.screenshot({ path: join(results, `popup-quotes-${look}.png`) });
  const { state } = await popup.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (message: object) => Promise<{ result: TabAnswer }> } };
    };
    return (await chrome.runtime.sendMessage({ name: 'tab-state', data: { tabId: id } })).result;
  }, tabId);
  await popup.close();
  await saveWorkspace(browser, tabId, look);
  await page.bringToFront();
  await page.screenshot({ path: join(results, `page-${look}.png`) });
  if (state.kind !== 'report') throw new Error(`The sample advert was not read: ${state.kind}.`);
  return state;
}

/** Saves how the report and the checklist look in the workspace. */
async function saveWorkspace(browser: ExtensionBrowser, tabId: number, look: 'light' | 'dark'): Promise<void> {
  const workspace = await browser.openPage(`workspace.html#/tab/${tabId}`);
  await workspace.setViewportSize(WORKSPACE);
  await workspace.locator('.group.checks').waitFor();
  await workspace.screenshot({ path: join(results, `workspace-${look}.png`) });
  await workspace.getByRole('link', { name: 'Answer this advert point by point' }).click();
  await workspace.locator('.checklist').first().waitFor();
  await workspace.screenshot({ path: join(results, `checklist-${look}.png`) });
  await workspace.close();
}

/** Saves the report as a page of its own, and how that page looks. */
async function saveReport(browser: ExtensionBrowser, { report }: ReportState): Promise<void> {
  const file = join(results, 'report.html');
  writeFileSync(file, REPORT_EXPORTS.html([{ report, ranking: null }], { date: new Date() }));
  const page = await browser.context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: join(results, 'report-light.png') });
  await page.close();
}

async function show(url: string): Promise<void> {
  const dark = await launchWithExtension({ extension, colorScheme: 'dark', sharpness: SHARPNESS });
  await scan(dark, url, 'dark');
  await dark.context.close();
  const browser = await launchWithExtension({ extension, headless: !hasDisplay, sharpness: SHARPNESS });
  const state = await scan(browser, url, 'light');
  await saveReport(browser, state);
  console.log(tableReport(state.report, null, process.stdout.isTTY === true));
  console.log(`Screenshots of the page, the popup, the workspace and the report: ${results}`);
  if (!hasDisplay) return browser.context.close();
  console.log('The browser stays open: click the Framework Lens button on the sample advert. Close it to finish.');
  return new Promise<void>((resolve) => {
    browser.context.on('close', () => resolve());
  });
}

mkdirSync(results, { recursive: true });
const server = await serveAdvert();
try {
  await show(server.url);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
server.close();
process.exit();
