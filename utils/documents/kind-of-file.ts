/** What a file is by its content, whatever its name says. */
import { UnreadableDocumentError } from './errors.ts';

/** Larger files are refused: no document about a post is, and a browser tab would stop answering. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Throws `UnreadableDocumentError` when a file of this many bytes is empty or too large; ask before reading it. */
export function requireSize(name: string, size: number): void {
  if (size === 0) throw new UnreadableDocumentError(name, 'it is empty.');
  if (size > LARGEST_FILE)
    throw new UnreadableDocumentError(
      name,
      `it is larger than ${LARGEST_FILE / 1024 / 1024} MB; split it or save the text alone.`,
    );
}

/** Kinds of content that have a reader, and `other`, with what to tell about it. */
export type FileKind = { readonly kind: 'pdf' | 'zip' | 'text' } | { readonly kind: 'other'; readonly reason: string };

/** A PDF may begin after some bytes that are not its own (ISO 32000, implementation note 13). */
const PDF_HEAD = 1_024;

const OTHERS: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'it is a Rich Text file (RTF). Open it in a word processor, save it as DOCX and try again.'],
  ['\u0089PNG', 'it is a picture, not text. Have its text recognised (OCR) first.'],
  ['\u00ff\u00d8\u00ff', 'it is a picture, not text. Have its text recognised (OCR) first.'],
  ['GIF8', 'it is a picture, not text. Have its text recognised (OCR) first.'],
  ['II*\u0000', 'it is a picture, not text. Have its text recognised (OCR) first.'],
  ['MM\u0000*', 'it is a picture, not text. Have its text recognised (OCR) first.'],
  ['\u007fELF', 'it is a program, not text.'],
];

/** Microsoft's older container: .doc, and DOCX with a password (MS-CFB, MS-OFFCRYPTO). */
const OLE = '\u00d0\u00cf\u0011\u00e0';
const ENCRYPTED_STREAM =
  'E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P\u0000a\u0000c\u0000k\u0000a\u0000g\u0000e\u0000';

/** Told from the first bytes, and for Microsoft's older container from all of them. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const head = String.fromCharCode(...bytes.subarray(0, PDF_HEAD));
  if (head.includes('%PDF-') && !/^\s*</.test(head)) return { kind: 'pdf' };
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return { kind: 'zip' };
  if (head.startsWith(OLE)) {
    const reason = new TextDecoder('latin1').decode(bytes).includes(ENCRYPTED_STREAM)
      ? 'it is locked with a password. Save a copy without the password and try again.'
      : 'it is an old Word file (.doc). Open it in Word, save it as DOCX and try again.';
    return { kind: 'other', reason };
  }
  const reason = OTHERS.find(([mark]) => head.startsWith(mark))?.[1];
  if (reason !== undefined) return { kind: 'other', reason };
  if (head.startsWith('MZ') && bytes.includes(0)) return { kind: 'other', reason: 'it is a program, not text.' };
  return { kind: 'text' };
}
