/** Trouble that only Chromium's debugging protocol can make: a stopped service worker, no network. */
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium, type ChromiumDriver } from './browsers/chromium.ts';
import { scan } from './browsers/driver.ts';
import { reportOf } from './look.ts';
import { SAMPLE } from './pages.ts';
import { serve, type Site } from './serve.ts';

let driver: ChromiumDriver;
let site: Site;
beforeAll(async () => {
  site = await serve({ '/advert': SAMPLE });
  driver = await launchChromium();
});
afterAll(async () => {
  await driver.close();
  site.close();
});

/** An advert that was read, and its report in a full page. */
async function report() {
  const advert = await driver.open(`${site.origin}/advert`);
  const answer = await scan(driver, advert);
  const shown = driver.pageOf(await driver.openOwn(`workspace.html#/tab/${advert.tabId}`));
  await shown.locator('.coverage-number').waitFor();
  return { advert, answer, shown };
}

it('a service worker that is stopped in the middle costs nothing: report, judgement and undo go on', async () => {
  const { advert, answer, shown } = await report();
  const words = await shown.locator('.coverage-number').textContent();
  const session = await driver.extension.context.newCDPSession(shown);
  const stop = async (): Promise<void> => {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  };
  await stop();
  await shown.reload();
  await shown.locator('.coverage-number').waitFor();
  expect(await shown.locator('.coverage-number').textContent()).toBe(words);
  await shown.locator('.row-open').first().click();
  await stop();
  await shown
    .getByRole('button', { name: /^Wrong: “/ })
    .first()
    .click();
  await shown.locator('.group.rejected').waitFor();
  await stop();
  await shown.getByRole('button', { name: 'Undo (u)' }).click();
  await shown.locator('.group.rejected').waitFor({ state: 'detached' });
  expect(await shown.locator('.coverage-number').textContent()).toBe(words);
  expect(reportOf(answer).report.coverage.found).toBeGreaterThan(10);
  await Promise.all([advert.close(), shown.close()]);
});

it('an exported web page opens with the network off, asks for nothing, and says what the report says', async () => {
  const { advert, shown } = await report();
  const tab = await driver.openOwn(shown.url().split('/').slice(3).join('/'));
  await driver.pageOf(tab).locator('.export select').selectOption({ label: 'Web page' });
  const { bytes } = await tab.download(() => driver.pageOf(tab).getByRole('button', { name: 'Export' }).click());
  const file = join(mkdtempSync(join(tmpdir(), 'framework-lens-')), 'report.html');
  writeFileSync(file, bytes);
  const offline = await driver.extension.context.newPage();
  const asked: string[] = [];
  offline.on('request', (request) => asked.push(request.url()));
  await driver.extension.context.setOffline(true);
  await offline.goto(pathToFileURL(file).href);
  const text = await offline.locator('body').innerText();
  await driver.extension.context.setOffline(false);
  expect(asked).toEqual([pathToFileURL(file).href]);
  const names = await shown.locator('.groups .row-name').allTextContents();
  expect(names).toHaveLength(44);
  for (const name of names) expect(text).toContain(name);
  expect(text).toContain(((await shown.locator('.coverage-number strong').textContent()) ?? '?').trim());
  await Promise.all([advert.close(), shown.close(), tab.close(), offline.close()]);
});
