/** Chooses the reader for a file by its content. Readers of PDF, DOCX and ODT are loaded when one is met. */
import { countWords } from '../text/tokenise.ts';
import { encodingOf } from './decode.ts';
import { UnreadableDocumentError } from './errors.ts';
import type { FileReading, ReadingOptions } from './file-reading.ts';
import { kindOfFile, requireSize } from './kind-of-file.ts';
import { endingOf } from './endings.ts';
import { factsOf, readTextBytes } from './read-text-file.ts';

/** How each kind of file is called, and the ending it should have; text has several. */
const KINDS = {
  pdf: { ending: 'pdf', called: 'a PDF' },
  docx: { ending: 'docx', called: 'a Word document (DOCX)' },
  odt: { ending: 'odt', called: 'an OpenDocument text (ODT)' },
} as const;

/** Zip files of other programs, by a part that only they have. */
const OTHER_ZIPS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, 'it is a spreadsheet, not a text document. Save the text alone.'],
  [/^ppt\//, 'it is a presentation, not a text document. Save the text alone.'],
  [/^META-INF\/container\.xml$/, 'it is an electronic book (EPUB). Save the part that matters as text.'],
];

async function kindOfZip(name: string, bytes: Uint8Array): Promise<'docx' | 'odt'> {
  const { openZip } = await import('./zip-parts.ts');
  const parts = [...openZip(name, bytes, (part) => !/\.(?:png|jpe?g|gif|emf|wmf|ttf|odttf)$/i.test(part)).names];
  if (parts.some((part) => /^word\/[^/]*document[^/]*\.xml$/.test(part))) return 'docx';
  const other = OTHER_ZIPS.find(([part]) => parts.some((one) => part.test(one)));
  if (other) throw new UnreadableDocumentError(name, other[1]);
  if (parts.includes('content.xml') || parts.includes('mimetype')) return 'odt';
  throw new UnreadableDocumentError(name, 'it is a zip file without a document that can be read. Unpack it first.');
}

/** A sentence where the name promises something else than the content is. */
function noteOnName(name: string, kind: keyof typeof KINDS): string[] {
  const { ending, called } = KINDS[kind];
  return ['', ending].includes(endingOf(name))
    ? []
    : [`${name} is ${called}, whatever its ending says; it was read as one.`];
}

async function readText(id: string, name: string, bytes: Uint8Array): Promise<FileReading> {
  const document = readTextBytes(id, name, bytes);
  const promised = Object.values(KINDS).find(({ ending }) => ending === endingOf(name));
  const notes = promised ? [`${name} is text, not ${promised.called}; it was read as text.`] : [];
  if (countWords(document.text) > 0 && encodingOf(bytes) === 'windows-1252')
    notes.push(`${name} is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as UTF-8.`);
  return { document, notes };
}

async function readByContent(
  id: string,
  name: string,
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<FileReading> {
  const found = kindOfFile(bytes);
  if (found.kind === 'other') throw new UnreadableDocumentError(name, found.reason);
  if (found.kind === 'text') return readText(id, name, bytes);
  const kind = found.kind === 'pdf' ? 'pdf' : await kindOfZip(name, bytes);
  const facts = factsOf(id, name);
  const read = async (): Promise<FileReading> => {
    if (kind === 'pdf') return (await import('./read-pdf.ts')).readPdf(facts, bytes, options);
    if (kind === 'docx') return (await import('./read-docx.ts')).readDocx(facts, bytes);
    return (await import('./read-odt.ts')).readOdt(facts, bytes);
  };
  const { document, notes } = await read();
  return { document, notes: [...noteOnName(name, kind), ...notes] };
}

/**
 * The document in a file's bytes, by its content; `name` decides between kinds of text only. Throws
 * `UnreadableDocumentError` with a sentence for the user, or the reason of the signal that stopped it.
 */
export async function readFileBytes(
  id: string,
  name: string,
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<FileReading> {
  requireSize(name, bytes.length);
  options.signal?.throwIfAborted();
  const { document, notes } = await readByContent(id, name, bytes, options);
  options.signal?.throwIfAborted();
  options.onProgress?.(1);
  return { document, notes: countWords(document.text) === 0 ? [`${name} has no text in it.`, ...notes] : notes };
}
