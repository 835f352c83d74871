import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchWithExtension, type ExtensionBrowser } from '../../cli/browser/chromium.ts';

/** Only Chromium lets a test kill it, watch its network and take its storage away; the code is the same for both. */
const EXTENSION = '.output/chrome-mv3-test';
const ADVERT = readFileSync('tests/fixtures/adverts/head-of-knowledge-services.md', 'utf8');

let profile = '';
let browser: ExtensionBrowser;
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'framework-lens-kept-'));
  browser = await launchWithExtension({ extension: EXTENSION, profile });
});
afterEach(async () => {
  await browser.context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

async function openEditor(): Promise<Page> {
  const page = await browser.openPage('workspace.html#/draft');
  await page.locator('.coverage-number').waitFor();
  return page;
}
const paste = (page: Page, text: string): Promise<void> =>
  page.locator('.cm-content').evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
const textOf = async (page: Page): Promise<string> => (await page.locator('.cm-line').allTextContents()).join('\n');
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(AxeBuilder.source);
  const { violations } = await page.evaluate(() =>
    (
      globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
};

/** Ends the browser as a crash does: no page hears of it. */
async function kill({ context }: ExtensionBrowser): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const { id } = processInfo.find(({ type }) => type === 'browser')!;
  const closed = new Promise((resolve) => {
    context.once('close', resolve);
  });
  process.kill(id, 'SIGKILL');
  await closed;
}

describe('a draft', () => {
  it('loses at most one second of typing when the browser is killed', async () => {
    const page = await openEditor();
    await page.locator('.cm-content').focus();
    const typed = 'Manage the budget of the library and report on what was spent to the director of the service.';
    const times: number[] = [];
    for (const key of typed) {
      await page.keyboard.press(key);
      times.push(performance.now());
      await page.waitForTimeout(25);
    }
    const killed = performance.now();
    await kill(browser);
    browser = await launchWithExtension({ extension: EXTENSION, profile });
    const kept = await textOf(await openEditor());
    const safe = times.filter((time) => time <= killed - 1_000).length;
    expect(safe).toBeGreaterThan(20);
    expect(typed.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(safe);
    const lost = times[kept.length];
    console.log(`Killed: ${lost === undefined ? 0 : (killed - lost).toFixed(0)} ms of typing lost.`);
  });

  it('asks nothing of any other machine while it is written, matched, mended and saved as a file', async () => {
    const asked: string[] = [];
    browser.context.on('request', (request) => asked.push(request.url()));
    const page = await openEditor();
    await paste(page, ADVERT);
    await page.locator('.cm-line .found').first().waitFor();
    await page.locator('.suggestion').first().click();
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Word' }).click()]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !/^(?:chrome-extension|blob|data):/.test(url))).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no accessibility fault that axe can find (%s)', async (colorScheme) => {
    const page = await openEditor();
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), 'empty').toEqual([]);
    await paste(page, ADVERT);
    await page.locator('.cm-line .found').first().waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.getByText('Your drafts (1)').waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((group) => (group.open = true)));
    expect(await violations(page), 'written').toEqual([]);
    await page.locator('.cm-line .found').first().hover();
    await page.locator('.mark-tip').waitFor();
    expect(await violations(page), 'tip').toEqual([]);
    await page.getByRole('button', { name: /^Delete/ }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await violations(page), 'deleted').toEqual([]);
  });

  it('is safe on the page, and says so, where the browser keeps nothing', async () => {
    await browser.context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    const page = await openEditor();
    await paste(page, ADVERT);
    const notice = page.getByRole('alert');
    await notice.getByText('What you write is not being saved: this window keeps no data').waitFor();
    expect(await notice.textContent()).toContain('export the draft');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Plain text' }).click(),
    ]);
    expect(readFileSync(await saved.path(), 'utf8')).toBe(ADVERT);
  });

  it('says what is wrong with a file that is no text, and opens one that is', async () => {
    const page = await openEditor();
    const file = page.locator('input[type="file"]');
    await file.setInputFiles({ name: 'advert.txt', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.7 …') });
    await page.getByRole('alert').getByText('advert.txt cannot be read: it is a PDF').waitFor();
    await file.setInputFiles({ name: 'advert.docx', mimeType: '', buffer: Buffer.from('PK') });
    await page.getByRole('alert').getByText('ending in .txt or .md').waitFor();
    const text = 'Head of Café Archives\r\n\r\nDuties:\r\n• Manage the archive';
    await file.setInputFiles({ name: 'Archive.txt', mimeType: '', buffer: Buffer.from(`\uFEFF${text}`, 'utf16le') });
    await expect.poll(() => textOf(page)).toBe(text.replaceAll('\r\n', '\n'));
    expect(await page.getByLabel('Name of the draft').inputValue()).toBe('Archive');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('keeps both texts when two tabs write the same draft', async () => {
    const page = await openEditor();
    await paste(page, 'Manage the archive.');
    await page.getByText('Saved on this machine').waitFor();
    const other = await openEditor();
    await expect.poll(() => textOf(other)).toBe('Manage the archive.');
    await page.locator('.cm-content').focus();
    await page.keyboard.type(' Here.');
    await page.waitForTimeout(900);
    await other.locator('.cm-content').focus();
    await other.keyboard.press('Control+End');
    await other.keyboard.type(' There.');
    await other.waitForTimeout(900);
    const third = await openEditor();
    await third.getByText('Your drafts (2)').click();
    expect(await third.locator('.draft-list a').allTextContents()).toEqual([
      'Manage the archive. There. (copy)',
      'Manage the archive. Here.',
    ]);
  });
});
