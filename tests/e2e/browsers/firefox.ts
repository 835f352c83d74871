/** Firefox as a driver for the tests, over WebDriver BiDi. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import { askFromOwnPage, cardTextIn, tabAt, type ExtensionDriver, type SavedFile, type Tab } from './driver.ts';

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

/** Waits for a file that was not in the folder before, whole: Firefox writes under other names and renames it. */
async function newFileIn(folder: string, before: readonly string[]): Promise<SavedFile> {
  let seen = '';
  for (let tries = 0; tries < 100; tries++) {
    await new Promise((done) => {
      setTimeout(done, 100);
    });
    const files = (await readdir(folder)).filter((file) => !before.includes(file));
    const [name] = files;
    if (files.length !== 1 || name === undefined || name.endsWith('.part')) continue;
    const bytes = await readFile(join(folder, name)).catch(() => new Uint8Array());
    if (name === seen && bytes.length > 0) return { name, bytes };
    seen = name;
  }
  throw new Error('Firefox has saved no file.');
}

/** `preferences`: what is set besides, by the names Firefox has in about:config. */
export async function launchFirefox(preferences: Readonly<Record<string, unknown>> = {}): Promise<ExtensionDriver> {
  const downloads = mkdtempSync(join(tmpdir(), 'framework-lens-downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    defaultViewport: { width: 1100, height: 900 },
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      // Its panel would take the keyboard away from the page.
      'browser.download.alwaysOpenPanel': false,
      ...preferences,
    },
  });
  await browser.installExtension(resolve('.output/firefox-mv3-test'));

  /** Firefox reports no end of loading for an extension's page, so its runtime is waited for. */
  const openOwn = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    page.goto(`moz-extension://${UUID}/${path}`).catch(() => undefined);
    const isThere = (): Promise<boolean> =>
      page.evaluate(() => 'browser' in globalThis && document.querySelector('main') !== null).catch(() => false);
    for (let tries = 0; tries < 100 && !(await isThere()); tries++)
      await new Promise((done) => {
        setTimeout(done, 50);
      });
    return page;
  };
  const own = await openOwn('popup.html?tab=999999');
  const tabOf = (page: Page, tabId: number): Tab => ({
    tabId,
    evaluate: (run, arg) => page.evaluate(run as never, arg as never) as never,
    run: (source) => page.evaluate(source),
    goto: async (url) => void (await page.goto(url)),
    press: async (combination) => {
      const [key = '', ...held] = combination.split('+').reverse();
      for (const one of held) await page.keyboard.down(one as never);
      await page.keyboard.press(key as never);
      for (const one of held) await page.keyboard.up(one as never);
    },
    type: (text) => page.keyboard.type(text),
    hover: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    upload: async (selector, files) => {
      const input = await page.waitForSelector(selector);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(...files.map((file) => resolve(file)));
    },
    front: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    download: async (act) => {
      const before = await readdir(downloads);
      await act();
      return newFileIn(downloads, before);
    },
    close: () => page.close(),
  });
  return {
    name: 'Firefox',
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return tabOf(page, await own.evaluate(tabAt, page.url()));
    },
    openOwn: async (path) => tabOf(await openOwn(path), -1),
    ask: (name, data) => own.evaluate(askFromOwnPage, { name, data }),
    asExtension: (run, arg) => own.evaluate(run as never, arg as never) as never,
    cardText: ({ tabId }) => own.evaluate(cardTextIn, tabId),
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
