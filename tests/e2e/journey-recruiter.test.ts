import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import { scan, type Tab } from './browsers/driver.ts';
import { expectWords, hasFocus, pressAt, tabTo } from './keyboard.ts';
import { reportOf } from './look.ts';
import { page } from './pages.ts';
import type { TabAnswer } from '../../utils/messaging/tab-state.ts';

/** A vacancy as it is drafted in an intranet's editor. */
const DRAFT = page(
  'Vacancy draft',
  `<h1>Knowledge and Library Services Manager</h1>
   <div id="editor" contenteditable="true" role="textbox" aria-label="Advert">
     <p>Northmoor Hospitals seeks a manager for its library. Closing date: 18 December 2026. Band 7, 37.5 hours a week.</p>
     <h2>Main duties</h2>
     <ul><li>Line manage a team of four librarians and two library assistants.</li>
     <li>Manage the library’s budget and report on spending each quarter.</li></ul>
   </div>`,
);

const GAPS = ['Information management', 'Subject indexing', 'Advocacy'];

/** What is suggested first for a gap whose suggestions are open. */
const wordingFor = (report: Tab, name: string): Promise<string> =>
  report.evaluate((skill) => {
    const row = [...document.querySelectorAll('.row-name')].find((one) => one.textContent === skill)?.closest('li');
    return row?.querySelector('.wording li span')?.textContent ?? '';
  }, name);

inBothBrowsers('a recruiter, with the keyboard alone', { '/vacancy': DRAFT }, (ground) => {
  it('closes three gaps of an advert with suggested wording and exports the report for the panel', async () => {
    const advert = await ground.open('/vacancy');
    const { report: before } = reportOf(await scan(ground.browser, advert));
    const standing = (name: string): string | undefined => before.skills.find((skill) => skill.name === name)?.status;
    expect(GAPS.map(standing)).toEqual(['missing', 'missing', 'missing']);

    const report = await ground.browser.openOwn(`workspace.html#/tab/${advert.tabId}`);
    await report.front();
    await expectWords(report, `${before.coverage.found} of 44 required skills found`);
    await expectWords(report, 'The advert as a whole');
    const wordings: string[] = [];
    for (const gap of GAPS) {
      await pressAt(report, 'button', `Suggested wording for ${gap}`);
      await expect.poll(() => wordingFor(report, gap)).not.toBe('');
      wordings.push(await wordingFor(report, gap));
    }
    expect(await hasFocus(report)).toBe(true);

    await advert.front();
    await tabTo(advert, '#editor', '');
    await advert.press('Control+End');
    for (const wording of wordings) {
      await advert.press('Enter');
      await advert.type(wording);
    }
    const reportNow = async () =>
      reportOf((await ground.browser.ask('tab-state', { tabId: advert.tabId })) as TabAnswer).report;
    const standingNow = async (): Promise<(string | undefined)[]> => {
      const { skills } = await reportNow();
      return GAPS.map((gap) => skills.find((skill) => skill.name === gap)?.status);
    };
    await expect.poll(standingNow, { timeout: 15_000, interval: 200 }).toEqual(['met', 'met', 'met']);
    const { found } = (await reportNow()).coverage;
    expect(found).toBeGreaterThanOrEqual(before.coverage.found + 3);

    await report.front();
    await expectWords(report, `${found} of 44 required skills found`);
    await tabTo(report, 'select', 'Export the report', 'Shift+Tab');
    await report.press('w');
    const { name, bytes } = await report.download(() => pressAt(report, 'button', 'Export'));
    expect(name).toMatch(/^vacancy-draft-\d{4}-\d\d-\d\d\.docx$/);
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(text).toContain(`${found} of 44`);
    for (const wording of wordings) expect(text).toContain(wording.replace(/\.$/, ''));
    await Promise.all([advert.close(), report.close()]);
  });
});
