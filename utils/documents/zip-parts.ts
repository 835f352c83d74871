/**
 * The parts of a zip that a reader asks for, inflated within limits. The sizes a zip declares are checked
 * first and then held to, and no byte belongs to two parts: a bomb is refused before it fills the memory, also
 * where it lies.
 */
import { Inflate } from 'fflate';
import { UnreadableDocumentError } from './errors.ts';

/** A document of thousands of pages has fewer parts. */
const MOST_ENTRIES = 10_000;
/** All parts that are read, inflated, in bytes. */
const LARGEST_TOTAL = 100 * 1024 * 1024;
/** XML of a real document shrinks to a tenth or a thirtieth; deflate's limit is a thousandth. */
const LARGEST_RATIO = 250;
/** Small parts may shrink as much as they like, in bytes. */
const SMALL = 1024 * 1024;
/** Compressed bytes inflated between two looks at the size. */
const STEP = 16 * 1024;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
/** The end record's length without its comment, and the longest comment, in bytes. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** A zip whose list of parts has been read and found within limits. */
export interface ZipParts {
  readonly names: ReadonlySet<string>;
  /** The part's bytes, or null when there is no such part. Throws `UnreadableDocumentError`. */
  read(name: string): Uint8Array | null;
}

const damaged = (file: string): UnreadableDocumentError =>
  new UnreadableDocumentError(file, 'its zip container is damaged or cut off. Get it again, or save it anew.');

const bomb = (file: string): UnreadableDocumentError =>
  new UnreadableDocumentError(
    file,
    'it would unpack to far more than a document holds, as a zip bomb does. Nothing of it was unpacked.',
  );

/** The directory at the zip's end (APPNOTE.TXT 4.3.12 and 4.3.16). */
function entriesOf(file: string, view: DataView): Entry[] {
  let end = view.byteLength - END_LENGTH;
  const earliest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= earliest && view.getUint32(end, true) !== END_SIGNATURE) end--;
  if (end < earliest) throw damaged(file);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw bomb(file);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number++) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged(file);
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where an entry's packed bytes begin, behind its own header (APPNOTE.TXT 4.3.7). */
const startOf = (view: DataView, { offset }: Entry): number =>
  offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);

function packedBytes(view: DataView, entry: Entry): Uint8Array | null {
  if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) return null;
  const start = startOf(view, entry);
  if (start + entry.packed > view.byteLength) return null;
  return new Uint8Array(view.buffer, view.byteOffset + start, entry.packed);
}

/** Whether the same bytes of the file serve more than one entry, so that a small file unpacks to a large one. */
function doOverlap(view: DataView, entries: readonly Entry[]): boolean {
  let end = 0;
  return entries
    .toSorted((one, other) => one.offset - other.offset)
    .some((entry) => {
      const isInside = entry.offset < end;
      end = startOf(view, entry) + entry.packed;
      return isInside;
    });
}

/** Whether the entries would unpack to more than a document holds, by what they declare and by what they take. */
function isBomb(view: DataView, entries: readonly Entry[]): boolean {
  const total = entries.reduce((sum, { size, packed }) => sum + Math.max(size, packed), 0);
  return (
    total > LARGEST_TOTAL ||
    entries.some(({ size, packed }) => size > SMALL && size > LARGEST_RATIO * packed) ||
    // A stored part is as large as it lies there, whatever it declares.
    entries.some(({ method, size, packed }) => method === 0 && size !== packed) ||
    doOverlap(view, entries)
  );
}

/** Inflates step by step, and gives null as soon as there is more than was declared. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const whole = new Uint8Array(size);
  const so = { far: 0 };
  const stream = new Inflate((chunk) => {
    if (so.far + chunk.length <= size) whole.set(chunk, so.far);
    so.far += chunk.length;
  });
  for (let at = 0; at < packed.length && so.far <= size; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return so.far > size ? null : whole.subarray(0, so.far);
}

/** A damaged zip points outside itself, or holds what cannot be inflated. */
function orDamaged<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableDocumentError) throw error;
    throw damaged(file);
  }
}

/**
 * Opens a zip. `wanted` says which parts will be read; the limits count those.
 * Throws `UnreadableDocumentError` when it is damaged, locked or a bomb.
 */
export function openZip(file: string, bytes: Uint8Array, wanted: (name: string) => boolean): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = orDamaged(file, () => entriesOf(file, view)).filter(({ name }) => wanted(name));
  if (entries.some(({ encrypted }) => encrypted))
    throw new UnreadableDocumentError(file, 'it is locked with a password. Save a copy without one and try again.');
  if (orDamaged(file, () => isBomb(view, entries))) throw bomb(file);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: new Set(byName.keys()),
    read: (name) =>
      orDamaged(file, () => {
        const entry = byName.get(name);
        if (!entry) return null;
        const packed = packedBytes(view, entry);
        if (!packed || (entry.method !== 0 && entry.method !== 8)) throw damaged(file);
        if (entry.method === 0) return packed;
        const whole = inflate(packed, entry.size);
        if (!whole) throw bomb(file);
        return whole;
      }),
  };
}

/**
 * The text of an XML part. Word and OpenDocument files never declare a document type; one that does tries
 * to bring in other files, or entities that grow without end. Throws `UnreadableDocumentError`.
 */
export function xmlOf(file: string, part: Uint8Array): string {
  const text = new TextDecoder(part[0] === 0xff || part[0] === 0xfe ? utf16Of(part) : 'utf-8').decode(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new UnreadableDocumentError(
      file,
      'it declares entities, which no word processor does and which can bring in other files. It was not opened.',
    );
  return text;
}

const utf16Of = (part: Uint8Array): string => (part[0] === 0xff ? 'utf-16le' : 'utf-16be');
