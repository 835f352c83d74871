/** What the user chose, kept in the browser's own storage on this machine. */
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import { FRAMEWORK_IDS, frameworkIdSchema } from '../../framework-data/schema.ts';

export const settingsSchema = z.object({
  profile: z.string().max(200).default('kls-manager'),
  minConfidence: z.number().min(0).max(1).nullable().default(null),
  highlights: z.boolean().default(true),
  /** Frameworks whose finds are marked on the page. */
  marked: z.array(frameworkIdSchema).default([...FRAMEWORK_IDS]),
  /** Id of the review that pages are added to; null where none is open. */
  review: z.string().max(200).nullable().default(null),
  /** Also reads navigation, banners and footers. */
  wholePage: z.boolean().default(false),
});
export type Settings = z.infer<typeof settingsSchema>;

const DEFAULTS: Settings = settingsSchema.parse({});
const item = storage.defineItem<unknown>('local:settings');

/** The settings; a value that cannot be read gives the defaults and is left where it is. */
export async function readSettings(): Promise<Settings> {
  const parsed = settingsSchema.safeParse((await item.getValue()) ?? {});
  return parsed.success ? parsed.data : DEFAULTS;
}

/** Changes some of the settings and keeps the others. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = settingsSchema.parse({ ...(await readSettings()), ...change });
  await item.setValue(settings);
  return settings;
}

/** Calls back when settings were changed, here or elsewhere; gives a function that ends it. */
export const onSettingsChange = (hear: () => void): (() => void) => item.watch(() => hear());
