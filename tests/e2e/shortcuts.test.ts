import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type ChromiumDriver } from './browsers/chromium.ts';
import type { Tab } from './browsers/driver.ts';
import { painted, paintedWords } from './look.ts';
import { SAMPLE } from './pages.ts';
import { serve, type Site } from './serve.ts';

/** No driver can press a browser's own keys, so the command behind them is given; only Chromium lets a test do that. */
let browser: ChromiumDriver;
let site: Site;
beforeAll(async () => {
  site = await serve({ '/advert': SAMPLE });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const SOON = { timeout: 6_000, interval: 50 };

async function command(name: string, tab: Tab): Promise<void> {
  await browser.extension.context.serviceWorkers()[0]!.evaluate(
    ([command, id]) => {
      interface Commands {
        readonly commands: { readonly onCommand: { dispatch(command: string, tab: { id: number }): void } };
      }
      (globalThis as unknown as { chrome: Commands }).chrome.commands.onCommand.dispatch(command, { id });
    },
    [name, tab.tabId] as const,
  );
}

describe('shortcuts', () => {
  it('light a page up, walk its finds to and fro, and put it out with the key that lit it', async () => {
    const tab = await browser.open(`${site.origin}/advert`);
    await command('next-find', tab);
    expect(await painted(tab), 'nothing is lit up yet').toEqual({});
    await command('scan-page', tab);
    await expect.poll(() => paintedWords(tab), SOON).toContain('budget holder');
    const current = async (): Promise<string> => (await painted(tab))['framework-lens-current']?.join() ?? '';
    await command('next-find', tab);
    await expect.poll(current, SOON).not.toBe('');
    const first = await current();
    await command('next-find', tab);
    await expect.poll(current, SOON).not.toBe(first);
    await command('previous-find', tab);
    await expect.poll(current, SOON).toBe(first);
    await command('scan-page', tab);
    await expect.poll(() => painted(tab), SOON).toEqual({});
    expect(await tab.evaluate(() => document.querySelector('framework-lens-card'))).toBeNull();
    await command('scan-page', tab);
    await expect.poll(() => paintedWords(tab), SOON).toContain('budget holder');
    await tab.close();
  });

  it('light up anew a page that was loaded again', async () => {
    const tab = await browser.open(`${site.origin}/advert`);
    await command('scan-page', tab);
    await expect.poll(() => paintedWords(tab), SOON).toContain('budget holder');
    await tab.goto(`${site.origin}/advert?again`);
    expect(await painted(tab)).toEqual({});
    await command('scan-page', tab);
    await expect.poll(() => paintedWords(tab), SOON).toContain('budget holder');
    await tab.close();
  });
});
