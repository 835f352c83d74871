import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE } from './pages.ts';
import { serve, type Site } from './serve.ts';

/** Fixed by the tests so that the extension's pages have an address that is known. */
const UUID = '7c4f3a52-2b1e-4d55-9a6f-0f6d2f3b9a10';
const ADDON = 'framework-lens@example.org';

function firefoxPath(): string {
  const named = process.env['FIREFOX'];
  if (named) return named;
  for (const command of ['firefox-esr', 'firefox']) {
    const found = spawnSync('which', [command], { encoding: 'utf8' }).stdout.trim();
    if (found !== '') return found;
  }
  throw new Error('Firefox is not installed. Install it, or set FIREFOX to its path.');
}

let browser: Browser;
let site: Site;

beforeAll(async () => {
  site = await serve({ '/advert': SAMPLE });
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }) },
  });
  await browser.installExtension(resolve('.output/firefox-mv3-test'));
});
afterAll(async () => {
  await browser.close();
  site.close();
});

/** What the popup says about a tab. Firefox reports no end of loading for an extension's page, so its text is waited for. */
async function popupText(tab: number): Promise<string> {
  const popup = await browser.newPage();
  popup.goto(`moz-extension://${UUID}/popup.html?tab=${tab}`).catch(() => undefined);
  const textOf = (): Promise<string> =>
    popup
      .evaluate(
        () => document.querySelector('.coverage-number, .notice:not(.scanning)')?.closest('main')?.textContent ?? '',
      )
      .catch(() => '');
  await expect.poll(textOf, { timeout: 15_000, interval: 100 }).not.toBe('');
  const text = await textOf();
  await popup.close();
  return text;
}

describe('Firefox with the built extension', () => {
  it('scans an advert, reports it and lights up the page', async () => {
    const advert = await browser.newPage();
    await advert.goto(`${site.origin}/advert`);
    // The tab of the advert is found by trying: its number is not told to a page outside.
    let text = '';
    for (let tab = 1; tab < 8 && !text.includes('words read'); tab++) text = await popupText(tab);
    expect(text).toMatch(/\d+ of 44/);
    expect(text).toContain('Financial management');
    const painted = await advert.evaluate(() => [...CSS.highlights.keys()]);
    expect(painted).toContain('framework-lens-klim');
  });
});
