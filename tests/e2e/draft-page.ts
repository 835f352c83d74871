/** What a writer does in the draft editor, and what they see of it. */
import type { Tab } from './browsers/driver.ts';

export const SOON = { timeout: 15_000, interval: 100 };

/** Puts the keyboard into the text of the draft. */
export const intoText = (tab: Tab): Promise<void> =>
  tab.evaluate(() => document.querySelector<HTMLElement>('.cm-content')?.focus());

/** Types lines; a list begun goes on by its mark being typed. */
export async function write(tab: Tab, lines: readonly string[]): Promise<void> {
  for (const [at, line] of lines.entries()) {
    if (at > 0) await tab.press('Enter');
    if (line !== '') await tab.type(line);
  }
}

/** The text of the draft as it is shown; short drafts are shown whole. */
export const textOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => [...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'));

/** Waits for the editor to be there and empty of other drafts. */
export const isOpen = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('.cm-content') !== null && document.querySelector('.coverage') !== null);

/** Required skills found, of the coverage. */
export const found = (tab: Tab): Promise<number> =>
  tab.evaluate(() => Number(/(\d+) of/.exec(document.querySelector('.coverage-number')?.textContent ?? '')?.[1] ?? -1));

export const rowText = (tab: Tab, skill: string): Promise<string> =>
  tab.evaluate(
    (skill) =>
      [...document.querySelectorAll('.rows > li')].find((row) => row.querySelector('.row-name')?.textContent === skill)
        ?.textContent ?? '',
    skill,
  );

/** Clicks a button by its name or its words. */
export const click = (tab: Tab, name: string): Promise<void> =>
  tab.evaluate((name) => {
    const button = [...document.querySelectorAll<HTMLElement>('button, summary, a')].find(
      (one) => one.getAttribute('aria-label') === name || one.textContent === name,
    );
    if (!button) throw new Error(`No button “${name}”.`);
    button.click();
  }, name);

/** Clicks the first wording suggested for a skill, and gives it. */
export const insertFor = (tab: Tab, skill: string): Promise<string> =>
  tab.evaluate((skill) => {
    const row = [...document.querySelectorAll('.rows > li')].find(
      (row) => row.querySelector('.row-name')?.textContent === skill,
    );
    const button = row?.querySelector<HTMLElement>('.suggestion');
    if (!button) throw new Error(`No wording for ${skill}.`);
    button.click();
    return button.lastChild?.textContent ?? '';
  }, skill);

export const atCursor = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('[aria-label="At the cursor"]')?.textContent ?? '');
