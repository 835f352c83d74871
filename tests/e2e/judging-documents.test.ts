import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
import { inBothBrowsers } from './browsers/both.ts';
import { launchChromium } from './browsers/chromium.ts';
import type { Tab } from './browsers/driver.ts';
import { PDF_ADVERT, WORD_ADVERT } from './document-files.ts';
import { keepProfile } from './kept-profile.ts';
import { expectWords, hasFocus, pressAt, tabTo, wordsOf } from './keyboard.ts';

const FILES = '[aria-label="Files to read"]';
const SOON = { timeout: 10_000, interval: 100 };

const BUDGET = '# Librarian\n\nThe post holder manages the library budget and negotiates licences with publishers.\n';
const TEACHING = '# Tutor\n\nThe post holder will teach critical appraisal and information skills to junior doctors.\n';

/** Files of one name, each in a folder of its own. */
function oneName(...texts: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'framework-lens-name-'));
  const paths = texts.map((text, at) => {
    mkdirSync(join(folder, String(at)));
    const path = join(folder, String(at), 'advert.md');
    writeFileSync(path, text);
    return path;
  });
  return { paths, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const standing = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('.find-walk [role=status]')?.textContent ?? '');
/** What the find is called that has the keyboard and is within the window; empty where none has it. */
const findInHand = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    const active = document.activeElement;
    const { top = -1, bottom = -1 } = active?.getBoundingClientRect() ?? {};
    const isSeen = top >= 0 && bottom <= innerHeight && active?.matches('.shown') === true;
    return isSeen ? (active.getAttribute('aria-label') ?? '') : '';
  });
const found = async (tab: Tab): Promise<number> =>
  Number(/(\d+) of 44 required skills found/.exec(await wordsOf(tab))?.[1] ?? Number.NaN);
const pressed = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('.find-here [aria-pressed=true]')?.textContent ?? '');

inBothBrowsers('judging documents', {}, (ground) => {
  const openDocuments = async (files: readonly string[]): Promise<Tab> => {
    const tab = await ground.browser.openOwn('workspace.html#/documents');
    await tab.front();
    await expectWords(tab, 'Drop files or folders here');
    await tab.upload(FILES, files);
    await expectWords(tab, files.length === 1 ? '1 file was read.' : `${files.length} files were read.`);
    return tab;
  };
  const openDocument = async (file: string, name: string): Promise<Tab> => {
    const tab = await openDocuments([file]);
    await pressAt(tab, '.file-list a', name);
    await expectWords(tab, /\d+ finds/);
    return tab;
  };

  /** Opens the first file and rejects its one find of a budget. */
  const rejectBudget = async (tab: Tab): Promise<void> => {
    await pressAt(tab, '.file-list a', 'advert.md');
    await expectWords(tab, 'library budget');
    await pressAt(tab, '.row-open', 'Financial management');
    await tabTo(tab, '.quote', 'budget');
    await tab.press('x');
    await expectWords(tab, /Rejected by you 1/);
  };

  it('a reader walks from find to find in the text and judges where the keyboard is, with undo', async () => {
    const tab = await openDocument(WORD_ADVERT, 'person-specification.docx');
    const total = Number(/\d+/.exec(await standing(tab))?.[0]);
    const count = await found(tab);
    await pressAt(tab, '.find-walk button', 'Next');
    await expect.poll(() => findInHand(tab), SOON).toMatch(new RegExp(`^“.+”, Find 1 of ${total}: KLIM`));
    await tab.press('p');
    await expect.poll(() => findInHand(tab), SOON).toContain(`Find ${total} of ${total}: `);
    for (const at of [1, 2, 3, 4, 5]) {
      await tab.press('n');
      await expect.poll(() => findInHand(tab), SOON).toContain(`Find ${at} of ${total}: `);
    }
    const scrolled = (): Promise<number> => tab.evaluate(() => scrollY);
    const before = await scrolled();
    await tab.press('n');
    await expect.poll(() => findInHand(tab), SOON).toContain('Find 6 of');
    expect(await scrolled(), 'the report beside it stays where it is').toBe(before);
    const name = await findInHand(tab);
    await tab.press('x');
    await expectWords(tab, 'Undo (u)');
    await expect.poll(() => standing(tab), SOON).toContain(`Left out of the ${total - 1} finds: `);
    expect(await findInHand(tab), 'the keyboard stays on the words').toContain('Left out of');
    await tab.press('u');
    await expect.poll(() => findInHand(tab), SOON).toBe(name);
    await tab.press('c');
    await expect.poll(() => pressed(tab), SOON).toBe('Right');
    await tab.press('c');
    await expect.poll(() => pressed(tab), SOON).toBe('');
    expect(await found(tab)).toBe(count);
    await tab.close();
  });

  it('a click on a quote leads to its place, where it is judged, and Escape leads back', async () => {
    const tab = await openDocument(PDF_ADVERT, 'two-columns.pdf');
    await pressAt(tab, '.row-open', 'AI and algorithmic literacy');
    await pressAt(tab, '.quote', 'generative artificial intelligence');
    await expect.poll(() => findInHand(tab), SOON).toMatch(/^“generative artificial intelligence”, Find \d+ of \d+/);
    await tab.press('Escape');
    expect(await tab.evaluate(() => document.activeElement?.classList.contains('quote'))).toBe(true);
    await tab.press('Enter');
    await expect.poll(() => findInHand(tab), SOON).not.toBe('');
    await tab.press('x');
    await expect.poll(() => standing(tab), SOON).toMatch(/^Left out of the \d+ finds: KLIM 2\.9/);
    expect(await findInHand(tab), 'the keyboard stays on the page').not.toBe('');
    await tab.press('u');
    await expect.poll(() => standing(tab), SOON).toMatch(/^Find \d+ of \d+: KLIM 2\.9/);
    const at = Number(/\d+/.exec(await standing(tab))?.[0]);
    await tab.press('n');
    await expect.poll(() => standing(tab), SOON).toContain(`Find ${at + 1} of`);
    await expect.poll(() => findInHand(tab), SOON).not.toBe('');
    await tab.press('p');
    await expect.poll(() => findInHand(tab), SOON).toContain(`Find ${at} of`);
    await tab.close();
  });

  it('a find rejected in the list leaves report, list and table, is had back, and the file dropped again knows it', async () => {
    const made = oneName(BUDGET, TEACHING);
    const tab = await openDocuments(made.paths);
    const counts = (): Promise<(string | undefined)[]> =>
      tab.evaluate(() =>
        [...document.querySelectorAll('.file-list li')].map(
          (row) => /(\d+) of 44/.exec((row as HTMLElement).innerText)?.[1],
        ),
      );
    const [budget, teaching] = (await counts()).map(Number);
    await rejectBudget(tab);
    expect(await found(tab)).toBe(budget! - 1);
    expect(await hasFocus(tab)).toBe(true);
    await tab.press('u');
    await expect.poll(() => found(tab), SOON).toBe(budget);
    await expect
      .poll(
        () => tab.evaluate(() => document.activeElement?.matches('.quote') && document.activeElement.textContent),
        SOON,
      )
      .toContain('budget');
    await tab.press('x');
    await expectWords(tab, /Rejected by you 1/);
    await pressAt(tab, '.group.rejected summary', 'Rejected by you');
    await pressAt(tab, 'button', 'Take back');
    await expect.poll(() => found(tab), SOON).toBe(budget);
    await tab.press('u');
    await expectWords(tab, /Rejected by you 1/);
    const inHand = (): Promise<string> => tab.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(inHand, SOON).toBe('Take back');
    await tabTo(tab, 'button', 'Save report', 'Shift+Tab');
    await tab.press('Enter');
    await expectWords(tab, 'The report of “advert.md” was saved.');
    await tabTo(tab, 'a', 'All documents', 'Shift+Tab');
    await tab.press('Enter');
    await expectWords(tab, 'Drop files or folders here');
    await expect.poll(counts, SOON).toEqual([String(budget! - 1), String(teaching)]);
    await tabTo(tab, 'button', 'Remove all', 'Tab');
    await tab.press('Enter');
    await expectWords(tab, 'Drop files or folders here');
    await tab.upload(FILES, made.paths);
    await expect.poll(counts, SOON).toEqual([String(budget! - 1), String(teaching)]);
    await tabTo(tab, 'nav a', 'Saved reports', 'Shift+Tab');
    await tab.press('Enter');
    await expectWords(tab, `${budget! - 1} of 44`);
    await tab.close();
    made.remove();
  });

  it('two files of one name are two documents of a review, come with what was said, and are checked again', async () => {
    const made = oneName(BUDGET.replace('Librarian', 'Archivist'), TEACHING);
    const tab = await openDocuments(made.paths);
    await rejectBudget(tab);
    await tabTo(tab, 'nav a', 'Reviews', 'Shift+Tab');
    await tab.press('Enter');
    await expectWords(tab, /Name of the new review.*Compared with.*Begin a review/);
    await tabTo(tab, 'input', 'Name of the new review');
    await tab.type('Two adverts');
    await pressAt(tab, 'button', 'Begin a review');
    await expectWords(tab, 'Documents (0)');
    await tabTo(tab, 'nav a', 'Documents', 'Shift+Tab');
    await tab.press('Enter');
    await expectWords(tab, 'Add all to the review “Two adverts”');
    await pressAt(tab, 'button', 'Add all to the review “Two adverts”');
    await expectWords(tab, '2 documents added to “Two adverts”.');
    await tabTo(tab, 'button', 'Add all to the review', 'Shift+Tab');
    await tab.press('Enter');
    await expectWords(tab, '2 documents checked again in “Two adverts”.');
    await pressAt(tab, 'button', 'Undo (u)');
    await expect.poll(() => wordsOf(tab), SOON).not.toContain('checked again');
    await pressAt(tab, 'a', 'Go to the review');
    await expectWords(tab, /Documents \(2\).* 1 wrong.* 0 wrong/);

    await pressAt(tab, '.kept-list a', 'Tutor');
    await expectWords(tab, 'Back to Two adverts');
    await pressAt(tab, '.row-open', 'Information appraisal');
    await tabTo(tab, '.quote', 'critical appraisal');
    const before = await found(tab);
    await tab.press('x');
    await expectWords(tab, /Rejected by you 1/);
    await expect.poll(() => found(tab), SOON).toBe(before - 1);
    await tab.press('u');
    await expect.poll(() => found(tab), SOON).toBe(before);
    expect(await hasFocus(tab)).toBe(true);
    await tab.close();
    made.remove();
  });

  it('what was said is kept beside an entry that cannot be read, which is kept too', async () => {
    const made = oneName(BUDGET.replace('Librarian', 'Curator'));
    const tab = await openDocuments(made.paths);
    await rejectBudget(tab);
    const left = await found(tab);
    const unreadable = (): Promise<unknown> =>
      tab.run(`(async () => {
        const { storage } = globalThis.browser ?? chrome;
        const { judgements = {} } = await storage.local.get('judgements');
        const before = judgements['https://old.example/'] ?? 'nothing';
        await storage.local.set({ judgements: { 'https://old.example/': 'of another version', ...judgements } });
        return before;
      })()`);
    expect(await unreadable()).toBe('nothing');
    await expect.poll(() => found(tab), SOON).toBe(left);
    await tab.press('u');
    await expect.poll(() => found(tab), SOON).toBe(left + 1);
    await tabTo(tab, '.quote', 'budget');
    await tab.press('x');
    await expect.poll(() => found(tab), SOON).toBe(left);
    expect(await unreadable()).toBe('of another version');
    await tab.close();
    made.remove();
  });

  it('another profile chosen in another window is compared with at once', async () => {
    const tab = await openDocuments([WORD_ADVERT]);
    await expectWords(tab, /\d+ of 44 required/);
    const other = await ground.browser.openOwn('workspace.html#/settings');
    await expectWords(other, 'Compared with');
    await keepProfile(other, 'gdd-business-architect');
    await expect.poll(() => wordsOf(tab), SOON).not.toMatch(/of 44 required/);
    expect(await wordsOf(tab)).toMatch(/\d+ of \d+ required/);
    await keepProfile(other, 'kls-manager');
    await expectWords(tab, /\d+ of 44 required/);
    await other.close();
    await tab.close();
  });
});

describe('judging documents in Chromium', () => {
  it('has no accessibility faults, light or dark, in text and on pages', { timeout: 60_000 }, async () => {
    const browser = await launchChromium();
    const tab = await browser.openOwn('workspace.html#/documents');
    const page = browser.pageOf(tab);
    const expectNoFaults = async (what: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations((source) => page.evaluate(source)), `${what}, ${colorScheme}`).toEqual([]);
      }
    };
    await tab.upload(FILES, [WORD_ADVERT, PDF_ADVERT]);
    await expectWords(tab, '2 files were read.');
    for (const name of ['person-specification.docx', 'two-columns.pdf']) {
      await page.getByRole('link', { name }).first().click();
      await page.getByRole('button', { name: 'Next' }).click();
      await expect.poll(() => findInHand(tab), SOON).toContain('Find 1 of');
      await expectNoFaults(`a find in ${name}`);
      await tab.press('x');
      await expectWords(tab, 'Rejected by you');
      await expectNoFaults(`a rejected find in ${name}`);
      await page.getByRole('link', { name: 'All documents' }).click();
    }
    await browser.close();
  });

  it('a click on marked words shows their find', async () => {
    const browser = await launchChromium();
    const tab = await browser.openOwn('workspace.html#/documents');
    const page = browser.pageOf(tab);
    await tab.upload(FILES, [WORD_ADVERT]);
    await page.getByRole('link', { name: 'person-specification.docx' }).first().click();
    await page.locator('mark', { hasText: 'journal club' }).first().click();
    await expect.poll(() => findInHand(tab), SOON).toMatch(/“journal club”, Find \d+ of/);
    await browser.close();
  });
});
