import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import type { Tab } from './browsers/driver.ts';
import { fixturePages } from './fixture-pages.ts';
import { painted, paintedWords } from './look.ts';
import { tabTo } from './keyboard.ts';

const SOON = { timeout: 6_000, interval: 50 };
inBothBrowsers('with the keyboard alone', await fixturePages(), (ground) => {
  const counter = async (tab: Tab): Promise<string> =>
    /\d+ of \d+/.exec(await ground.browser.cardText(tab))?.[0] ?? 'no card';

  it('a page is scanned, all its finds walked, a card read, one rejected, one jumped to, and all switched off', async () => {
    const advert = await ground.open('/hidden');
    const popup = await ground.browser.openOwn(`popup.html?tab=${advert.tabId}`);
    await expect.poll(() => paintedWords(advert), SOON).toContain('Answer enquiries');
    await popup.front();
    await tabTo(popup, 'button', 'Next');
    await popup.press('Enter');
    await expect.poll(() => counter(advert), SOON).toMatch(/^1 of /);
    const total = Number((await counter(advert)).split(' ').at(-1));
    expect(total).toBeGreaterThan(5);

    await advert.front();
    for (let at = 2; at <= total; at++) {
      await advert.press('n');
      await expect.poll(() => counter(advert), SOON).toBe(`${at} of ${total}`);
    }
    for (let at = total - 1; at >= 1; at--) {
      await advert.press('p');
      await expect.poll(() => counter(advert), SOON).toBe(`${at} of ${total}`);
    }
    const card = await ground.browser.cardText(advert);
    for (const part of ['Level read', 'Profile asks', 'Why', 'Right (c)', 'Wrong (x)']) expect(card).toContain(part);

    await advert.press('x');
    await expect.poll(() => ground.browser.cardText(advert), SOON).toContain(`${total - 1} finds`);
    await advert.press('Escape');
    await expect.poll(() => counter(advert), SOON).toBe('no card');

    await popup.front();
    await tabTo(popup, 'input[type="search"]', '');
    await popup.type('operational planing');
    await tabTo(popup, '.row-open', 'Operational planning');
    await popup.press('Enter');
    await tabTo(popup, '.quote', 'Project management');
    await popup.press('Enter');
    await expect.poll(() => advert.evaluate(() => document.querySelector('[hidden]')), SOON).toBeNull();

    await tabTo(popup, '[role="switch"]', 'Mark the page', 'Shift+Tab');
    await popup.press(' ');
    await expect.poll(() => painted(advert), SOON).toEqual({});
    await ground.browser.ask('set-highlights', { tabId: advert.tabId, on: true });
    await popup.close();
    await advert.close();
  });
});
