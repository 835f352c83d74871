/** Storage that is full, in Firefox, whose limit can be set. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtensionDriver } from './browsers/driver.ts';
import { scan } from './browsers/driver.ts';
import { launchFirefox } from './browsers/firefox.ts';
import { expectWords, wordsOf } from './keyboard.ts';
import { SAMPLE } from './pages.ts';
import { serve, type Site } from './serve.ts';

/** In kilobytes. */
const LIMIT = 2_048;
/** Far more reports than fit. */
const MOST_SAVED = 200;

let browser: ExtensionDriver;
let site: Site;
beforeAll(async () => {
  site = await serve({ '/advert': SAMPLE });
  browser = await launchFirefox({ 'dom.quotaManager.temporaryStorage.fixedLimit': LIMIT });
});
afterAll(async () => {
  await browser.close();
  site.close();
});

it('says that there is no room, keeps what was saved, and has room again after something is deleted', async () => {
  const advert = await browser.open(`${site.origin}/advert`);
  await scan(browser, advert);
  const save = (): Promise<string> =>
    browser.ask('save-report', { tabId: advert.tabId }).then(
      () => 'saved',
      (error: unknown) => String(error),
    );
  let said = 'saved';
  let saved = -1;
  for (; said === 'saved' && saved < MOST_SAVED; saved++) said = await save();
  expect(said).toContain('There is no room left on this machine for Framework Lens. Nothing that was kept is lost.');
  expect(saved).toBeGreaterThan(1);
  const list = await browser.openOwn('workspace.html#/saved');
  await expectWords(list, `${saved} saved`);
  expect(await wordsOf(list)).toContain('Library and Knowledge Services Manager');
  for (let left = saved; left > 0; left--) {
    await list.evaluate(() => document.querySelector<HTMLElement>('button[aria-label^="Delete"]')?.click());
    await expectWords(list, left === 1 ? 'No report is saved yet' : `${left - 1} saved`);
  }
  await expect.poll(save, { timeout: 15_000, interval: 500 }).toBe('saved');
  await Promise.all([advert.close(), list.close()]);
});
