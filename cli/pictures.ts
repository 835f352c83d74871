/**
 * `npm run pictures`: saves how pages of different kinds look when they are lit up, in light, dark and forced
 * colours, and how the settings look in windows of different widths, to results/pictures/. They are for looking at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fixturePages } from '../tests/e2e/fixture-pages.ts';
import { serve } from '../tests/e2e/serve.ts';
import { launchWithExtension, type ExtensionBrowser } from './browser/chromium.ts';

const root = join(import.meta.dirname, '..');
const results = join(root, 'results/pictures');

/** A list with a detail pane, a long single page, an intranet with web parts, a form, and an advert in its site. */
const PAGES = ['/jobs-board', '/long-advert', '/intranet', '/appraisal', '/advert'];

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

interface Runtime {
  readonly runtime: { sendMessage(message: object): Promise<{ ok: boolean; message?: string }> };
}

async function ask(surface: Page, name: string, data: object): Promise<void> {
  const answer = await surface.evaluate(
    (request) => (globalThis as unknown as { chrome: Runtime }).chrome.runtime.sendMessage(request),
    { name, data },
  );
  if (!answer.ok) throw new Error(answer.message);
}

async function picturePages(browser: ExtensionBrowser, surface: Page, origin: string): Promise<void> {
  for (const path of PAGES)
    for (const [look, media] of Object.entries(LOOKS)) {
      const page = await browser.context.newPage();
      await page.emulateMedia(media);
      await page.goto(origin + path);
      const tabId = await browser.tabIdOf(page);
      await ask(surface, 'scan-tab', { tabId });
      await page.screenshot({ path: join(results, `page${path.replace('/', '-')}-${look}.png`) });
      await ask(surface, 'step-find', { tabId, by: 1 });
      await page.screenshot({ path: join(results, `page${path.replace('/', '-')}-${look}-card.png`) });
      await page.close();
    }
}

/** Every picture of the settings is of the whole length of the page, a site permitted and another not. */
async function pictureSettings(browser: ExtensionBrowser, surface: Page, origin: string): Promise<void> {
  for (const site of [origin, 'https://www.jobs.nhs.uk']) await ask(surface, 'always-scan', { origin: site, on: true });
  const settings = await browser.openPage('workspace.html#/settings');
  await settings.locator('.shortcuts').waitFor();
  await settings.locator('.chooser').waitFor();
  const save = async (name: string, width: number): Promise<void> => {
    await settings.setViewportSize({ width, height: 900 });
    // As high as it is long, so that no bar to scroll with takes its share of the width.
    const height = await settings.evaluate(() => document.documentElement.scrollHeight);
    await settings.setViewportSize({ width, height });
    await settings.screenshot({ path: join(results, `settings-${name}.png`) });
  };
  for (const width of [320, 400, 1280]) await save(String(width), width);
  await settings.emulateMedia(LOOKS.dark);
  await save('dark', 1280);
  await settings.emulateMedia(LOOKS.forced);
  await save('forced', 1280);
  await settings.emulateMedia(LOOKS.light);
  await settings.locator('#site-address').fill('not a site');
  await settings.getByRole('button', { name: 'Add site' }).click();
  await settings.getByRole('button', { name: 'Delete everything' }).click();
  await save('asking', 400);
  await settings.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await save('large-text', 640);
  await settings.close();
}

mkdirSync(results, { recursive: true });
const site = await serve(await fixturePages());
const browser = await launchWithExtension({ extension: join(root, '.output/chrome-mv3-test') });
try {
  const surface = await browser.openPage('popup.html?tab=999999');
  await picturePages(browser, surface, site.origin);
  await pictureSettings(browser, surface, site.origin);
  console.log(`Pictures to look at: ${results}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await browser.context.close();
site.close();
