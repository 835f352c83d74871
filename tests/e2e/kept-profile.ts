/** The role profile of the settings, as another window of the extension would change it. */
import type { Tab } from './browsers/driver.ts';

/** `surface`: a page of the extension. */
export const keepProfile = (surface: Tab, id: string): Promise<unknown> =>
  surface.run(`(async () => {
    const { storage } = globalThis.browser ?? chrome;
    const { settings = {} } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...settings, profile: '${id}' } });
  })()`);
