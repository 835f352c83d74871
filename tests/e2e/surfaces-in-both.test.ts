import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import type { Tab } from './browsers/driver.ts';
import { paintedWords } from './look.ts';
import { SAMPLE } from './pages.ts';

const SOON = { timeout: 15_000, interval: 100 };
const textOf = (surface: Tab): Promise<string> =>
  surface.evaluate(
    () => document.querySelector('.coverage-number, .notice:not(.scanning)')?.closest('main')?.textContent ?? '',
  );

inBothBrowsers('the surfaces', { '/advert': SAMPLE }, (ground) => {
  it('scans an advert when the popup opens, reports it and lights up the page', async () => {
    const advert = await ground.open('/advert');
    const popup = await ground.browser.openOwn(`popup.html?tab=${advert.tabId}`);
    await expect.poll(() => textOf(popup), SOON).toMatch(/\d+ of 44/);
    expect(await textOf(popup)).toContain('Financial management');
    expect(await paintedWords(advert)).toContain('budget holder');
    await popup.close();
    await advert.close();
  });
});
