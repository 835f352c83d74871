/** What a popup and a long report cost the reader, in real Chromium. Milliseconds. */
import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../browser/chromium.ts';

/** Each is measured so many times, and the median told. */
const TIMES = 5;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

interface Seen {
  seen: Record<string, number>;
}

/** Notes in every page of the extension when something of it first stood there, counted from its opening. */
export const watchArrivals = (browser: ExtensionBrowser): Promise<unknown> =>
  browser.context.addInitScript(() => {
    const world = globalThis as unknown as Seen;
    world.seen = {};
    const look = (): void => {
      for (const selector of ['main.surface button', '.coverage-number'])
        if (!(selector in world.seen) && document.querySelector(selector)) world.seen[selector] = performance.now();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });

const arrival = async (page: Page, selector: string): Promise<number> => {
  await page.locator(selector).first().waitFor();
  return page.evaluate((wanted) => (globalThis as unknown as Seen).seen[wanted] ?? -1, selector);
};

export interface PopupCost {
  /** Until the popup can be used, on a page that was read before. */
  readonly usable: number;
  /** From the opening of the popup to the report of a page that was not read before. */
  readonly report: number;
}

/** Opens the popup on an advert, read before and not. `open` opens the advert in a new tab. */
export async function measurePopup(browser: ExtensionBrowser, open: () => Promise<Page>): Promise<PopupCost> {
  const usable: number[] = [];
  const report: number[] = [];
  for (let turn = 0; turn < TIMES; turn++) {
    const advert = await open();
    const tabId = await browser.tabIdOf(advert);
    const first = await browser.openPage(`popup.html?tab=${tabId}`);
    report.push(await arrival(first, '.coverage-number'));
    await first.close();
    const again = await browser.openPage(`popup.html?tab=${tabId}`);
    usable.push(await arrival(again, 'main.surface button'));
    await again.close();
    await advert.close();
  }
  return { usable: median(usable), report: median(report) };
}

export interface ScrollCost {
  readonly finds: number;
  /** From the opening of the full report until it is there. */
  readonly opened: number;
  /** The longest time between two frames while it is scrolled from end to end. */
  readonly frame: number;
}

/** Opens the full report of a page that is open in a tab and was read, shows many of its quotes, and scrolls it. */
export async function measureScrolling(browser: ExtensionBrowser, tabId: number): Promise<ScrollCost> {
  const report = await browser.openPage(`workspace.html#/tab/${tabId}`);
  const opened = await arrival(report, '.coverage-number');
  const finds = await report.evaluate(() => {
    let sum = 0;
    for (const row of document.querySelectorAll<HTMLElement>('.row-open')) {
      sum += Number.parseInt(row.querySelector('.row-count')?.textContent.replace(/\D/g, '') ?? '0', 10);
      row.click();
    }
    return sum;
  });
  for (let shown = 0; shown < 3; shown++)
    await report.evaluate(() => document.querySelectorAll<HTMLElement>('button.more').forEach((more) => more.click()));
  await report.waitForTimeout(500);
  const frame = await report.evaluate(async () => {
    let longest = 0;
    let last = performance.now();
    for (let at = 0; at < document.documentElement.scrollHeight; at += 400) {
      scrollTo(0, at);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  });
  await report.close();
  return { finds, opened, frame };
}
