import { dirname, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { inBothBrowsers } from './browsers/both.ts';
import { launchChromium } from './browsers/chromium.ts';
import type { Tab } from './browsers/driver.ts';
import { CV, longPdf, madeFiles, PDF_ADVERT, sampleDocuments, WORD_ADVERT } from './document-files.ts';
import { keepProfile } from './kept-profile.ts';
import { expectWords, pressAt, tabTo, wordsOf } from './keyboard.ts';

const FILES = '[aria-label="Files to read"]';
const LONG = { timeout: 45_000, interval: 200 };

const shownWords = (tab: Tab): Promise<string> =>
  tab.evaluate(() => [...document.querySelectorAll('.document-text .shown')].map((one) => one.textContent).join(''));
/** The place that is shown is within the window, and the keyboard is at it. */
const isInView = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => {
    const place = document.querySelector('.document-text .shown');
    const { top = -1, bottom = -1 } = place?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom <= innerHeight && document.activeElement?.contains(place) === true;
  });
const chosenName = (tab: Tab, label: string): Promise<string> =>
  tab.evaluate(
    (label) =>
      [...document.querySelectorAll('select')].find((one) => one.labels[0]?.textContent.startsWith(label!))
        ?.selectedOptions[0]?.textContent ?? '',
    label,
  );

const ANALYST = `Job title: Data Analyst
Main duties
- Write SQL queries and build dashboards in Power BI
- Prepare, link and clean large data sets, and analyse them with statistical methods in R
- Present what the data show to colleagues who are not analysts
Essential criteria
- Experience of data analysis and statistics
- A native English speaker
`;

inBothBrowsers('documents', {}, (ground) => {
  const openDocuments = async (): Promise<Tab> => {
    const tab = await ground.browser.openOwn('workspace.html#/documents');
    await tab.front();
    await expectWords(tab, 'Drop files or folders here');
    return tab;
  };

  it('a recruiter drops a Word advert, sees its gaps, mends it as a draft and has it as Word again', async () => {
    const tab = await openDocuments();
    await tab.upload(FILES, [WORD_ADVERT]);
    await expectWords(tab, /\d+ of 44 required skills found/);
    await pressAt(tab, '.file-list a', 'person-specification.docx');
    await expectWords(tab, /Missing 2\d/);
    await pressAt(tab, '.row-open', 'Information retrieval');
    await pressAt(tab, '.quote', 'literature search');
    await expect.poll(() => isInView(tab)).toBe(true);
    expect(await shownWords(tab)).toMatch(/literature search/i);

    await tabTo(tab, 'button', 'Edit as draft', 'Shift+Tab');
    await tab.press('Enter');
    await expectWords(tab, 'Name of the draft');
    await expectWords(tab, /\d+ of 44 required skills found/);
    await tabTo(tab, '.suggestion', '');
    const wording = await tab.evaluate(() => document.activeElement?.lastChild?.textContent ?? '');
    await tab.press('Enter');
    await expectWords(tab, 'takes it back');
    await tabTo(tab, 'button', 'Word', 'Shift+Tab');
    const { name, bytes } = await tab.download(() => tab.press('Enter'));
    expect(name).toBe('Clinical Outreach Librarian.docx');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toContain('<h1>Clinical Outreach Librarian</h1>');
    expect(wording).not.toBe('');
    expect(value.replaceAll('&amp;', '&')).toContain(wording);
    await tab.close();
  });

  it('a recruiter sees what to mend in the advert as a whole, and which role it is, and compares with that', async () => {
    const tab = await openDocuments();
    await pressAt(tab, 'summary', 'Paste text');
    await tabTo(tab, 'textarea', 'Text to read');
    await tab.type(ANALYST);
    await pressAt(tab, 'button', 'Read this text');
    await expectWords(tab, /\d+ of 44 required skills found/);
    await pressAt(tab, '.file-list a', 'Pasted text');
    await pressAt(tab, 'summary', 'The advert as a whole');
    await pressAt(tab, '.check-places button', 'native English speaker');
    await expect.poll(() => shownWords(tab), { timeout: 5_000 }).toContain('native English speaker');
    await pressAt(tab, 'summary', 'Which role is this really?');
    await pressAt(tab, 'button', 'Compare with Data analyst');
    // The roles are told with such numbers too.
    const coverage = (): Promise<string> =>
      tab.evaluate(() => document.querySelector('.coverage-number')?.textContent ?? '');
    await expect.poll(coverage, LONG).toMatch(/\d+ of 9/);
    expect(await tab.evaluate(() => document.activeElement?.textContent), 'the keyboard stays').toBe('Compare');
    await keepProfile(tab, 'kls-manager');
    await expect.poll(coverage, LONG).toMatch(/\d+ of 44/);
    await tab.close();
  });

  it('an applicant drops a CV and an advert and sees where the one answers the other', async () => {
    const tab = await openDocuments();
    await tab.upload(FILES, [CV, PDF_ADVERT]);
    await expectWords(tab, '2 files were read.');
    expect(await chosenName(tab, 'The advert')).toBe('two-columns.pdf');
    expect(await chosenName(tab, 'The CV')).toBe('cv-health-librarian.md');
    await pressAt(tab, 'button', 'Compare point by point');
    await expectWords(tab, /\d+ of \d+ points answered, \d+ perhaps, \d+ without an answer/);
    await expectWords(tab, /below by \d level/);
    const words = await wordsOf(tab);
    expect(words).toMatch(/People management · asks \d \w+/);
    await tabTo(tab, '.fit-skill a', 'systematic review');
    const quote = await tab.evaluate(() => document.activeElement?.textContent ?? '');
    await tab.press('Enter');
    await expect.poll(() => isInView(tab), { timeout: 5_000 }).toBe(true);
    expect(`“${await shownWords(tab)}”`).toBe(quote);
    await expectWords(tab, 'IMOGEN ACKROYD-BELL');
    await tab.close();
  });

  it('a workforce lead drops thirty files, one of them broken, and exports the table', async () => {
    const broken = 'advert <img src=x onerror=alert(1)>\n\u202efdp.pdf';
    const made = madeFiles({ ...sampleDocuments(29), [broken]: longPdf(3).subarray(0, 300) });
    const tab = await openDocuments();
    await tab.upload(FILES, made.paths);
    await expect.poll(() => wordsOf(tab), LONG).toContain('29 files were read, 1 could not be.');
    const words = await wordsOf(tab);
    expect(words).toContain('advert <img src=x onerror=alert(1)> fdp.pdf cannot be read: it is a PDF that is damaged');
    expect(words).not.toContain('\u202e');
    expect(await tab.evaluate(() => document.querySelectorAll('main img').length)).toBe(0);

    await pressAt(tab, 'button', 'Go to the table of skills');
    await tabTo(tab, 'select', 'Order of documents');
    await tab.press('B');
    await tabTo(tab, 'select', 'Export the table as');
    await tab.press('C');
    const csv = await tab.download(() => pressAt(tab, 'button', 'Export'));
    expect(csv.name).toMatch(/^29-documents-knowledge-and-library-services-manager-\d{4}-\d\d-\d\d\.csv$/);
    const rows = parse(Buffer.from(csv.bytes), { columns: true, bom: true }) as Record<string, string>[];
    const documents = Object.keys(rows[0] ?? {}).filter((heading) => heading.endsWith(' status'));
    expect(documents).toHaveLength(29);
    expect(rows.filter(({ kind }) => kind === 'required')).toHaveLength(44);
    const found = documents.map(
      (heading) => rows.filter((row) => row['kind'] === 'required' && row[heading] !== 'missing').length,
    );
    expect(found).toEqual(found.toSorted((left, right) => right - left));

    await tabTo(tab, 'select', 'Export the table as', 'Shift+Tab');
    await tab.press('E');
    const excel = await tab.download(() => pressAt(tab, 'button', 'Export'));
    expect(excel.name).toMatch(/\.xlsx$/);
    const parts = Object.entries(unzipSync(excel.bytes)).map(([, part]) => strFromU8(part));
    expect(parts.join(' ')).toContain('nhs-clinical-outreach-librarian');
    await tab.close();
    made.remove();
  });

  it('a PDF is seen as its pages, its finds painted over them, or as text', async () => {
    const tab = await openDocuments();
    await tab.upload(FILES, [PDF_ADVERT]);
    await expectWords(tab, '1 file was read.');
    await pressAt(tab, '.file-list a', 'two-columns.pdf');
    const painted = (): Promise<number> => tab.evaluate(() => document.querySelectorAll('.painted.klim').length);
    await expect.poll(painted, LONG).toBeGreaterThan(50);
    // Something was drawn, and not the page's white alone.
    const inked = (): Promise<number> =>
      tab.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.pdf-page canvas')!;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.filter((value, at) => at % 4 === 0 && value < 80).length / (data.length / 4);
      });
    await expect.poll(inked, LONG).toBeGreaterThan(0.01);
    await pressAt(tab, '.row-open', 'AI and algorithmic literacy');
    await pressAt(tab, '.quote', 'generative artificial intelligence');
    const shown = (): Promise<boolean> =>
      tab.evaluate(() => {
        const boxes = [...document.querySelectorAll('.pdf-page .painted.shown')].map((one) =>
          one.getBoundingClientRect(),
        );
        return boxes.length === 2 && boxes.every(({ top, bottom }) => top > 0 && bottom < innerHeight);
      });
    await expect.poll(shown).toBe(true);
    await tabTo(tab, 'input[type=radio]', 'Pages', 'Shift+Tab');
    await tab.press('ArrowRight');
    await expect.poll(() => shownWords(tab)).toBe('generative artificial intelligence');
    expect(await tab.evaluate(() => document.querySelector('.document-text')?.textContent)).toContain('Page 2');
    await tab.close();
  });

  it('one file is stopped while another is read, and all of it is there after a visit to the settings', async () => {
    const made = madeFiles({ 'handbook.pdf': longPdf(1_000), 'note.txt': 'Manage the library budget and its staff.' });
    const tab = await openDocuments();
    await tab.upload(FILES, made.paths);
    await expectWords(tab, '0 of 2');
    await pressAt(tab, 'button', 'Stop: handbook.pdf');
    await expectWords(tab, /1 file was read, 1 stopped/);
    await tabTo(tab, 'a', 'Settings', 'Shift+Tab');
    await tab.press('Enter');
    await expectWords(tab, 'Sites that are always scanned');
    await tabTo(tab, 'nav a', 'Documents', 'Shift+Tab');
    await tab.press('Enter');
    await expectWords(tab, /handbook\.pdf.*Stopped.*note\.txt/);
    await pressAt(tab, 'button', 'Try again: handbook.pdf');
    await expect.poll(() => wordsOf(tab), LONG).toContain('2 files were read.');
    await tab.close();
    made.remove();
  });

  it('text is pasted, saved as a report and added to a review', async () => {
    const tab = await openDocuments();
    await pressAt(tab, 'summary', 'Paste text');
    await tabTo(tab, 'textarea', 'Text to read');
    await tab.type('Line manage four librarians and two library assistants.');
    await pressAt(tab, 'button', 'Read this text');
    await expectWords(tab, /1 file was read\..*Pasted text 1/);
    await pressAt(tab, 'button', 'Save report: Pasted text 1');
    await expectWords(tab, /The report of “Pasted text 1 \(.+\)” was saved\./);
    await pressAt(tab, 'a', 'Begin a review');
    await tabTo(tab, 'input', 'Name of the new review');
    await tab.type('Adverts');
    await pressAt(tab, 'button', 'Begin a review');
    await expectWords(tab, 'Documents (0)');
    await tabTo(tab, 'nav a', 'Documents', 'Shift+Tab');
    await tab.press('Enter');
    await pressAt(tab, 'button', 'Add it to the review “Adverts”');
    await expectWords(tab, 'One document added to “Adverts”.');
    await pressAt(tab, 'a', 'Go to the review');
    await expectWords(tab, 'Documents (1)');
    expect(await wordsOf(tab)).toContain('1 of 44 required skills found');
    await tab.close();
  });
});

describe('documents in Chromium', () => {
  it('are dropped among folders, whose files are read too, and those in a folder that are no documents left out', async () => {
    const browser = await launchChromium();
    const tab = await browser.openOwn('workspace.html#/documents');
    const made = madeFiles({
      ...sampleDocuments(3),
      'photo.jpg': 'no document',
      '.hidden.txt': 'Manage the library budget.',
    });
    const folder = dirname(made.paths[0]!);
    const page = browser.pageOf(tab);
    await page.getByText('Drop files or folders here').waitFor();
    const session = await browser.extension.context.newCDPSession(page);
    const data = { items: [], files: [folder, resolve(CV)], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 600, data });
    await expectWords(tab, '4 files were read.');
    const words = await wordsOf(tab);
    expect(words).toContain('2 files were left out, being no documents by their endings.');
    expect(words).toMatch(/framework-lens-files-\w+\/01 /);
    expect(words).toContain('cv-health-librarian.md');
    await page.getByRole('button', { name: 'Remove all' }).click();
    await page.setInputFiles('[aria-label="Folder to read"]', folder);
    await expectWords(tab, '3 files were read.');
    await browser.close();
    made.remove();
  });

  it('have no accessibility faults, light or dark, and ask the network for nothing', { timeout: 120_000 }, async () => {
    const browser = await launchChromium();
    const foreign: string[] = [];
    browser.extension.context.on('request', (request) => {
      if (!/^(?:chrome-extension|blob|data):/.test(request.url())) foreign.push(request.url());
    });
    const tab = await browser.openOwn('workspace.html#/documents');
    const page = browser.pageOf(tab);
    const expectNoFaults = async (what: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations((source) => page.evaluate(source)), `${what}, ${colorScheme}`).toEqual([]);
      }
    };
    const made = madeFiles({ 'locked.pdf': longPdf(1).subarray(0, 200), 'handbook.pdf': longPdf(400) });
    await tab.upload(FILES, [WORD_ADVERT, CV, PDF_ADVERT, ...made.paths]);
    await page.getByRole('progressbar', { name: 'Files read so far' }).waitFor();
    await expectNoFaults('while files are read');
    await expect.poll(() => wordsOf(tab), LONG).toContain('4 files were read, 1 could not be.');
    await expectNoFaults('files');
    await page.getByRole('button', { name: 'Compare point by point' }).click();
    await page.locator('.fit-count').waitFor();
    await expectNoFaults('a CV against an advert');
    await page.goBack();
    await page.getByRole('link', { name: 'two-columns.pdf' }).first().click();
    await page.locator('.painted').first().waitFor();
    await expectNoFaults('pages of a PDF');
    await page.getByLabel('Text', { exact: true }).check();
    await page.locator('.document-text').waitFor();
    await expectNoFaults('a document');
    await page.getByRole('link', { name: 'All documents' }).click();
    await page.getByLabel('Export the table as').selectOption('docx');
    await tab.download(() => page.getByRole('button', { name: 'Export', exact: true }).click());
    expect(foreign).toEqual([]);
    await browser.close();
    made.remove();
  });
});
