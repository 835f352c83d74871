/** What the user chose, kept in the browser's own storage on this machine. */
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import { FRAMEWORK_IDS, frameworkIdSchema } from '../../framework-data/schema.ts';
import { locked } from './locked.ts';

/** Each setting by itself: one that cannot be read has its default, and the others count. */
export const settingsSchema = z.object({
  profile: z.string().max(200).catch('kls-manager'),
  minConfidence: z.number().min(0).max(1).nullable().catch(null),
  highlights: z.boolean().catch(true),
  /** Frameworks whose finds are marked on the page. */
  marked: z.array(frameworkIdSchema).catch([...FRAMEWORK_IDS]),
  /** Id of the review that pages are added to; null where none is open. */
  review: z.string().max(200).nullable().catch(null),
  /** Also reads navigation, banners and footers. */
  wholePage: z.boolean().catch(false),
});
export type Settings = z.infer<typeof settingsSchema>;

const item = storage.defineItem<unknown>('local:settings');

export async function readSettings(): Promise<Settings> {
  const kept = await item.getValue();
  return settingsSchema.parse(typeof kept === 'object' && kept !== null ? kept : {});
}

/** Changes some of the settings and keeps the others. */
export const changeSettings = (change: Partial<Settings>): Promise<Settings> =>
  locked('settings', async () => {
    const settings = settingsSchema.parse({ ...(await readSettings()), ...change });
    await item.setValue(settings);
    return settings;
  });

/** Calls back when settings were changed, here or elsewhere; gives a function that ends it. */
export const onSettingsChange = (hear: () => void): (() => void) => item.watch(() => hear());
