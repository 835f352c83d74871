/**
 * PDF → Document, with pdf.js: nothing of the file runs, nothing is fetched. The parser works in the
 * thread that calls it, so a page hands long files to a worker of its own.
 */
import { leaveScope } from './pdf-scope.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildDocument, type DocumentFacts } from '../text/build-document.ts';
import { UnreadableDocumentError } from './errors.ts';
import type { FileReading, ReadingOptions } from './file-reading.ts';
import { blocksOfPages } from './pdf-blocks.ts';
import { contentOfPage } from './pdf-content.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import type { PdfPage } from './pdf-page.ts';
import { isCutOff, wholePdf } from './pdf-repair.ts';
import { titleOfBlocks } from './title-of-blocks.ts';

leaveScope();

/** Longer PDFs are books, not documents about a post; their layout would fill the memory. */
export const MOST_PAGES = 3_000;

/** Letters without a known character come out as these: private, unassigned, replacement and control ones. */
const UNMAPPED = /[\p{Co}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/gu;
/** From this share of such letters on, the text is not one; below the other, nobody need be told. */
const UNREADABLE_SHARE = 0.15;
const TOLD_SHARE = 0.01;

/** Only text is wanted: no fonts of the system, no pictures, no program code, nothing from elsewhere. */
const TEXT_ONLY = {
  verbosity: 0,
  useSystemFonts: false,
  disableFontFace: true,
  fontExtraProperties: true,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 1,
  enableXfa: false,
  isEvalSupported: false,
} as const;

const DAMAGED = 'it is a PDF that is damaged or cut off. Get it again, or print it anew.';

function refusalOf(name: string, error: unknown): UnreadableDocumentError {
  if (error instanceof PasswordException)
    return new UnreadableDocumentError(
      name,
      'it is locked with a password. Save a copy without the password and try again.',
    );
  return new UnreadableDocumentError(name, DAMAGED);
}

interface PagesRead {
  readonly pages: readonly PdfPage[];
  /** Numbers of the pages that are damaged. */
  readonly lost: readonly number[];
}

async function readPages(pdf: PDFDocumentProxy, { signal, onProgress }: ReadingOptions): Promise<PagesRead> {
  const pages: PdfPage[] = [];
  const lost: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    signal?.throwIfAborted();
    try {
      const page = await pdf.getPage(number);
      pages.push(await contentOfPage(page, number));
      page.cleanup();
    } catch {
      lost.push(number);
    }
    onProgress?.(number / pdf.numPages);
  }
  signal?.throwIfAborted();
  return { pages, lost };
}

/** The pages of a file that was cut off: those without text have lost it. */
function withoutEmpty({ pages, lost }: PagesRead): PagesRead {
  const isEmpty = ({ fragments }: PdfPage): boolean => fragments.length === 0;
  const emptied = pages.filter(isEmpty).map(({ number }) => number);
  return {
    pages: pages.filter((page) => !isEmpty(page)),
    lost: [...lost, ...emptied].toSorted((left, right) => left - right),
  };
}

/** "3, 5 and 6", or how many where they are many. */
function pageList(numbers: readonly number[]): string {
  if (numbers.length > 8) return `${numbers.length} of its pages`;
  return `${numbers.length === 1 ? 'page' : 'pages'} ${numbers.join(', ').replace(/, (\d+)$/, ' and $1')}`;
}

function unmappedShare(pages: readonly PdfPage[]): number {
  let letters = 0;
  let unmapped = 0;
  for (const { fragments } of pages)
    for (const { text } of fragments) {
      // A mark of a list may come from a font of symbols.
      if (text.length < 2) continue;
      letters += text.length;
      unmapped += text.match(UNMAPPED)?.length ?? 0;
    }
  return letters === 0 ? 0 : unmapped / letters;
}

/** Throws where the pages hold no text that can be read. */
function requireText(name: string, isCut: boolean, { pages, lost }: PagesRead): void {
  if (pages.length === 0) throw refusalOf(name, null);
  if (pages.every(({ fragments }) => fragments.length === 0))
    throw new UnreadableDocumentError(
      name,
      lost.length > 0
        ? DAMAGED
        : `its ${pages.length === 1 ? 'page holds' : `${pages.length} pages hold`} no text, only pictures at most, as a scanner makes them. Have its text recognised (OCR) first.`,
    );
  if (unmappedShare(pages) >= UNREADABLE_SHARE)
    throw new UnreadableDocumentError(
      name,
      // What the fonts say of their letters may have been cut off.
      isCut
        ? DAMAGED
        : 'its fonts do not say which letters they show, so its words cannot be read. Print it anew, or have its text recognised (OCR).',
    );
}

function notesOn(name: string, isCut: boolean, { pages, lost }: PagesRead): string[] {
  const empty = pages.filter(({ fragments }) => fragments.length === 0).map(({ number }) => number);
  return [
    ...(isCut ? [`${name} is cut off at its end; what is left of it was read.`] : []),
    ...(lost.length > 0 ? [`${name} is damaged; ${pageList(lost)} could not be read.`] : []),
    ...(empty.length > 0 ? [`${name} has no text on ${pageList(empty)}; pictures are not read.`] : []),
    ...(unmappedShare(pages) >= TOLD_SHARE
      ? [`${name} has letters that its fonts do not name; words with them were not read.`]
      : []),
  ];
}

/** Reads a PDF. Throws `UnreadableDocumentError` with a sentence for the user, or the signal's reason. */
export async function readPdf(facts: DocumentFacts, bytes: Uint8Array, options: ReadingOptions): Promise<FileReading> {
  const name = facts.source;
  const isCut = isCutOff(bytes);
  // pdf.js takes the bytes away from whoever hands them over.
  const task = getDocument({ ...TEXT_ONLY, data: new Uint8Array(wholePdf(bytes)) });
  const stop = (): void => void task.destroy();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    const pdf = await task.promise.catch((error: unknown) => {
      options.signal?.throwIfAborted();
      throw refusalOf(name, error);
    });
    if (pdf.numPages > MOST_PAGES)
      throw new UnreadableDocumentError(
        name,
        `it has ${pdf.numPages} pages; more than ${MOST_PAGES} are not read. Print the part that matters to a PDF of its own.`,
      );
    const all = await readPages(pdf, options);
    const read = isCut ? withoutEmpty(all) : all;
    requireText(name, isCut, read);
    const blocks = blocksOfPages(withoutFurniture(read.pages));
    const title = titleOfBlocks(blocks, facts.title);
    return { document: buildDocument({ ...facts, title }, blocks), notes: notesOn(name, isCut, read) };
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await task.destroy();
  }
}
