/** Bytes → text: UTF-8, UTF-16 by its mark or its zeros, else Windows-1252 as older files are; never binary. */
import { UnreadableDocumentError } from './errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How much of a file tells what it is, in bytes. */
const SAMPLE_SIZE = 8192;
/** Western text in UTF-16 has a zero in nearly every second byte; binary data has them anywhere. */
const UTF_16_SHARE = 0.7;

function encodingByMark([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function encodingByZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_SIZE);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  const enough = (sample.length / 2) * UTF_16_SHARE;
  if (even === 0 && odd > enough) return 'utf-16le';
  return odd === 0 && even > enough ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding a text file is read in; Windows-1252 is a guess, made where it is none of the others. */
export function encodingOf(bytes: Uint8Array): Encoding {
  return encodingByMark(bytes) ?? encodingByZeros(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** The text of a file's bytes. Throws `UnreadableDocumentError` when they are no text. */
export function decodeText(name: string, bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (!encoding.startsWith('utf-16') && bytes.subarray(0, SAMPLE_SIZE).includes(0))
    throw new UnreadableDocumentError(name, 'it is binary data, not text.');
  return new TextDecoder(encoding).decode(bytes);
}
