/** The pages of a PDF as they look, with the finds painted over them. Pages far from view are taken away again. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bringToView } from '../../../components/documents/bring-to-view.ts';
import { placedBlock } from '../../../components/documents/DocumentText.tsx';
import type { PageLooks } from '../../../components/documents/ShownDocument.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { piecesOf, placesOnPage, type PdfPiece } from '../../../utils/documents/pdf-places.ts';
import type { TextDocument } from '../../../utils/text/document.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { PaintedFinds } from './PaintedFinds.tsx';
import './pdf-pages.css';

export interface PdfPagesProps extends PageLooks {
  readonly content: Blob;
  readonly document: TextDocument;
}

/** Pages within so much of the window are drawn. */
const NEAR = '800px';
/** Pixels of a canvas; a page in this size can be read enlarged, and a dozen fit into the memory. */
const MOST_PIXELS = 4_000_000;

export function PdfPages({ content, ...page }: PdfPagesProps) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    const gone = new AbortController();
    const open = async (): Promise<void> => {
      const opened = await openPdf(content);
      gone.signal.addEventListener('abort', opened.close);
      if (gone.signal.aborted) opened.close();
      else setPdf(opened);
    };
    open().catch(() =>
      setFailure('The pages cannot be shown as they look. Choose “Text” to see what was read of them.'),
    );
    return () => gone.abort();
  }, [content]);
  if (!pdf) return failure === '' ? <p role="status">Opening the pages …</p> : <FailureNotice sentence={failure} />;
  return (
    <div className="pdf-pages" role="region" aria-label="Pages of the document" aria-keyshortcuts="n p" tabIndex={0}>
      {Array.from({ length: pdf.pages }, (_, at) => (
        <PdfPage key={at} pdf={pdf} number={at + 1} {...page} />
      ))}
    </div>
  );
}

interface PdfPageProps extends Omit<PdfPagesProps, 'content'> {
  readonly pdf: OpenPdf;
  readonly number: number;
}

/** A page that was fetched from the PDF, and its text. */
interface Fetched {
  readonly page: PDFPageProxy;
  readonly pieces: readonly PdfPiece[];
  readonly width: number;
  readonly height: number;
}

const pen = document.createElement('canvas').getContext('2d');
if (pen) pen.font = '16px Arial, sans-serif';
const widthOf = (text: string): number => pen?.measureText(text).width ?? text.length;

async function fetchPage(pdf: OpenPdf, number: number): Promise<Fetched> {
  const page = await pdf.page(number);
  const { width, height } = page.getViewport({ scale: 1 });
  return { page, pieces: await piecesOf(page), width, height };
}

function PdfPage({ pdf, number, document, marks, shown, shownName, onLost }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const [isDamaged, setIsDamaged] = useState(false);
  const isShownHere = shown !== null && placedBlock(document, shown)?.page === number;
  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      rootMargin: NEAR,
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  const isWanted = (isNear || isShownHere) && fetched === null && !isDamaged;
  useEffect(() => {
    if (!isWanted) return undefined;
    let isStill = true;
    // A page that is damaged stays white; what was read of it is in the text.
    fetchPage(pdf, number).then(
      (page) => isStill && setFetched(page),
      () => isStill && setIsDamaged(true),
    );
    return () => {
      isStill = false;
    };
  }, [pdf, number, isWanted]);
  const pieces = fetched?.pieces ?? null;
  const painted = useMemo(
    () => pieces && placesOnPage(document, number, pieces, marks, widthOf),
    [document, number, pieces, marks],
  );
  const shownHere = isShownHere ? shown : null;
  const place = useMemo(
    () => (pieces && shownHere ? (placesOnPage(document, number, pieces, [shownHere], widthOf).get(0) ?? []) : []),
    [document, number, pieces, shownHere],
  );
  const brought = useRef<typeof shown>(null);
  useEffect(() => {
    // Once each time it is asked for: what is painted can change while the reader is elsewhere.
    if (!shownHere || brought.current === shownHere) return undefined;
    if (!fetched && !isDamaged) {
      // Until its text is there the page has the keyboard, so that the next key is heard.
      frame.current?.focus();
      return undefined;
    }
    brought.current = shownHere;
    if (place.length === 0) {
      onLost(shownHere);
      return undefined;
    }
    const box = (): HTMLElement | null => frame.current?.querySelector<HTMLElement>('.shown') ?? null;
    box()?.focus({ preventScroll: true });
    return bringToView(box);
  }, [shownHere, fetched, isDamaged, place, onLost]);
  const { width, height } = fetched ?? { width: 595, height: 842 };
  return (
    <div ref={frame} className="pdf-page" tabIndex={-1} style={{ aspectRatio: `${width} / ${height}` }}>
      {fetched && isNear && <PageCanvas fetched={fetched} label={`Page ${number} of ${pdf.pages}`} />}
      {painted && <PaintedFinds {...{ width, height, marks, shownName }} places={painted} shown={place} />}
    </div>
  );
}

function PageCanvas({ fetched, label }: { readonly fetched: Fetched; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { page, width, height } = fetched;
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return undefined;
    const wanted = (drawn.clientWidth * devicePixelRatio) / width;
    const scale = Math.min(Math.max(1.5, wanted), Math.sqrt(MOST_PIXELS / (width * height)));
    const viewport = page.getViewport({ scale });
    drawn.width = Math.floor(viewport.width);
    drawn.height = Math.floor(viewport.height);
    const task = page.render({ canvas: drawn, viewport });
    // Stopped when the page goes out of view; or damaged, and then white.
    task.promise.catch(() => undefined);
    return () => {
      task.cancel();
      page.cleanup();
    };
  }, [page, width, height]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
