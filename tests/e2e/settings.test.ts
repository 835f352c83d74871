import { expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { inBothBrowsers } from './browsers/both.ts';
import { scan, type Tab } from './browsers/driver.ts';
import { intoText, isOpen } from './draft-page.ts';
import { paintedWords } from './look.ts';
import { SAMPLE } from './pages.ts';
import { tabTo } from './keyboard.ts';

const SOON = { timeout: 6_000, interval: 50 };

/** Firefox gives the permission back even where the build for tests has it from the start. */
const OTHER_SITE = 'http://127.0.0.2:8080';

inBothBrowsers('the settings', { '/advert': SAMPLE }, (ground) => {
  const openSettings = async (): Promise<Tab> => {
    const settings = await ground.browser.openOwn('workspace.html#/settings');
    await settings.front();
    await expect.poll(() => textOf(settings, 'main'), SOON).toContain('Delete everything');
    await expect.poll(() => textOf(settings, 'main'), SOON).toContain('Compared with');
    await expect.poll(() => textOf(settings, '.choices'), SOON).not.toBe('');
    return settings;
  };
  const textOf = (tab: Tab, selector: string): Promise<string> =>
    tab.evaluate((at) => document.querySelector(at)?.textContent ?? '', selector);
  const focused = (tab: Tab): Promise<string> => tab.evaluate(() => document.activeElement?.textContent ?? '');
  const said = (tab: Tab): Promise<string> => textOf(tab, '[aria-labelledby="deleting"]');
  const sites = (): Promise<unknown> => ground.browser.ask('list-sites', {});
  const inTheOther = async (tab: Tab, path: string): Promise<boolean> =>
    String(
      await tab.run('(globalThis.browser ?? chrome).tabs.query({}).then((all) => all.map(({ url }) => url).join())'),
    ).includes(path);

  it('list the sites that are always scanned, and a site is added and revoked with the keyboard alone', async () => {
    const { host, origin } = new URL(OTHER_SITE);
    const settings = await openSettings();
    expect(await textOf(settings, '#sites ~ p + p')).toBe('You have chosen none.');

    await tabTo(settings, '#site-address', '');
    await settings.type('not a site');
    await settings.press('Enter');
    expect(await textOf(settings, '#site-fault')).toContain('“not a site” is not the address of a site');
    for (let letter = 0; letter < 'not a site'.length; letter++) await settings.press('Backspace');
    await settings.type(`${origin}/advert?of=today`);
    await settings.press('Enter');
    await expect.poll(sites, SOON).toEqual({ sites: [{ origin, permitted: true }] });
    await expect.poll(() => textOf(settings, '.site-list'), SOON).toContain(`${host} The browser permits it.`);

    await tabTo(settings, 'button', `Revoke ${host}`, 'Shift+Tab');
    await settings.press('Enter');
    await expect.poll(sites, SOON).toEqual({ sites: [] });
    await expect.poll(() => textOf(settings, '.message'), SOON).toBe(`${host} is not scanned by itself any more.`);
    expect(await focused(settings), 'the keyboard stays near').toBe('Sites that are always scanned');
    await settings.close();
  });

  it('offer well-known sites by name and take none', async () => {
    const settings = await openSettings();
    const offered = await settings.evaluate(() =>
      [...document.querySelectorAll('.choices input[role="switch"]')].map((box) => (box as HTMLInputElement).checked),
    );
    expect(offered.length).toBeGreaterThanOrEqual(10);
    expect(offered).not.toContain(true);
    expect(await textOf(settings, '.choices')).toContain('NHS Jobs www.jobs.nhs.uk');
    await settings.close();
  });

  it('say which keys do what', async () => {
    const settings = await openSettings();
    const shortcuts = await textOf(settings, '.shortcuts');
    // Where the browser keeps keys for itself it sets none, so this tells whether the suggested ones are good.
    for (const [does, keys] of [
      ['Open Framework Lens on this page', 'Alt+Shift+L'],
      ['Light up what is found on this page, or put it out', 'Alt+Shift+H'],
      ['Go to the next find on this page', 'Alt+Shift+J'],
      ['Go to the find before on this page', 'Alt+Shift+K'],
    ])
      expect(shortcuts).toContain(`${does}${keys}`);
    await settings.close();
  });

  it('change how pages are read from now on, and follow what is changed elsewhere', async () => {
    const advert = await ground.open('/advert');
    await scan(ground.browser, advert);
    const settings = await openSettings();
    await tabTo(settings, '.legend input', 'KLIM');
    await settings.press(' ');
    await scan(ground.browser, advert);
    await expect.poll(() => paintedWords(advert), SOON).not.toContain('budget holder');
    await ground.browser.ask('choose-marked', { tabId: advert.tabId, marked: ['klim'] });
    const checked = (): Promise<boolean[]> =>
      settings.evaluate(() =>
        [...document.querySelectorAll('.legend input')].map((one) => (one as HTMLInputElement).checked),
      );
    await expect.poll(checked, SOON).toEqual([true, false, false, false]);
    await advert.close();
    await settings.close();
  });

  it('open from the foot of the popup', async () => {
    const popup = await ground.browser.openOwn('popup.html?tab=999999');
    await popup.front();
    await tabTo(popup, 'a', 'Settings');
    await popup.press('Enter');
    await expect.poll(() => inTheOther(popup, 'workspace.html#/settings'), SOON).toBe(true);
    await popup.close();
  });

  it.each(['light', 'dark'])('have no accessibility fault that axe can find (%s)', async (scheme) => {
    await ground.browser.ask('always-scan', { origin: ground.site.origin, on: true });
    await ground.browser.ask('always-scan', { origin: 'https://www.jobs.nhs.uk', on: true });
    const settings = await openSettings();
    await settings.evaluate((scheme) => void (document.documentElement.style.colorScheme = scheme), scheme);
    await expect.poll(() => textOf(settings, '.site-list'), SOON).toContain('does not permit it now');
    await tabTo(settings, '#site-address', '');
    await settings.press('Enter');
    await tabTo(settings, 'button', 'Delete everything');
    await settings.press('Enter');
    expect(await axeViolations((source) => settings.run(source))).toEqual([]);
    await settings.close();
  });

  it('lose nothing at 200 % text in a narrow window', async () => {
    const settings = await openSettings();
    const tooWide = await settings.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      document.body.style.width = '320px';
      return [...document.querySelectorAll('main *')]
        .filter((one) => one.getBoundingClientRect().right > 321 && !one.closest('.hidden-text, .message'))
        .map((one) => one.outerHTML.slice(0, 100));
    });
    expect(tooWide).toEqual([]);
    await settings.close();
  });

  it('delete everything once it was asked and answered, and leave nothing: no site, no mark, no setting', async () => {
    const { origin } = ground.site;
    const advert = await ground.open('/advert');
    await ground.browser.ask('always-scan', { origin, on: true });
    await ground.browser.ask('choose-profile', { tabId: advert.tabId, profile: 'gdd-data-analyst' });
    await scan(ground.browser, advert);
    await expect.poll(() => paintedWords(advert), SOON).not.toBe('');
    const settings = await openSettings();
    await settings.run(`new Promise((done) => {
      const open = indexedDB.open('saved-by-a-test');
      open.onsuccess = () => done(void (globalThis.saved = open.result));
    })`);

    await tabTo(settings, 'button', 'Delete everything');
    await settings.press('Enter');
    await expect.poll(() => focused(settings), SOON).toBe('Keep it');
    await settings.press('Enter');
    await expect.poll(() => focused(settings), SOON).toBe('Delete everything …');
    expect(JSON.stringify(await sites())).toContain(origin);

    await settings.press('Enter');
    await tabTo(settings, 'button', 'Delete it all');
    await settings.press('Enter');
    await expect.poll(() => said(settings), SOON).toContain('Saved reports are open in another tab');
    expect(JSON.stringify(await sites()), 'nothing is deleted by halves').toContain(origin);
    await settings.run('saved.close()');

    await settings.press('Enter');
    await tabTo(settings, 'button', 'Delete it all');
    await settings.press('Enter');
    await expect.poll(() => said(settings), SOON).toContain('Everything was deleted');
    expect(await focused(settings)).toBe('Delete everything …');
    expect(await sites()).toEqual({ sites: [] });
    expect(await paintedWords(advert)).toBe('');
    const kept = await settings.run(`(async () => {
      const { storage } = globalThis.browser ?? chrome;
      const [local, session, databases] =
        await Promise.all([storage.local.get(), storage.session.get(), indexedDB.databases()]);
      return JSON.stringify([local, session, databases]);
    })()`);
    expect(kept).toBe('[{},{},[]]');
    expect(await ground.browser.ask('tab-state', { tabId: advert.tabId })).toMatchObject({
      state: { kind: 'unscanned' },
      profile: 'kls-manager',
    });
    await advert.close();
    await settings.close();
  });

  it('delete everything also in the windows that are open: drafts and documents are gone, and stay gone', async () => {
    const draft = await ground.browser.openOwn('workspace.html#/draft');
    await draft.front();
    await expect.poll(() => isOpen(draft), SOON).toBe(true);
    await intoText(draft);
    await draft.type('Manage the archive.');
    await expect.poll(() => textOf(draft, '.draft'), SOON).toContain('Your drafts (1)');
    const documents = await ground.browser.openOwn('workspace.html#/documents');
    await documents.front();
    await expect
      .poll(() => documents.evaluate(() => document.querySelector('input[type=file]') !== null), SOON)
      .toBe(true);
    await documents.upload('input[type=file]', ['tests/fixtures/documents/person-specification.docx']);
    await expect.poll(() => textOf(documents, 'main'), SOON).toContain('person-specification.docx');

    await ground.browser.ask('delete-everything', {});
    const gone = 'Everything was deleted, so the';
    await expect.poll(() => textOf(documents, 'main'), SOON).toContain(`${gone} files`);
    expect(await textOf(documents, 'main')).not.toContain('person-specification');
    await draft.front();
    await expect.poll(() => textOf(draft, '.draft'), SOON).toContain(`${gone} drafts`);
    expect(await textOf(draft, '.draft')).not.toContain('archive');
    await intoText(draft);
    await draft.type('x');
    await expect.poll(() => textOf(draft, '.draft-list'), SOON).toContain('Your drafts (1)');
    expect(await textOf(draft, '.draft-list')).not.toContain('archive');
    await draft.close();
    await documents.close();
  });
});
