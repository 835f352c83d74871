/** The sites that are always scanned, as the settings show and change them. */
import { browser } from 'wxt/browser';
import type { ChosenSite } from '../../../components/settings/SitesSettings.tsx';
import { ask } from '../../../utils/messaging/client.ts';
import { alwaysScan } from '../../../utils/messaging/tab-actions.ts';
import { onAlwaysScannedChange } from '../../../utils/storage/always-scan.ts';

export const listSites = async (): Promise<readonly ChosenSite[]> => (await ask('list-sites', {})).sites;

/** Calls back when sites change, or what the browser permits; gives a function that ends it. */
export function onSitesChange(hear: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  const endWatch = onAlwaysScannedChange(hear);
  onAdded.addListener(hear);
  onRemoved.addListener(hear);
  return () => {
    endWatch();
    onAdded.removeListener(hear);
    onRemoved.removeListener(hear);
  };
}

/** Gives the sentence that says what has become of the wish. Must be called straight from a click. */
export async function chooseSite(origin: string, on: boolean): Promise<string> {
  const { always } = await alwaysScan(origin, on);
  const { host } = new URL(origin);
  if (always) return `${host} is scanned whenever it opens.`;
  return on
    ? `The browser was not allowed to let Framework Lens read ${host}, so it is not scanned by itself.`
    : `${host} is not scanned by itself any more.`;
}
