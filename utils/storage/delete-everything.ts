/** Deletes all that the extension keeps in the browser: both stores and every database. */
import { browser } from 'wxt/browser';

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

export async function clearStorage(): Promise<void> {
  await browser.storage.session.clear();
  await browser.storage.local.clear();
}
