/** Drafts, kept in a database of their own on this machine. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { z } from 'zod';

/** UTF-16 units; about 160,000 words. */
export const LONGEST_DRAFT = 1_000_000;
export const LONGEST_DRAFT_NAME = 120;

const draftSchema = z.object({
  id: z.string().min(1).max(64),
  /** Empty where the writer gave none. */
  name: z.string().max(LONGEST_DRAFT_NAME),
  text: z.string().max(LONGEST_DRAFT),
  /** Id of the role profile it is compared with; null for the one of the settings. */
  profile: z.string().max(200).nullable(),
  /** Milliseconds since 1970; tells also whether another tab has saved it meanwhile. */
  changedAt: z.int().nonnegative(),
});
export type Draft = Readonly<z.infer<typeof draftSchema>>;

/** A draft could not be read or kept. The message is a sentence for the user. */
export class DraftStorageError extends Error {
  override readonly name = 'DraftStorageError';
}

const REASONS: Readonly<Record<string, string>> = {
  QuotaExceededError:
    'there is no room left for it on this machine. Free some space, or delete drafts you no longer need',
  VersionError: 'drafts were kept here by a newer version of Framework Lens. Update it',
  InvalidStateError: 'this window keeps no data, as private windows may not',
  SecurityError: 'the browser’s settings forbid keeping data',
};

function storageError(error: unknown): DraftStorageError {
  const reason =
    error instanceof DraftStorageError
      ? error.message
      : (error instanceof Error && REASONS[error.name]) ||
        `the browser’s storage does not answer${error instanceof Error ? ` (${error.message})` : ''}`;
  return new DraftStorageError(reason, { cause: error });
}

interface DraftsDatabase extends DBSchema {
  drafts: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<DraftsDatabase>> | null = null;

function database(): Promise<IDBPDatabase<DraftsDatabase>> {
  const forget = (): void => {
    opened = null;
  };
  if (!opened) {
    if (typeof indexedDB === 'undefined') throw new DOMException('No IndexedDB.', 'InvalidStateError');
    opened = openDB<DraftsDatabase>('framework-lens-drafts', 1, {
      upgrade: (db) => void db.createObjectStore('drafts', { keyPath: 'id' }),
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opened.catch(forget);
  }
  return opened;
}

async function inStorage<Result>(work: (db: IDBPDatabase<DraftsDatabase>) => Promise<Result>): Promise<Result> {
  try {
    return await work(await database());
  } catch (error) {
    throw storageError(error);
  }
}

export interface KeptDrafts {
  /** The one changed last first. */
  readonly drafts: readonly Draft[];
  /** Entries that cannot be read; they are left where they are. */
  readonly unreadable: number;
}

/** All drafts. Throws `DraftStorageError`. */
export function readDrafts(): Promise<KeptDrafts> {
  return inStorage(async (db) => {
    const entries = (await db.getAll('drafts')).map((entry) => draftSchema.safeParse(entry));
    const drafts = entries.flatMap((entry) => (entry.success ? [entry.data] : []));
    drafts.sort((left, right) => right.changedAt - left.changedAt);
    return { drafts, unreadable: entries.length - drafts.length };
  });
}

/**
 * Keeps a draft and gives it as it was kept. `before` is when it was last known to be saved, null for a new
 * one; where another tab has saved it since, this one is kept beside it as a copy, so that neither is lost.
 * Throws `DraftStorageError`.
 */
export function keepDraft(draft: Draft, before: number | null): Promise<Draft> {
  return inStorage(async (db) => {
    // Written through to the disk: a browser that is killed has kept it.
    const transaction = db.transaction('drafts', 'readwrite', { durability: 'strict' });
    const stored = draftSchema.safeParse(await transaction.store.get(draft.id));
    const elsewhere = stored.success && stored.data.changedAt !== before && stored.data.text !== draft.text;
    const kept = draftSchema.parse(elsewhere ? { ...draft, id: crypto.randomUUID(), name: copyName(draft) } : draft);
    await transaction.store.put(kept);
    await transaction.done;
    return kept;
  });
}

/** Takes a draft away. Throws `DraftStorageError`. */
export const removeDraft = (id: string): Promise<void> => inStorage((db) => db.delete('drafts', id));

const copyName = (draft: Draft): string => `${draftTitle(draft).slice(0, LONGEST_DRAFT_NAME - 7)} (copy)`;

/** What a draft is called: its name, else its first line. */
export function draftTitle({ name, text }: Pick<Draft, 'name' | 'text'>): string {
  const firstLine = /\S[^\n]{0,79}/.exec(text.slice(0, 2_000))?.[0] ?? '';
  return name.trim() || firstLine.replace(/^#{1,6}\s+/, '').trim() || 'Untitled draft';
}
