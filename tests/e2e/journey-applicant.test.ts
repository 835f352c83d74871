import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import { scan } from './browsers/driver.ts';
import { expectWords, hasFocus, pressAt, reload, tabTo } from './keyboard.ts';
import { SAMPLE } from './pages.ts';

inBothBrowsers('an applicant, with the keyboard alone', { '/advert': SAMPLE }, (ground) => {
  it('works through an advert point by point, keeps the answers, and exports them', async () => {
    const advert = await ground.open('/advert');
    await scan(ground.browser, advert);
    const checklist = await ground.browser.openOwn(`workspace.html#/tab/${advert.tabId}`);
    await checklist.front();
    await expectWords(checklist, 'Answer this advert point by point');
    await pressAt(checklist, 'a', 'Answer this advert point by point');
    await expectWords(checklist, /0 of \d+ ticked/);
    await expectWords(checklist, /Essential criteria \(\d+\).*Desirable criteria \(\d+\).*Duties \(\d+\)/);

    await tabTo(checklist, 'input[type="checkbox"]', '');
    await checklist.press(' ');
    await expectWords(checklist, /1 of \d+ ticked/);
    await tabTo(checklist, 'textarea', 'Your note on point 1');
    await checklist.type('Chartered since 2019; see my revalidation.');
    await checklist.press('Tab');
    await checklist.press(' ');
    await expectWords(checklist, /2 of \d+ ticked/);
    expect(await hasFocus(checklist)).toBe(true);

    await reload(checklist);
    await expect
      .poll(() => checklist.evaluate(() => document.querySelector('textarea')?.value), { timeout: 10_000 })
      .toBe('Chartered since 2019; see my revalidation.');
    await expectWords(checklist, /2 of \d+ ticked/);

    await tabTo(checklist, 'select', 'Export the checklist');
    await checklist.press('m');
    const { name, bytes } = await checklist.download(() => pressAt(checklist, 'button', 'Export'));
    expect(name).toMatch(/^library-and-knowledge-services-manager-checklist-\d{4}-\d\d-\d\d\.md$/);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('Chartered since 2019; see my revalidation.');
    const criteria = await checklist.evaluate(() =>
      [...document.querySelectorAll('.criterion span')].map((one) => one.textContent.split(/[^\w ,]/)[0] ?? ''),
    );
    expect(criteria.length).toBeGreaterThan(10);
    for (const criterion of criteria) expect(text).toContain(criterion);
    await Promise.all([advert.close(), checklist.close()]);
  });
});
