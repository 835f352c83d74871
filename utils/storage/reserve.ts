/**
 * Room kept free for deleting: a full database of Firefox cannot even delete (its journal needs room first), and
 * whoever is told to delete something must be able to. The reserve is a database of its own, which the browser
 * takes away as a file.
 */
import { deleteDB, openDB } from 'idb';

const RESERVE = 'framework-lens-reserve';
/** Bytes; deleting a large report takes less. Random, because browsers pack what they keep. */
const SIZE = 256 * 1024;
/** The most random bytes a browser gives at once. */
const PORTION = 65_536;

function filling(): Uint8Array {
  const bytes = new Uint8Array(SIZE);
  for (let at = 0; at < SIZE; at += PORTION) crypto.getRandomValues(bytes.subarray(at, at + PORTION));
  return bytes;
}

const isThere = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === RESERVE);

/** Keeps the reserve where there is room for it. */
export async function keepReserve(): Promise<void> {
  if (await isThere()) return;
  try {
    const database = await openDB(RESERVE, 1, { upgrade: (fresh) => void fresh.createObjectStore('room') });
    try {
      await database.put('room', filling(), 0);
    } finally {
      database.close();
    }
  } catch {
    // There is no room for it: half a reserve is none.
    await deleteDB(RESERVE).catch(() => undefined);
  }
}

/** Gives the reserve up; false where there was none. */
export async function spendReserve(): Promise<boolean> {
  if (!(await isThere())) return false;
  await deleteDB(RESERVE);
  return true;
}
