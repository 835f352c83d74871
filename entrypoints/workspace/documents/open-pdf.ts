/** Opens a PDF to be looked at: no code of it runs, and its fonts are its own or those of the extension. */
import { getDocument, PDFWorker, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { browser } from 'wxt/browser';
import { wholePdf } from '../../../utils/documents/pdf-repair.ts';

export interface OpenPdf {
  readonly pages: number;
  /** From 1. */
  readonly page: (number: number) => Promise<PDFPageProxy>;
  readonly close: () => void;
}

/** Where the build puts the fonts every PDF reader must have (ISO 32000-1, 9.6.2.2). */
const FONTS = '/pdf-fonts/';
/** Where it puts the decoders of the pictures that scanners make: JBIG2, fax and JPEG 2000. */
const DECODERS = '/pdf-decoders/';

const inExtension = (folder: string): string => new URL(folder, browser.runtime.getURL('/')).href;

/** Rejects with what pdf.js rejects with. */
export async function openPdf(content: Blob): Promise<OpenPdf> {
  // Cut off, it is shown as far as it was read.
  const data = wholePdf(new Uint8Array(await content.arrayBuffer()));
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data,
    worker,
    verbosity: 0,
    standardFontDataUrl: inExtension(FONTS),
    wasmUrl: inExtension(DECODERS),
    // The extension's pages may not compile WebAssembly: the decoders are plain scripts.
    useWasm: false,
    enableXfa: false,
    // A file's pictures must not fill the memory. In pixels.
    maxImageSize: 32_000_000,
  });
  const close = (): void => {
    void task.destroy();
    worker.destroy();
    port.terminate();
  };
  try {
    const pdf = await task.promise;
    return { pages: pdf.numPages, page: (number) => pdf.getPage(number), close };
  } catch (error) {
    close();
    throw error;
  }
}
