/** What pdf.js gives for one page → fragments of text and drawn lines. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Fragment, PdfPage } from './pdf-page.ts';
import { multiply, rulesOf, type Matrix, type PaintedPath } from './pdf-rules.ts';

/** Text that leans more than this, as a share, is a watermark. */
const LEAN = 0.1;
const BOLD = /bold|black|heavy|semibold|demi/i;

const isMatrix = (value: unknown): value is Matrix =>
  Array.isArray(value) && value.length === 6 && value.every((one) => typeof one === 'number');

/** The turn by which most of a page's text stands upright, of 0, 90, 180 and 270 degrees clockwise. */
function turnOf(transforms: readonly Matrix[]): number {
  const counts = new Map<number, number>();
  for (const [a, b] of transforms) {
    const turn = Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 180) : b > 0 ? 90 : 270;
    counts.set(turn, (counts.get(turn) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

const matrixOf = (values: unknown): Matrix => (isMatrix(values) ? values : [1, 0, 0, 1, 0, 0]);

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** A place of the PDF in points from the upper left corner of the page as it is read. */
const placeIn = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

function fragmentsOf(content: Content, view: Matrix, boldFonts: ReadonlySet<string>): Fragment[] {
  const pieces: Fragment[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '' || !isMatrix(item.transform)) continue;
    const [a, b, c, d, left, baseline] = multiply(view, item.transform);
    if (a <= 0 || Math.abs(b) > LEAN * a) continue;
    const size = Math.hypot(c, d);
    pieces.push({
      text: item.str,
      left,
      right: left + item.width,
      top: baseline - size,
      bottom: baseline + 0.25 * size,
      baseline,
      size,
      bold: boldFonts.has(item.fontName),
    });
  }
  return pieces;
}

/** Path operators of pdf.js: how many numbers follow each. */
const CORNERS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const MOVE = 0;

function cornersOf(data: Readonly<Record<number, number>>, length: number, matrix: Matrix): PaintedPath['parts'] {
  const parts: [number, number][][] = [];
  for (let at = 0; at < length;) {
    const operator = data[at] ?? 4;
    const count = CORNERS[operator];
    if (count === undefined) break;
    if (operator === MOVE) parts.push([]);
    if (count > 0) {
      const [x, y] = placeIn(matrix, data[at + count - 1] ?? 0, data[at + count] ?? 0);
      parts.at(-1)?.push([x, y]);
    } else {
      const first = parts.at(-1)?.[0];
      if (first) parts.at(-1)?.push([...first]);
    }
    at += count + 1;
  }
  return parts;
}

const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

function paintedPaths({ fnArray, argsArray }: Operators, view: Matrix): PaintedPath[] {
  const paths: PaintedPath[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  fnArray.forEach((operator: number, index: number) => {
    const values: unknown = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    else if (operator === OPS.transform && isMatrix(values)) matrix = multiply(matrix, values);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(values) && isMatrix(values[0])) matrix = multiply(matrix, values[0]);
    } else if (operator === OPS.constructPath && Array.isArray(values)) {
      const [paint, path] = values as [number, readonly unknown[]];
      const data = path[0];
      if (!(data instanceof Float32Array) || !(FILLS.has(paint) || STROKES.has(paint))) return;
      paths.push({ parts: cornersOf(data, data.length, matrix), filled: FILLS.has(paint) });
    }
  });
  return paths;
}

/** Reads one page. Throws what pdf.js throws for a page that is damaged. */
export async function contentOfPage(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const content = await page.getTextContent();
  const operators = await page.getOperatorList();
  const matrices = content.items.flatMap((item) => ('str' in item && isMatrix(item.transform) ? [item.transform] : []));
  const upright = page.getViewport({ scale: 1 });
  const turn = turnOf(matrices.map((matrix) => flipped(multiply(matrixOf(upright.transform), matrix))));
  const viewport = turn === 0 ? upright : page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const view = matrixOf(viewport.transform);
  const boldFonts = new Set(
    Object.keys(content.styles).filter((name) => {
      const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
      return isBold(font);
    }),
  );
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    fragments: fragmentsOf(content, view, boldFonts),
    rules: rulesOf(paintedPaths(operators, view)),
  };
}

/** From the page's downward axis back to the upward one of text, in which turns are counted. */
const flipped = ([a, b, c, d, e, f]: Matrix): Matrix => [a, -b, c, -d, e, f];

function isBold(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false;
  const { name, bold, black } = font as { name?: unknown; bold?: unknown; black?: unknown };
  return bold === true || black === true || (typeof name === 'string' && BOLD.test(name));
}
