/** The database of what the reader keeps: reports, reviews and checklists, on this machine alone. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What is kept of a report where reports are listed. */
export interface SavedReportEntry {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly title: string;
  readonly source: string;
  readonly profile: string;
  readonly found: number;
  readonly required: number;
}

/** Values are parsed when they are read: another version of Framework Lens may have written them. */
interface LensSchema extends DBSchema {
  'report-entries': { key: string; value: unknown };
  reports: { key: string; value: unknown };
  reviews: { key: string; value: unknown };
  checklists: { key: string; value: unknown };
}

/** What the reader keeps cannot be written or read. The sentence says why and what to do. */
export class StorageFailedError extends Error {
  override readonly name = 'StorageFailedError';
}

export const DATABASE_NAME = 'framework-lens';
const VERSION = 1;
const STORES = ['report-entries', 'reports', 'reviews', 'checklists'] as const;

let opened: Promise<IDBPDatabase<LensSchema>> | null = null;

function open(): Promise<IDBPDatabase<LensSchema>> {
  opened ??= openDB<LensSchema>(DATABASE_NAME, VERSION, {
    upgrade: (database) => {
      for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
    },
    // Another window wants to upgrade or delete the database: it must not wait for this one.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  });
  return opened;
}

function sentenceFor(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError')
    return 'There is no room left on this machine for Framework Lens. Nothing that was kept is lost. Delete saved reports or reviews you no longer need, and try again.';
  if (name === 'InvalidStateError' || name === 'SecurityError')
    return 'The browser keeps nothing here, as in a private window. Export the report instead, or open it in an ordinary window.';
  return 'The browser could not read or write what is kept. Nothing that was kept is lost. Close this window, open it again and try once more; export what you need before.';
}

/** Does work on the database. Throws `StorageFailedError` with a sentence for the user. */
export async function withDatabase<Result>(
  work: (database: IDBPDatabase<LensSchema>) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(await open());
  } catch (error) {
    opened = null;
    if (!(error instanceof DOMException)) throw error;
    throw new StorageFailedError(sentenceFor(error), { cause: error });
  }
}
