/** Every surface and state of the reports, held against WCAG 2.2 AA by axe in the real browser, light and dark. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension, type ExtensionBrowser } from '../../cli/browser/chromium.ts';
import { axeViolations } from './axe.ts';
import { launchChromium, type ChromiumDriver } from './browsers/chromium.ts';
import { scan } from './browsers/driver.ts';
import { page, SAMPLE } from './pages.ts';
import { serve, type Site } from './serve.ts';

let driver: ChromiumDriver;
let site: Site;
let tabId: number;
let reportId: string;
let otherId: string;
let reviewId: string;

beforeAll(async () => {
  site = await serve({ '/advert': SAMPLE, '/other': page('Records', '<h1>Records</h1><p>Manage the archive.</p>') });
  driver = await launchChromium();
  const advert = await driver.open(`${site.origin}/advert`);
  const other = await driver.open(`${site.origin}/other`);
  for (const tab of [advert, other]) await scan(driver, tab);
  ({ tabId } = advert);
  const save = async (tab: number): Promise<string> =>
    ((await driver.ask('save-report', { tabId: tab })) as { id: string }).id;
  reportId = await save(advert.tabId);
  otherId = await save(other.tabId);
  const reviews = driver.pageOf(await driver.openOwn('workspace.html#/reviews'));
  await reviews.getByLabel('Name of the new review').fill('Autumn');
  await reviews.getByRole('button', { name: 'Begin a review' }).click();
  await reviews.waitForURL(/#\/reviews\/./);
  reviewId = reviews.url().split('/').at(-1) ?? '';
  for (const tab of [advert, other]) await driver.ask('add-to-review', { tabId: tab.tabId, review: reviewId });
  await driver.ask('judge-find', {
    tabId,
    key: 'klim:12.8:budget holder',
    judgement: { verdict: 'rejected', reach: 'page', beneath: null },
  });
});
afterAll(async () => {
  await driver.close();
  site.close();
});

const everything = (): void => document.querySelectorAll('details').forEach((one) => (one.open = true));
const openRows = (): void =>
  document.querySelectorAll<HTMLElement>('.row-open, .wording-opener, .near-misses [aria-expanded]').forEach((one) => {
    if (one.getAttribute('aria-expanded') === 'false') one.click();
  });

describe.each(['light', 'dark'] as const)('in %s colours axe finds nothing', (colorScheme) => {
  it.each([
    ['the popup with everything open', () => `popup.html?tab=${tabId}`],
    ['the side panel', () => 'sidepanel.html'],
    ['the full report with everything open', () => `workspace.html#/tab/${tabId}`],
    ['a tab that is not there', () => 'workspace.html#/tab/999999'],
    ['the checklist', () => `workspace.html#/checklist/${tabId}`],
    ['the saved reports', () => 'workspace.html#/saved'],
    ['a saved report', () => `workspace.html#/saved/${reportId}`],
    ['a report that is not saved any more', () => 'workspace.html#/saved/none'],
    ['two reports compared', () => `workspace.html#/compare/${reportId}/${otherId}`],
    ['the reviews', () => 'workspace.html#/reviews'],
    ['a review with its heat map', () => `workspace.html#/reviews/${reviewId}`],
  ] as [string, () => string][])('on %s', async (_name, path) => {
    const shown = driver.pageOf(await driver.openOwn(path()));
    await shown.emulateMedia({ colorScheme });
    await shown.locator('main h1, main h2').first().waitFor();
    await shown.waitForLoadState('networkidle');
    await shown.waitForTimeout(300);
    await shown.evaluate(everything);
    await shown.evaluate(openRows);
    expect(await axeViolations((source) => shown.evaluate(source))).toEqual([]);
    await shown.close();
  });

  it('on a document of a review, with a decision and its note', async () => {
    const shown = driver.pageOf(await driver.openOwn(`workspace.html#/reviews/${reviewId}`));
    await shown.emulateMedia({ colorScheme });
    await shown.locator('.kept-list a').first().click();
    await shown.locator('.row-open').first().click();
    await shown.getByRole('button', { name: 'Needs a look' }).first().click();
    await shown.getByLabel(/^Note on “/).waitFor();
    expect(await axeViolations((source) => shown.evaluate(source))).toEqual([]);
    // Taken back, for the other colours.
    await shown.getByRole('button', { name: 'Needs a look' }).first().click();
    await shown.close();
  });

  it('on saved reports and reviews when there are none', async () => {
    const fresh: ExtensionBrowser = await launchWithExtension({ extension: '.output/chrome-mv3-test', colorScheme });
    for (const view of ['saved', 'reviews']) {
      const shown = await fresh.openPage(`workspace.html#/${view}`);
      await shown.locator('main .notice, main form').first().waitFor();
      expect(await axeViolations((source) => shown.evaluate(source)), view).toEqual([]);
    }
    await fresh.context.close();
  });
});
