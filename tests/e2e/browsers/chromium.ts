/** Chromium as a driver for the tests. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { launchWithExtension, type ExtensionBrowser } from '../../../cli/browser/chromium.ts';
import { askFromOwnPage, cardTextIn, tabAt, type ExtensionDriver, type Tab } from './driver.ts';

export interface ChromiumDriver extends ExtensionDriver {
  readonly extension: ExtensionBrowser;
  pageOf(tab: Tab): Page;
}

/** `flags`: what the browser is started with besides. */
export async function launchChromium(flags: readonly string[] = []): Promise<ChromiumDriver> {
  const extension = await launchWithExtension({ extension: '.output/chrome-mv3-test', flags });
  const own = await extension.openPage('popup.html?tab=999999');
  const pages = new Map<Tab, Page>();
  const tabOf = (page: Page, tabId: number): Tab => {
    const tab: Tab = {
      tabId,
      evaluate: (run, arg) => page.evaluate(run as never, arg) as never,
      run: (source) => page.evaluate(source),
      goto: async (url) => void (await page.goto(url)),
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      hover: (x, y) => page.mouse.move(x, y),
      click: (x, y) => page.mouse.click(x, y),
      upload: (selector, files) => page.setInputFiles(selector, [...files]),
      front: () => page.bringToFront(),
      screenshot: async (path) => void (await page.screenshot({ path })),
      download: async (act) => {
        const [saved] = await Promise.all([page.waitForEvent('download'), act()]);
        return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
      },
      close: () => page.close(),
    };
    pages.set(tab, page);
    return tab;
  };
  return {
    name: 'Chromium',
    extension,
    pageOf: (tab) => pages.get(tab)!,
    async open(url) {
      const page = await extension.context.newPage();
      await page.goto(url);
      return tabOf(page, await own.evaluate(tabAt, page.url()));
    },
    openOwn: async (path) => tabOf(await extension.openPage(path), -1),
    ask: (name, data) => own.evaluate(askFromOwnPage, { name, data }),
    asExtension: (run, arg) => own.evaluate(run as never, arg as never) as never,
    cardText: ({ tabId }) => own.evaluate(cardTextIn, tabId),
    close: () => extension.context.close(),
  };
}
