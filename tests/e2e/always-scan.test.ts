import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import { paintedWords } from './look.ts';
import { SAMPLE } from './pages.ts';

const SOON = { timeout: 6_000, interval: 100 };
const still = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 1_200);
  });

inBothBrowsers('sites that are always scanned', { '/advert': SAMPLE }, (ground) => {
  it('scans no page by itself until the reader chooses its site, and stops when that is taken back', async () => {
    const before = await ground.open('/advert');
    await still();
    expect(await paintedWords(before)).toBe('');

    const { origin } = ground.site;
    await ground.browser.ask('always-scan', { origin, on: true });
    expect(await ground.browser.ask('list-sites', {})).toEqual({ sites: [{ origin, permitted: true }] });
    expect(await ground.browser.ask('site-choice', { tabId: before.tabId })).toEqual({ origin, always: true });
    const after = await ground.open('/advert');
    await expect.poll(() => paintedWords(after), SOON).toContain('budget holder');

    await ground.browser.ask('always-scan', { origin, on: false });
    expect(await ground.browser.ask('list-sites', {})).toEqual({ sites: [] });
    const last = await ground.open('/advert');
    await still();
    expect(await paintedWords(last)).toBe('');
    await Promise.all([before.close(), after.close(), last.close()]);
  });

  it('refuses an address that is no site', async () => {
    await expect(ground.browser.ask('always-scan', { origin: 'file:///etc', on: true })).rejects.toThrow(
      'was not understood',
    );
  });
});
