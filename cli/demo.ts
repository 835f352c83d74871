/**
 * `npm start`: opens the sample advert in Chromium with the extension loaded, scans it, prints the
 * report, and saves screenshots to results/. With a display the browser stays open.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { launchWithExtension, type ExtensionBrowser } from './browser/chromium.ts';
import { tableReport } from './table.ts';
import type { TabAnswer } from '../utils/messaging/tab-state.ts';

const root = join(import.meta.dirname, '..');
const results = join(root, 'results');
const extension = join(root, '.output/chrome-mv3-test');
const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) && process.stdout.isTTY === true;

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

async function shoot(browser: ExtensionBrowser, url: string, look: 'light' | 'dark'): Promise<TabAnswer> {
  const page = await browser.context.newPage();
  await page.goto(url);
  const tabId = await browser.tabIdOf(page);
  const popup = await browser.openPage(`popup.html?tab=${tabId}`);
  await popup.setViewportSize({ width: 416, height: 900 });
  await popup.getByText('words read').waitFor();
  await popup.screenshot({ path: join(results, `popup-${look}.png`) });
  const answer = await popup.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (message: object) => Promise<{ result: unknown }> } };
    };
    return (await chrome.runtime.sendMessage({ name: 'tab-state', data: { tabId: id } })).result;
  }, tabId);
  await page.bringToFront();
  await page.screenshot({ path: join(results, `page-${look}.png`) });
  return answer as TabAnswer;
}

mkdirSync(results, { recursive: true });
const server = await serveAdvert();
const dark = await launchWithExtension({ extension, colorScheme: 'dark' });
await shoot(dark, server.url, 'dark');
await dark.context.close();
const browser = await launchWithExtension({ extension, headless: !hasDisplay });
const { state } = await shoot(browser, server.url, 'light');
if (state.kind !== 'report') {
  console.error(`The sample advert was not read: ${state.kind}.`);
  process.exit(1);
}
console.log(tableReport(state.report, null, process.stdout.isTTY === true));
console.log(`Screenshots of the page and the popup, light and dark: ${results}`);
if (hasDisplay) {
  console.log('The browser stays open: click the Framework Lens button on the sample advert. Close it to finish.');
  await new Promise<void>((resolve) => {
    browser.context.on('close', () => resolve());
  });
} else await browser.context.close();
server.close();
process.exit(0);
