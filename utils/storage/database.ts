/** The database of what the reader keeps: reports, reviews and checklists, on this machine alone. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { keepReserve, spendReserve } from './reserve.ts';

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

const DATABASE_NAME = 'framework-lens';
const VERSION = 1;
const STORES = ['report-entries', 'reports', 'reviews', 'checklists'] as const;

const open = (): Promise<IDBPDatabase<LensSchema>> =>
  openDB<LensSchema>(DATABASE_NAME, VERSION, {
    upgrade: (database) => {
      for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
    },
  });

function sentenceFor(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError')
    return 'There is no room left on this machine for Framework Lens. Nothing that was kept is lost. Delete saved reports or reviews you no longer need, and try again.';
  if (name === 'InvalidStateError' || name === 'SecurityError')
    return 'The browser keeps nothing here, as in a private window. Export the report instead, or open it in an ordinary window.';
  return 'The browser could not read or write what is kept. Nothing that was kept is lost. Close this window, open it again and try once more; export what you need before.';
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/**
 * Does work on the database, and closes it: one that stays open stands in the way of deleting everything, and
 * Firefox gives room back only when it is closed.
 */
async function work<Result>(task: (database: IDBPDatabase<LensSchema>) => Promise<Result>): Promise<Result> {
  const database = await open();
  try {
    return await task(database);
  } finally {
    database.close();
  }
}

const failed = (error: unknown): unknown =>
  error instanceof DOMException ? new StorageFailedError(sentenceFor(error), { cause: error }) : error;

/** Reads or writes. Throws `StorageFailedError` with a sentence for the user. */
export async function withDatabase<Result>(
  task: (database: IDBPDatabase<LensSchema>) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(task);
  } catch (error) {
    throw failed(error);
  }
}

/** Writes what is to be kept, and keeps room for deleting it. Throws `StorageFailedError`. */
export async function keepIn(task: (database: IDBPDatabase<LensSchema>) => Promise<void>): Promise<void> {
  await keepReserve();
  await withDatabase(task);
}

/** Deletes, with the room that was kept for it where there is no other. Throws `StorageFailedError`. */
export async function deleteIn(task: (database: IDBPDatabase<LensSchema>) => Promise<void>): Promise<void> {
  try {
    await work(task);
  } catch (error) {
    if (!isFull(error) || !(await spendReserve())) throw failed(error);
    await withDatabase(task);
  }
  await keepReserve();
}
