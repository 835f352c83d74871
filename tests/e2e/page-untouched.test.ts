import { beforeEach, expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import { scan } from './browsers/driver.ts';
import { fixturePages } from './fixture-pages.ts';
import { painted, untouched } from './look.ts';

const pages = await fixturePages();
/** These change by themselves. */
const RESTLESS = new Set(['/storm', '/late', '/framed']);

inBothBrowsers('a page stays as it is', pages, (ground) => {
  // Whether pages are lit up is remembered from one to the next.
  beforeEach(
    async () => void (await ground.browser.ask('set-highlights', { tabId: 999_999, on: true }).catch(() => null)),
  );
  it.each(Object.keys(pages).filter((path) => !RESTLESS.has(path)))('%s', async (path) => {
    const tab = await ground.open(path);
    if (path !== '/strict' && path !== '/xhtml')
      await tab.evaluate(() => {
        scrollTo(0, 120);
        const field = document.querySelector<HTMLElement>('textarea, button, a');
        field?.focus();
        const heading = document.querySelector('h1')?.firstChild;
        if (heading) getSelection()?.setBaseAndExtent(heading, 1, heading, 5);
      });
    const before = await untouched(tab);
    await scan(ground.browser, tab);
    expect(Object.keys(await painted(tab)).length).toBeGreaterThan(0);
    expect(await untouched(tab)).toBe(before);
    await ground.browser.ask('set-highlights', { tabId: tab.tabId, on: false });
    expect(await painted(tab)).toEqual({});
    expect(await untouched(tab)).toBe(before);
    await tab.close();
  });
});
