import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import { scan, type Tab } from './browsers/driver.ts';
import { fixturePages } from './fixture-pages.ts';
import { painted, paintedWords, untouched } from './look.ts';

const SOON = { timeout: 4_000, interval: 100 };
const hasCard = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('framework-lens-card') !== null);

/** How many stretches of the page are lit up, the current find's second highlight not counted. */
const foundWords = async (tab: Tab): Promise<number> =>
  Object.entries(await painted(tab)).flatMap(([name, list]) => (name.endsWith('current') ? [] : list)).length;

inBothBrowsers('the card of a find', await fixturePages(), (ground) => {
  const step = (tab: Tab, by: 1 | -1 = 1) => ground.browser.ask('step-find', { tabId: tab.tabId, by });

  it('is one empty element to the page, takes a verdict and takes it back, and goes without a trace', async () => {
    const tab = await ground.open('/quirks');
    await scan(ground.browser, tab);
    await tab.front();
    const before = await untouched(tab);
    const words = Object.values(await painted(tab)).flat().length;
    const first = (await step(tab)) as { index: number; total: number };
    expect(first).toEqual({ index: 1, total: words });
    expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('framework-lens-card');
    // The root is closed: the page sees one empty element.
    expect(await tab.evaluate(() => document.querySelector('framework-lens-card')?.outerHTML)).toBe(
      '<framework-lens-card></framework-lens-card>',
    );
    const current = (): Promise<string> => painted(tab).then((all) => all['framework-lens-current']?.join() ?? '');
    const seen = new Set([await current()]);
    for (let at = 1; at < words; at++) {
      const last = await current();
      await tab.press('n');
      await new Promise((done) => {
        setTimeout(done, 150);
      });
      seen.add((await current()) || last);
    }
    expect([...seen].join(' | ')).toContain('Negotiate licences');
    await tab.press('x');
    await expect.poll(() => foundWords(tab), SOON).toBeLessThan(words);
    await tab.press('x');
    await expect.poll(() => foundWords(tab), SOON).toBe(words);
    await tab.press('Escape');
    await expect.poll(() => hasCard(tab), SOON).toBe(false);
    expect(await untouched(tab)).toBe(before);
    await tab.close();
  });

  it('gives the keyboard back to where it was', async () => {
    const tab = await ground.open('/appraisal');
    await scan(ground.browser, tab);
    await tab.front();
    await tab.evaluate(() => document.querySelector<HTMLElement>('#money')?.focus());
    await step(tab);
    await tab.press('Escape');
    await expect.poll(() => tab.evaluate(() => document.activeElement?.id), SOON).toBe('money');
    await tab.close();
  });

  it('opens where the pointer rests on a find, can be moved onto, and goes away with Escape', async () => {
    const tab = await ground.open('/xhtml');
    await scan(ground.browser, tab);
    await tab.front();
    const { x, y, below } = await tab.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].at(-1)!;
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const box = range.getBoundingClientRect();
      return { x: box.left + 15, y: box.top + box.height / 2, below: box.bottom + 25 };
    });
    await tab.hover(5, 700);
    await tab.hover(x, y);
    await expect.poll(() => hasCard(tab), SOON).toBe(true);
    await tab.hover(x + 20, below);
    await new Promise((done) => {
      setTimeout(done, 900);
    });
    expect(await hasCard(tab)).toBe(true);
    await tab.press('Escape');
    await expect.poll(() => hasCard(tab), SOON).toBe(false);
    await tab.close();
  });

  it('remembers a rejected find when the page is opened again', async () => {
    const tab = await ground.open('/plain');
    await scan(ground.browser, tab);
    await tab.front();
    await step(tab);
    const rejected = (await painted(tab))['framework-lens-current']?.join() ?? '';
    await tab.press('x');
    const finds = async (): Promise<number> =>
      (await paintedWords(tab)).split(' | ').filter((one) => one === rejected).length;
    const before = await finds();
    await tab.press('Escape');
    await scan(ground.browser, tab);
    expect(await finds()).toBeLessThan(before);
    await tab.close();
  });

  it('leads from the popup to text that is folded away, and opens it', async () => {
    const tab = await ground.open('/intranet');
    await scan(ground.browser, tab);
    const popup = await ground.browser.openOwn(`popup.html?tab=${tab.tabId}`);
    const choose = (words: string): Promise<boolean> =>
      popup.evaluate(async (wanted) => {
        const until = Date.now() + 8_000;
        const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.row-open')];
        while (rows().length === 0 && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
        for (const row of rows()) {
          if (row.getAttribute('aria-expanded') !== 'true') row.click();
          await new Promise((done) => setTimeout(done, 10));
        }
        const quote = [...document.querySelectorAll<HTMLElement>('.quote')].find((one) =>
          one.textContent?.includes(wanted),
        );
        quote?.focus();
        quote?.click();
        return quote !== undefined;
      }, words);
    expect(await choose('action reviews')).toBe(true);
    await expect.poll(() => tab.evaluate(() => document.querySelector('details')?.open), SOON).toBe(true);
    expect(await choose('evaluate the impact')).toBe(true);
    await expect
      .poll(() => tab.evaluate(() => document.querySelector<HTMLElement>('#panel2')?.hidden), SOON)
      .toBe(false);
    await popup.close();
    await tab.close();
  });
});
