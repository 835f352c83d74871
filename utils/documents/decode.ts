/** Bytes → text: UTF-8, UTF-16 by its mark, else Windows-1252 as older Word files are; never binary. */
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

/** The text of a file's bytes. Throws `UnreadableDocumentError` when they are no text. */
export function decodeText(name: string, bytes: Uint8Array): string {
  if (bytes.length > LARGEST_FILE)
    throw new UnreadableDocumentError(
      name,
      `it is larger than ${LARGEST_FILE / 1024 / 1024} MB; split it or save the text alone.`,
    );
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const kind = signatureOf(bytes);
  if (kind && (kind !== 'a program' || bytes.includes(0)))
    throw new UnreadableDocumentError(
      name,
      `it is ${kind}, not text. Save it as text, Markdown or HTML and try again.`,
    );
  if (bytes.subarray(0, 8192).includes(0)) throw new UnreadableDocumentError(name, 'it is binary data, not text.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
