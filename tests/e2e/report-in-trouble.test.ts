/** Reports when something goes wrong around them: nothing is lost, and what happened is said. */
import { expect, it } from 'vitest';
import { findKey } from '../../utils/comparison/judged.ts';
import type { TabAnswer } from '../../utils/messaging/tab-state.ts';
import { inBothBrowsers } from './browsers/both.ts';
import { scan, type Tab } from './browsers/driver.ts';
import { expectWords, hasFocus, pressAt, reload, tabTo } from './keyboard.ts';
import { quotes, reportOf } from './look.ts';
import { page, SAMPLE } from './pages.ts';

const SOON = { timeout: 10_000, interval: 100 };
const MANY = 5_000;
const SENTENCES = [
  'Line manage library assistants on floor',
  'Hold the budget of floor',
  'Negotiate licences with publishers for floor',
  'Teach information skills to the staff of floor',
];
const PAGES = {
  '/advert': SAMPLE,
  '/many': page(
    'Very many finds',
    Array.from({ length: MANY }, (_, at) => `<p>${SENTENCES[at % SENTENCES.length]} ${at}.</p>`).join(''),
  ),
  '/hostile': page(
    'Hostile',
    `<h1>Librarian</h1>
     <p>Manage the library budget <b>&lt;img src=x onerror="document.title='owned'"&gt;</b> and line manage staff.</p>
     <p>=cmd|' /C calc'!A0 line manage a team of library assistants</p>
     <p dir="rtl">Hold the budget \u202e of the library and
     negotiate licences.</p>`,
  ),
};

/** Opens the report of a tab in a full page. */
async function openReport(ground: { readonly browser: { openOwn(path: string): Promise<Tab> } }, tab: Tab) {
  const report = await ground.browser.openOwn(`workspace.html#/tab/${tab.tabId}`);
  await expectWords(report, 'required skills found');
  return report;
}
const rejectedIn = (surface: Tab): Promise<string> =>
  surface.evaluate(() => document.querySelector('.group.rejected')?.textContent ?? '');

inBothBrowsers('a report in trouble', PAGES, (ground) => {
  it('of 5,000 finds opens, is filtered and shows its quotes by the hundred', async () => {
    const many = await ground.open('/many');
    const answer = await scan(ground.browser, many);
    const { report } = reportOf(answer);
    const count = report.skills.reduce((sum, { match }) => sum + (match?.evidence.length ?? 0), 0);
    expect(count).toBeGreaterThanOrEqual(MANY);
    const shown = await openReport(ground, many);
    await shown.front();
    await pressAt(shown, '.row-open', 'Financial management');
    await expect.poll(() => shown.evaluate(() => document.querySelectorAll('.quote').length), SOON).toBe(20);
    await pressAt(shown, 'button.more', 'Show 200 more');
    await expect.poll(() => shown.evaluate(() => document.querySelectorAll('.quote').length), SOON).toBe(220);
    expect(await hasFocus(shown)).toBe(true);
    await shown.evaluate(() => document.querySelector<HTMLElement>('input[type="search"]')?.focus());
    await shown.type('peeple managment');
    await expect
      .poll(() => shown.evaluate(() => document.querySelectorAll('.groups .row').length), SOON)
      .toBeLessThan(5);
    await Promise.all([many.close(), shown.close()]);
  });

  it('stays when its page is closed, and can still be judged and saved', async () => {
    const advert = await ground.open('/advert');
    await scan(ground.browser, advert);
    const report = await openReport(ground, advert);
    await advert.close();
    await reload(report);
    await expectWords(report, 'required skills found');
    await report.front();
    await pressAt(report, 'button', 'Save');
    await expectWords(report, 'Saved as “Library and Knowledge Services Manager”');
    await pressAt(report, '.row-open', 'Financial management');
    await pressAt(report, 'button', 'Wrong: “');
    await expectWords(report, 'Rejected by you');
    await report.press('u');
    await expect.poll(() => rejectedIn(report), SOON).toBe('');
    await tabTo(report, 'button', 'Read again', 'Shift+Tab');
    await report.press('Enter');
    await expectWords(report, 'The tab was closed. Open its page again to read it.');
    await report.close();
  });

  it('is the same in two windows whatever is said in either', async () => {
    const advert = await ground.open('/advert');
    const { report } = reportOf(await scan(ground.browser, advert));
    const match = report.skills.find(({ name }) => name === 'Financial management')?.match;
    const key = findKey(match!, match!.evidence[0]!);
    const [one, other] = [await openReport(ground, advert), await openReport(ground, advert)];
    const say = (verdict: 'confirmed' | 'rejected'): Promise<unknown> =>
      ground.browser.ask('judge-find', {
        tabId: advert.tabId,
        key,
        judgement: { verdict, reach: 'page', beneath: null },
      });
    await Promise.all([say('rejected'), say('confirmed'), say('rejected')]);
    await expect.poll(() => rejectedIn(one), SOON).toContain('Financial management');
    await expect.poll(() => rejectedIn(other), SOON).toBe(await rejectedIn(one));
    await Promise.all([say('confirmed'), say('confirmed')]);
    await expect.poll(() => rejectedIn(one), SOON).toBe('');
    await expect.poll(() => rejectedIn(other), SOON).toBe('');
    const { judgements } = reportOf((await ground.browser.ask('tab-state', { tabId: advert.tabId })) as TabAnswer);
    expect(judgements).toEqual({ [key]: { verdict: 'confirmed', reach: 'page', beneath: null } });
    await Promise.all([advert.close(), one.close(), other.close()]);
  });

  it('shows hostile quotes as text, and exports them as text', async () => {
    const hostile = await ground.open('/hostile');
    const answer = await scan(ground.browser, hostile);
    expect(quotes(answer)).toContain('budget');
    const report = await openReport(ground, hostile);
    await report.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.row-open[aria-expanded="false"]').forEach((row) => row.click()),
    );
    await expectWords(report, /onerror="document\.title/);
    expect(await report.evaluate(() => document.querySelectorAll('main img[onerror], main script').length)).toBe(0);
    await report.front();
    await tabTo(report, 'select', 'Export the report');
    await report.press('c');
    const { bytes } = await report.download(() => pressAt(report, 'button', 'Export'));
    expect(new TextDecoder().decode(bytes)).not.toMatch(/(?:^|,)"?[=@]/m);
    await Promise.all([hostile.close(), report.close()]);
  });
});
