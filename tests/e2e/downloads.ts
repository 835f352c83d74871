/** What a browser has downloaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ExtensionDriver } from './browsers/driver.ts';

/** The file a browser downloads when something is done, whole. */
export async function downloadAfter(
  { downloads }: ExtensionDriver,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const before = new Set(readdirSync(downloads));
  const fresh = (): string[] => readdirSync(downloads).filter((name) => !before.has(name));
  await act();
  let size = -1;
  await expect
    .poll(
      () => {
        const names = fresh();
        const [name = ''] = names;
        // Firefox writes into a .part file first.
        if (names.length !== 1 || name.endsWith('.part')) return false;
        const now = readFileSync(join(downloads, name)).length;
        const isWhole = now > 0 && now === size;
        size = now;
        return isWhole;
      },
      { timeout: 15_000, interval: 100 },
    )
    .toBe(true);
  const [name = ''] = fresh();
  return { name, bytes: readFileSync(join(downloads, name)) };
}
