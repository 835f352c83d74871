/** The popup as the browser itself opens it from the toolbar, watched from another page of the extension. */
import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../../cli/browser/chromium.ts';

/** What stands in the popup once the scan has ended. */
export interface ToolbarPopup {
  /** Milliseconds from the click until the popup shows a report or why there is none. */
  readonly ms: number;
  readonly text: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

interface ExtensionWorld {
  readonly chrome: {
    readonly action: { readonly openPopup: () => Promise<void> };
    readonly extension: { readonly getViews: (filter: { type: 'popup' }) => Window[] };
  };
}

const LONGEST_WAIT = 20_000;

/** Presses the button while `page` is in front. `watcher` is any page of the extension. */
export async function pressToolbarButton(
  browser: ExtensionBrowser,
  watcher: Page,
  page: Page,
): Promise<ToolbarPopup | null> {
  const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'));
  await page.bringToFront();
  const clicked = performance.now();
  await worker.evaluate(() => (globalThis as unknown as ExtensionWorld).chrome.action.openPopup());
  while (performance.now() - clicked < LONGEST_WAIT) {
    const seen = await watcher.evaluate(() => {
      const [popup] = (globalThis as unknown as ExtensionWorld).chrome.extension.getViews({ type: 'popup' });
      if (!popup?.document.querySelector('.coverage-number, .notice:not(.scanning)')) return null;
      const { innerWidth: width, innerHeight: height, document } = popup;
      return { text: document.body.innerText, width, height };
    });
    if (seen) return { ...seen, ms: performance.now() - clicked };
  }
  return null;
}
