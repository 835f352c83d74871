import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import { scan } from './browsers/driver.ts';
import { expectWords, hasFocus, pressAt, tabTo, wordsOf } from './keyboard.ts';
import { page } from './pages.ts';

const intranet = (title: string, ...paragraphs: string[]): string =>
  page(title, `<h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`);

const KNOWLEDGE = intranet(
  'Knowledge team',
  'We lead the trust’s knowledge management strategy and run communities of practice.',
  'The team manages the library budget and negotiates licences with publishers.',
);

const PAGES = {
  '/knowledge': KNOWLEDGE,
  '/records': intranet('Records', 'The records team looks after information governance and retention schedules.'),
  '/training': intranet('Training', 'Librarians teach information skills and critical appraisal to clinical staff.'),
  '/research': intranet('Research support', 'We search the literature for researchers and support systematic reviews.'),
  '/outreach': intranet(
    'Outreach',
    'Clinical librarians join ward rounds and market the library service to new staff.',
  ),
};

inBothBrowsers('a reviewer, with the keyboard alone', PAGES, (ground) => {
  it('collects five pages, decides about finds, exports, and checks one again after a change', async () => {
    const tabs = [];
    for (const path of Object.keys(PAGES)) {
      const tab = await ground.browser.open(ground.site.origin + path);
      await scan(ground.browser, tab);
      tabs.push(tab);
    }
    const workspace = await ground.browser.openOwn('workspace.html#/reviews');
    await workspace.front();
    await tabTo(workspace, 'input', 'Name of the new review');
    await workspace.type('Intranet pages, autumn');
    await pressAt(workspace, 'button', 'Begin a review');
    await expectWords(workspace, 'Pages you have read');

    for (const title of ['Knowledge team', 'Records', 'Training', 'Research support', 'Outreach'])
      await pressAt(workspace, 'button', `Add to the review: “${title}”`);
    await expectWords(workspace, 'Documents (5)');
    expect(await hasFocus(workspace)).toBe(true);

    await pressAt(workspace, '.kept-list a', 'Knowledge team');
    await expectWords(workspace, 'Back to Intranet pages, autumn');
    await pressAt(workspace, '.row-open', 'Financial management');
    await pressAt(workspace, 'button', 'Needs a look');
    await expectWords(workspace, 'Note on “');
    await tabTo(workspace, 'textarea', 'Note on “');
    await workspace.type('Ask the finance lead');
    await tabTo(workspace, '.row-open', 'Knowledge management', 'Shift+Tab');
    await workspace.press('Enter');
    await pressAt(workspace, 'button', 'Wrong');
    await expectWords(workspace, 'Rejected by you');
    expect(await hasFocus(workspace)).toBe(true);

    await tabTo(workspace, 'a', 'Back to Intranet', 'Shift+Tab');
    await workspace.press('Enter');
    await expectWords(workspace, '0 right, 1 wrong, 1 to look at');
    await tabTo(workspace, 'select', 'Export the review');
    await workspace.press('c');
    const { name, bytes } = await workspace.download(() => pressAt(workspace, 'button', 'Export'));
    expect(name).toMatch(/^intranet-pages-autumn-\d{4}-\d\d-\d\d\.csv$/);
    const rows = parse(Buffer.from(bytes), { columns: true, bom: true }) as Record<string, string>[];
    expect(new Set(rows.map((row) => row['document'] ?? row['title']))).toHaveLength(5);
    expect(new TextDecoder().decode(bytes)).toContain('Ask the finance lead');

    ground.site.change('/knowledge', KNOWLEDGE.replace('manages the library budget and ', ''));
    const [knowledge] = tabs;
    await knowledge!.goto(`${ground.site.origin}/knowledge`);
    await workspace.front();
    await tabTo(workspace, 'button', 'Check again: “Knowledge team”');
    await workspace.press('Enter');
    await expectWords(workspace, 'What changed since');
    await pressAt(workspace, 'summary', 'What changed since');
    await expectWords(workspace, /Lost \(\d+\).*Financial management/);
    expect(await wordsOf(workspace)).toContain('Documents (5)');
    await Promise.all([...tabs, workspace].map((tab) => tab.close()));
  });
});
