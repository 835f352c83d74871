/** Broken and hostile files in Documents: each is answered by itself, the others are read, and nothing is asked of anybody. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROKEN_FILES, ELSEWHERE, makeHuge, REACHING_FILES, type BadFile } from './bad-files.ts';
import { launchChromium } from './browsers/chromium.ts';
import type { ExtensionDriver, Tab } from './browsers/driver.ts';
import { launchFirefox } from './browsers/firefox.ts';
import { madeFiles } from './document-files.ts';
import { expectWords, pressAt, wordsOf } from './keyboard.ts';
import { recordingProxy, type RecordingProxy } from './recording-proxy.ts';

const FILES = '[aria-label="Files to read"]';
const LONG = { timeout: 50_000, interval: 200 };
const MEGABYTE = 1024 * 1024;

const LAUNCH = {
  Chromium: ({ port }: RecordingProxy): Promise<ExtensionDriver> =>
    // Its exceptions for the loopback address are taken away too.
    launchChromium([`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>']),
  Firefox: ({ port }: RecordingProxy): Promise<ExtensionDriver> =>
    launchFirefox({
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    }),
};

/** What a browser asks of its maker by itself, with or without an extension: updates, settings, signing in. */
const OWN_ERRANDS =
  /^(?:https?:\/\/)?[\w.-]+\.(?:google\.com|googleapis\.com|gvt1\.com|mozilla\.(?:com|net|org)|firefox\.com)[:/]/;

/** What the list says of each file, by its place in the list. */
const rowsOf = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => [...document.querySelectorAll('.file-list > li')].map((row) => row.textContent));

/** A document is there, as text or as a page that was drawn. */
const isShown = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.document-frame .pdf-page canvas');
    if (!canvas) return document.querySelector('.document-frame .document-text') !== null;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, at) => at % 4 === 0 && data[at + 3] === 255 && value < 80);
  });

const contentsOf = (files: readonly BadFile[]): Record<string, BadFile['content']> =>
  Object.fromEntries(files.map(({ name, content }) => [name, content]));

describe.each(Object.entries(LAUNCH))('bad files in %s', (name, launch) => {
  let proxy: RecordingProxy;
  let browser: ExtensionDriver;
  beforeAll(async () => {
    proxy = await recordingProxy();
    browser = await launch(proxy);
  });
  afterAll(async () => {
    await browser.close();
    proxy.close();
  });
  const openDocuments = async (): Promise<Tab> => {
    const tab = await browser.openOwn('workspace.html#/documents');
    await tab.front();
    await expectWords(tab, 'Drop files or folders here');
    return tab;
  };
  const asked = (): string[] => proxy.asked.filter((one) => !OWN_ERRANDS.test(one));

  it('have each a sentence of their own, beside the good ones', { timeout: 120_000 }, async () => {
    const made = madeFiles({
      ...contentsOf(BROKEN_FILES),
      'gone.txt': 'Hold the budget.',
      'good.txt': 'Hold the library budget.',
    });
    const huge = join(dirname(made.paths[0]!), 'huge.txt');
    makeHuge(huge, 100 * MEGABYTE);
    const tab = await openDocuments();
    await tab.upload(FILES, [...made.paths, huge]);
    // The long one stands before it, so that it has not been read yet.
    rmSync(made.paths.find((path) => path.endsWith('gone.txt'))!);
    const good = BROKEN_FILES.filter(({ outcome }) => outcome === 'read').length + 1;
    const bad = BROKEN_FILES.length + 3 - good;
    await expect.poll(() => wordsOf(tab), LONG).toContain(`${good} files were read, ${bad} could not be.`);
    const rows = await rowsOf(tab);
    for (const [index, file] of BROKEN_FILES.entries()) {
      expect(rows[index], file.name).toContain(file.name);
      expect(rows[index], file.name).toMatch(file.says);
    }
    const [gone, kept, large] = rows.slice(BROKEN_FILES.length);
    expect(gone).toMatch(/gone\.txt cannot be read: it is no longer there/);
    expect(kept).toMatch(/1 of 44 required skills found/);
    expect(large).toMatch(/huge\.txt cannot be read: it is larger than \d+ MB/);
    await tab.close();
    made.remove();
  });

  it('that would reach out when they are shown are shown without', { timeout: 120_000 }, async () => {
    const made = madeFiles(contentsOf(REACHING_FILES));
    const tab = await openDocuments();
    await tab.upload(FILES, made.paths);
    await expect.poll(() => wordsOf(tab), LONG).toContain(`${REACHING_FILES.length} files were read.`);
    const rows = await rowsOf(tab);
    for (const [index, { says }] of REACHING_FILES.entries()) expect(rows[index]).toMatch(says);
    expect(await tab.evaluate(() => document.querySelectorAll('main img, main iframe, main video').length)).toBe(0);
    expect(rows.join('')).not.toContain('\u202e');
    for (const index of REACHING_FILES.keys()) {
      await tab.evaluate((at) => document.querySelectorAll<HTMLElement>('.file-list a')[Number(at)]!.click(), index);
      await expect.poll(() => isShown(tab), LONG).toBe(true);
      expect(await tab.evaluate(() => document.querySelectorAll('main img, main iframe, main video').length)).toBe(0);
      await pressAt(tab, 'a', 'All documents');
      await expectWords(tab, 'Drop files or folders here');
    }
    await tab.close();
    made.remove();
  });

  it('made nobody ask for anything, and it would have been seen', async () => {
    expect(asked()).toEqual([]);
    await browser.open(`http://${ELSEWHERE}/seen`).catch(() => undefined);
    await expect.poll(asked).toContain(`http://${ELSEWHERE}/seen`);
  });
});
