/** Forgets everything: pages are put out, sites are given back, and all that is kept is deleted. */
import { browser } from 'wxt/browser';
import { clearStorage, deleteDatabases } from '../../utils/storage/delete-everything.ts';
import { readScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { inTurn } from './in-turn.ts';
import { clearTab } from './tab-marks.ts';
import { alwaysScan, alwaysScannedSites } from './site-scanning.ts';

/** A page that went on to another address or was loaded anew has nothing of ours left. */
async function putOut(tabId: number): Promise<void> {
  const scanned = await readScannedTab(tabId);
  if (!scanned) return;
  await clearTab(tabId, scanned.frames).catch(() => undefined);
  await browser.action.setBadgeText({ tabId, text: '' });
}

/** Throws `StoreInUseError` when saved reports are open elsewhere; everything else is kept then. */
export async function deleteEverything(): Promise<void> {
  const began = Date.now();
  await deleteDatabases();
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) await inTurn(id, () => putOut(id));
  for (const { origin } of await alwaysScannedSites()) await alwaysScan(origin, false);
  await clearStorage(began);
}
