/** A surface used by keyboard alone: every step is a key that a reader could press. */
import { expect } from 'vitest';
import type { Tab } from './browsers/driver.ts';

/** More places than any surface has to stop at. */
const MOST_STOPS = 150;

/** Presses Tab, or Shift and Tab, until the keyboard is on an element of that kind whose name or text has the words. */
export async function tabTo(surface: Tab, selector: string, words: string, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const isThere = await surface.evaluate(
      ([selector, words]) => {
        const active = document.activeElement as HTMLInputElement | null;
        const label = active?.getAttribute('aria-label') ?? active?.labels?.[0]?.textContent ?? '';
        const name = `${label} ${active?.textContent ?? ''}`;
        return active?.matches(selector!) && name.includes(words!);
      },
      [selector, words],
    );
    if (isThere) return;
    await surface.press(key);
  }
  throw new Error(`${key} never comes to ${selector} “${words}”.`);
}

/** Goes to an element by keyboard and presses it. */
export async function pressAt(surface: Tab, selector: string, words: string, key = 'Enter'): Promise<void> {
  await tabTo(surface, selector, words);
  await surface.press(key);
}

const SOON = { timeout: 10_000, interval: 100 };

/** The words of a surface, as they are read. */
export const wordsOf = (surface: Tab): Promise<string> =>
  surface.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

export async function expectWords(surface: Tab, words: string | RegExp): Promise<void> {
  const wanted = typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words;
  await expect.poll(() => wordsOf(surface), SOON).toMatch(wanted);
}

/** Loads a surface anew, and waits until the old one has gone. */
export async function reload(surface: Tab): Promise<void> {
  await surface.evaluate(() => document.documentElement.setAttribute('data-old', ''));
  await surface.evaluate(() => location.reload());
  const isNew = (): Promise<boolean> =>
    surface
      .evaluate(() => document.querySelector('main') !== null && !document.documentElement.hasAttribute('data-old'))
      // There is no page to ask while the new one is on its way.
      .catch(() => false);
  await expect.poll(isNew, SOON).toBe(true);
}

/** The keyboard is somewhere in the surface, not thrown back to its start. */
export const hasFocus = (surface: Tab): Promise<boolean> =>
  surface.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
