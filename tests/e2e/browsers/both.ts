/** Runs a suite in real Chromium and in real Firefox. */
import { afterAll, beforeAll, describe } from 'vitest';
import { serve, type Answers, type Site } from '../serve.ts';
import { launchChromium } from './chromium.ts';
import type { ExtensionDriver, Tab } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** A browser with the extension, and the site whose pages it opens. */
export interface Ground {
  readonly browser: ExtensionDriver;
  readonly site: Site;
  /** Opens a page of the site in a new tab; every tab has an address of its own. */
  open(path: string): Promise<Tab>;
}

const LAUNCH = { Chromium: () => launchChromium(), Firefox: () => launchFirefox() };

export function inBothBrowsers(title: string, pages: Answers, suite: (ground: Ground) => void): void {
  describe.each(Object.entries(LAUNCH))(`${title} (%s)`, (_name, launch) => {
    let browser: ExtensionDriver | undefined;
    let site: Site | undefined;
    let opened = 0;
    const ground: Ground = {
      get browser() {
        return browser!;
      },
      get site() {
        return site!;
      },
      open: (path) => ground.browser.open(`${ground.site.origin}${path}?${++opened}`),
    };
    beforeAll(async () => {
      site = await serve(pages);
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      site?.close();
    });
    suite(ground);
  });
}
