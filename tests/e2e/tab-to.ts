/** Moves about a surface as somebody without a mouse does. */
import type { Tab } from './browsers/driver.ts';

/** More places than any surface has to stop at. */
const MOST_STOPS = 150;

/** Presses Tab, or Shift and Tab, until the keyboard is on an element of that kind whose name or text has the words. */
export async function tabTo(surface: Tab, selector: string, words: string, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const isThere = await surface.evaluate(
      ([selector, words]) => {
        const active = document.activeElement as HTMLInputElement | null;
        const name = `${active?.labels?.[0]?.textContent ?? ''} ${active?.textContent ?? ''}`;
        return active?.matches(selector!) && name.includes(words!);
      },
      [selector, words],
    );
    if (isThere) return;
    await surface.press(key);
  }
  throw new Error(`${key} never comes to ${selector} “${words}”.`);
}
