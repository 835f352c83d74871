/** Sites the user chose to have scanned whenever they open, by origin. The browser's permission is asked apart. */
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import { locked } from './locked.ts';

const originSchema = z.url({ protocol: /^https?$/ });
const item = storage.defineItem<unknown>('local:always-scan');

/** Origins in the order they were chosen, such as `https://www.jobs.nhs.uk`; what is no origin is left out. */
export async function readAlwaysScanned(): Promise<readonly string[]> {
  const kept = await item.getValue();
  return Array.isArray(kept) ? kept.flatMap((one: unknown) => originSchema.safeParse(one).data ?? []) : [];
}

export const setAlwaysScanned = (origin: string, on: boolean): Promise<void> =>
  locked('always-scan', async () => {
    const others = (await readAlwaysScanned()).filter((one) => one !== origin);
    await item.setValue(on ? [...others, originSchema.parse(origin)] : others);
  });

/** Calls back when sites were chosen or taken back, here or elsewhere; gives a function that ends it. */
export const onAlwaysScannedChange = (hear: () => void): (() => void) => item.watch(() => hear());

/** The match pattern a browser asks permission for. Patterns know no port. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
