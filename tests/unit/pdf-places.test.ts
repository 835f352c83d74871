import { readFileSync } from 'node:fs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { piecesOf, placesOnPage, type PdfPiece } from '../../utils/documents/pdf-places.ts';
import { readFileBytes } from '../../utils/documents/read-file.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import type { TextDocument } from '../../utils/text/document.ts';

const widthOf = (text: string): number => text.length;
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Every word of the document, as spans. */
const wordsOf = ({ text }: TextDocument) =>
  [...text.matchAll(/[\p{L}\p{N}]{4,}/gu)].map((word) => ({ start: word.index, end: word.index + word[0].length }));

/** The letters of the pieces under a box. */
function under(
  pieces: readonly PdfPiece[],
  { left, right, top }: { left: number; right: number; top: number },
): string {
  const piece = pieces.find(
    (one) => one.top === top && one.left <= left + 0.01 && one.left + one.width >= right - 0.01,
  );
  if (!piece) return '';
  const at = (place: number): number => Math.round(((place - piece.left) / piece.width) * piece.text.length);
  return letters(piece.text.slice(at(left), at(right)));
}

describe.each(['two-columns.pdf', 'person-specification.pdf'])('the words of %s', (name) => {
  it('are found on their pages, nearly all of them, and nowhere else', async () => {
    const bytes = new Uint8Array(readFileSync(`tests/fixtures/documents/${name}`));
    const { document } = await readFileBytes('1', name, bytes);
    const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const spans = wordsOf(document);
    const placed = new Set<number>();
    for (let number = 1; number <= pdf.numPages; number++) {
      const pieces = await piecesOf(await pdf.getPage(number));
      for (const [at, boxes] of placesOnPage(document, number, pieces, spans, widthOf)) {
        const span = spans[at];
        placed.add(at);
        const words = boxes.map((box) => under(pieces, box)).join('');
        expect(words).toBe(letters(document.text.slice(span?.start, span?.end)));
      }
    }
    expect(placed.size / spans.length).toBeGreaterThan(0.98);
    await pdf.loadingTask.destroy();
  });
});

describe('a place on a page', () => {
  const piece = (text: string, top: number): PdfPiece => ({
    text,
    left: 10,
    width: text.length,
    top,
    bottom: top + 10,
  });
  const documentOf = (...texts: string[]): TextDocument =>
    buildDocument(
      { id: '1', title: 'Advert', source: 'advert.pdf' },
      texts.map((text) => ({ kind: 'paragraph', text, page: 1 })),
    );

  it('runs over a hyphen and the end of a line', () => {
    const document = documentOf('Lead the information governance team');
    const pieces = [piece('Lead the infor-', 0), piece('mation governance team', 20)];
    const places = placesOnPage(document, 1, pieces, [{ start: 9, end: 31 }], widthOf);
    expect(places.get(0)).toEqual([
      { left: 19, right: 25, top: 0, bottom: 10 },
      { left: 10, right: 27, top: 20, bottom: 30 },
    ]);
  });

  it('is the second one where the words stand twice and the second is meant', () => {
    const document = documentOf('Manage budgets.', 'Then more.', 'Manage budgets.');
    const pieces = [piece('Manage budgets.', 0), piece('Then more.', 20), piece('Manage budgets.', 40)];
    const places = placesOnPage(document, 1, pieces, [{ start: 27, end: 41 }], widthOf);
    expect(places.get(0)?.map(({ top }) => top)).toEqual([40]);
  });

  it('is not guessed', () => {
    const document = documentOf('Manage the budget and the archive of the trust');
    const pieces = [piece('budget budget', 0), piece('archive', 20)];
    const places = placesOnPage(
      document,
      1,
      pieces,
      [
        { start: 11, end: 17 },
        { start: 26, end: 33 },
      ],
      widthOf,
    );
    expect([...places.keys()]).toEqual([1]);
  });
});
