import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import type { Tab } from './browsers/driver.ts';
import { atCursor, click, found, insertFor, intoText, isOpen, rowText, SOON, textOf, write } from './draft-page.ts';

const ADVERT = [
  '# Library Services Manager',
  '',
  '## Main duties',
  '',
  '- Line manage four librarians and two library assistants.',
  '- Assist with the financial planning of the service.',
];
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

inBothBrowsers('a draft', {}, (ground) => {
  const openEditor = async (): Promise<Tab> => {
    const tab = await ground.browser.openOwn('workspace.html#/draft');
    await tab.front();
    await expect.poll(() => isOpen(tab), SOON).toBe(true);
    return tab;
  };

  it('answers while it is written, takes wording for a gap in and gives it back, and is had as a file', async () => {
    const tab = await openEditor();
    expect(await rowText(tab, 'People management')).toContain('not found');
    await intoText(tab);
    await write(tab, ADVERT);
    await expect.poll(() => rowText(tab, 'Financial management'), SOON).toContain('asks 4 Enable, reads 2');
    const before = await found(tab);
    expect(before).toBeGreaterThanOrEqual(2);
    const lit = await tab.evaluate(() => [...document.querySelectorAll('.found')].map((one) => one.textContent));
    expect(lit.join(' ')).toContain('financial planning');
    const cues = await tab.evaluate(() => [...document.querySelectorAll('.cue.below')].map((one) => one.textContent));
    expect(cues).toContain('Assist');

    const wording = await insertFor(tab, 'Risk management');
    expect(await textOf(tab)).toBe([...ADVERT, `- ${wording}`].join('\n'));
    expect(await atCursor(tab)).toContain('takes it back');
    await expect.poll(() => found(tab), SOON).toBeGreaterThan(before);
    await tab.press('Control+z');
    expect(await textOf(tab)).toBe(ADVERT.join('\n'));
    await expect.poll(() => found(tab), SOON).toBe(before);

    const word = await tab.download(() => click(tab, 'Word'));
    expect(word.name).toBe('Library Services Manager.docx');
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(word.bytes) });
    expect(html).toContain('<h1>Library Services Manager</h1><h2>Main duties</h2><ul><li>Line manage');
    const markdown = await tab.download(() => click(tab, 'Markdown'));
    expect(markdown.name).toBe('Library Services Manager.md');
    expect(decode(markdown.bytes)).toBe(`${ADVERT.join('\n')}\n`);
    const plain = await tab.download(() => click(tab, 'Plain text'));
    expect(decode(plain.bytes)).toBe(ADVERT.join('\n'));
    await tab.close();
  });

  it('is found again, stands beside others by name, and is deleted and had back', async () => {
    const tab = await openEditor();
    await expect.poll(() => textOf(tab), SOON).toBe(ADVERT.join('\n'));
    await click(tab, 'New draft');
    await expect.poll(() => textOf(tab), SOON).not.toContain('Library');
    // The view has changed, and its title takes the focus first.
    await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName), SOON).toBe('H1');
    await intoText(tab);
    await write(tab, ['Answer enquiries from readers.']);
    await expect.poll(() => textOf(tab), SOON).toBe('Answer enquiries from readers.');
    await tab.evaluate(() => document.querySelector<HTMLElement>('.draft-name input')?.focus());
    await tab.type('Enquiry desk');
    const names = (): Promise<string[]> =>
      tab.evaluate(() => [...document.querySelectorAll('.draft-list a')].map((one) => one.textContent));
    await expect.poll(names, SOON).toEqual(['Enquiry desk', 'Library Services Manager']);

    await click(tab, 'Delete “Enquiry desk”');
    await expect.poll(names, SOON).toEqual(['Library Services Manager']);
    await expect.poll(() => textOf(tab), SOON).toBe(ADVERT.join('\n'));
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await tab.press('Enter');
    await expect.poll(names, SOON).toEqual(['Enquiry desk', 'Library Services Manager']);
    await expect.poll(() => textOf(tab), SOON).toBe('Answer enquiries from readers.');
    expect(await tab.evaluate(() => document.activeElement?.className)).toContain('cm-content');
    await tab.type('Politely. ');
    await click(tab, 'Settings');
    await click(tab, 'Draft');
    await expect.poll(() => textOf(tab), SOON).toBe('Politely. Answer enquiries from readers.');
    await click(tab, 'Library Services Manager');
    await expect.poll(() => textOf(tab), SOON).toBe(ADVERT.join('\n'));
    await tab.close();
  });

  it('tells while it is written what to mend in an advert as a whole, where, and which role it is', async () => {
    const tab = await openEditor();
    await click(tab, 'New draft');
    await expect.poll(() => textOf(tab), SOON).not.toContain('Library');
    await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName), SOON).toBe('H1');
    const placeOf = (words: string): Promise<boolean> =>
      tab.evaluate(
        (words) => [...document.querySelectorAll('.check-places')].some((one) => one.textContent.includes(words!)),
        words,
      );
    await intoText(tab);
    await write(tab, ['## Essential criteria', '- Experience of SQL, statistics and data analysis', '- ']);
    expect(await placeOf('native English speaker')).toBe(false);
    await tab.type('A native English speaker');
    await expect.poll(() => placeOf('native English speaker'), SOON).toBe(true);
    await click(tab, '“native English speaker”');
    await expect.poll(() => tab.evaluate(() => getSelection()?.toString()), SOON).toBe('native English speaker');
    const roles = (): Promise<string> =>
      tab.evaluate(() => document.querySelector('.group.roles summary')?.textContent ?? '');
    await expect.poll(roles, SOON).toMatch(/data analyst/i);
    await tab.close();
  });

  it('is written, walked, mended and left by keyboard alone', async () => {
    const tab = await openEditor();
    await click(tab, 'New draft');
    await expect.poll(() => textOf(tab), SOON).not.toContain('Library');
    const isAt = (selector: string): Promise<boolean> =>
      tab.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);
    const tabTo = async (selector: string): Promise<void> => {
      for (let stop = 0; stop < 60 && !(await isAt(selector)); stop++) await tab.press('Tab');
      expect(await isAt(selector), selector).toBe(true);
    };
    await expect.poll(() => isAt('h1'), SOON).toBe(true);
    await tabTo('.cm-content');
    await write(tab, ['- Assist with the financial planning of the service.']);
    await expect.poll(() => rowText(tab, 'Financial management'), SOON).toContain('reads 2');
    await expect
      .poll(async () => {
        await tab.press('F8');
        return atCursor(tab);
      }, SOON)
      .toMatch(/Financial management: “Assist” reads as level 2 \w+; the profile asks 4 Enable/);
    await tab.press('End');
    await tabTo('.suggestion');
    await tab.press('Enter');
    await expect.poll(() => isAt('.cm-content'), SOON).toBe(true);
    expect((await textOf(tab)).split('\n')).toHaveLength(2);
    await tab.press('Control+z');
    expect(await textOf(tab)).toBe('- Assist with the financial planning of the service.');
    await tab.close();
  });
});
