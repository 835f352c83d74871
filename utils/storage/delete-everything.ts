/** Deletes all that the extension keeps in the browser: both stores and every database. */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

/** A database is in use elsewhere, so it cannot be deleted now. */
export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError';
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(name);
    const refuse = (words: string): void => fail(new StoreInUseError(words));
    request.addEventListener('success', () => done());
    request.addEventListener('error', () => refuse('The browser could not delete the saved reports. Try it again.'));
    request.addEventListener('blocked', () =>
      refuse('Saved reports are open in another tab of Framework Lens. Close it, and delete everything again.'),
    );
  });
}

/** Throws `StoreInUseError` at the first one that is open elsewhere; the browser deletes it when it is closed. */
export async function deleteDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleteDatabase(name);
}

/** When the deletion began, in milliseconds since 1970. It is there for a moment alone, for open pages to hear of it. */
const deletion = storage.defineItem<number>('local:everything-deleted');

/** Empties both stores, and tells the pages that are open; `began` is when the deletion did. */
export async function clearStorage(began: number): Promise<void> {
  await browser.storage.session.clear();
  await browser.storage.local.clear();
  await deletion.setValue(began);
  await deletion.removeValue();
}

/**
 * Calls back, in every window, when all was deleted, with when that began (milliseconds since 1970): what a page
 * has kept since is to go as well.
 */
export const onEverythingDeleted = (hear: (began: number) => void): (() => void) =>
  deletion.watch((began) => {
    if (typeof began === 'number') hear(began);
  });
