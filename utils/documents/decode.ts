/** Bytes → text: UTF-8, UTF-16 by its mark or its zeros, else Windows-1252 as older Word files are; never binary. */
import { UnreadableDocumentError } from './errors.ts';

/** Larger files are refused: no advert is, and a browser tab would stop answering. */
export const LARGEST_FILE = 50 * 1024 * 1024;

const BINARY_SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a zip file, as Word and OpenDocument files are'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file (.doc)'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u007fELF', 'a program'],
  ['MZ', 'a program'],
];

function signatureOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return BINARY_SIGNATURES.find(([mark]) => head.startsWith(mark))?.[1] ?? null;
}

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
  if (bytes.length > LARGEST_FILE)
    throw new UnreadableDocumentError(
      name,
      `it is larger than ${LARGEST_FILE / 1024 / 1024} MB; split it or save the text alone.`,
    );
  const kind = signatureOf(bytes);
  if (kind && (kind !== 'a program' || bytes.includes(0)))
    throw new UnreadableDocumentError(
      name,
      `it is ${kind}, not text. Save it as text, Markdown or HTML and try again.`,
    );
  const encoding = encodingOf(bytes);
  if (!encoding.startsWith('utf-16') && bytes.subarray(0, SAMPLE_SIZE).includes(0))
    throw new UnreadableDocumentError(name, 'it is binary data, not text.');
  return new TextDecoder(encoding).decode(bytes);
}
