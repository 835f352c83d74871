/** Lines of PDF pages → headings, list items, paragraphs and rows of tables, each with its page. */
import type { SourceBlock } from '../text/document.ts';
import { sectionOfHeading } from '../text/sections.ts';
import { cellAt, contains, gridsOf, linesCrossed, type Grid } from './pdf-grids.ts';
import { joinLines, wordsOf } from './pdf-hyphens.ts';
import { joinClose, joinOnLine, type Fragment, type PdfPage } from './pdf-page.ts';
import { readingOrder, type ReadLine, type Unit } from './pdf-reading-order.ts';

/** A line of running text, put together. */
interface Line extends Fragment {
  readonly page: number;
  /** Lines of one column follow each other. */
  readonly region: string;
  readonly edge: number;
}

/** What a page is read as: lines, and cells of tables. */
type Piece =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'cell'; readonly lines: readonly Line[]; readonly row: number; readonly column: number };

/** How the document is set: what is unusual is told by what is usual. */
interface Setting {
  /** The size most letters have, in points. */
  readonly size: number;
  /** The usual distance of baselines, in ems. */
  readonly pitch: number;
  /** Sizes of headings, the largest first. */
  readonly headingSizes: readonly number[];
  readonly words: ReadonlySet<string>;
}

/** Letters this much larger than the text's are a heading's. */
const LARGER = 1.12;
const LONGEST_HEADING = 110;
/** Sizes in which this share of the letters is set are the text's own, however large. */
const TEXT_SHARE = 0.15;
/** Longer text is no heading, whatever its letters. */
const LONGEST_WHOLE_HEADING = 200;
/** A gap this much wider than usual parts paragraphs. */
const WIDER = 1.18;
/** A first word that would have fitted on the line above with this much to spare, in ems, begins a paragraph. */
const SPARE = 1.2;
/** An indent of this many ems begins a paragraph. */
const INDENT = 0.9;

const BULLET = /^(?:[-–—*+•▪●◦‣·■□○❖➢➤✓✔\uF000-\uF0FF]\s*(?=\S)|o\s+|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+)/u;

type GridUnit = Unit & { readonly grid: Grid; readonly inside: readonly Fragment[] };
const isGrid = (unit: Fragment | GridUnit): unit is GridUnit => 'grid' in unit;

/** Rows are numbered through the document. */
class Rows {
  #next = 1;
  readonly take = (): number => this.#next++;
}

function linesIn(fragments: readonly Fragment[], page: number, where: string): Line[] {
  return readingOrder(joinClose(fragments)).flatMap((line) => lineOf(line, page, where) ?? []);
}

function lineOf(line: ReadLine<Fragment>, page: number, where: string): Line | null {
  const joined = joinOnLine(line.units);
  return joined && { ...joined, page, region: `${where}.${line.region}`, edge: line.edge };
}

/** The cells of a drawn table, row by row. */
function gridCells({ grid, inside }: GridUnit, page: number, rows: Rows): Piece[] {
  const cells = new Map<string, { row: number; column: number; fragments: Fragment[] }>();
  for (const fragment of inside) {
    const { row, column } = cellAt(grid, fragment.left + 1, fragment.baseline - 0.3 * fragment.size);
    const key = `${row} ${column}`;
    const cell = cells.get(key) ?? { row, column, fragments: [] };
    cell.fragments.push(fragment);
    cells.set(key, cell);
  }
  const ordered = [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  const numbers = new Map<number, number>();
  return ordered.map(({ row, column, fragments }): Piece => {
    const number = numbers.get(row) ?? rows.take();
    numbers.set(row, number);
    return { kind: 'cell', lines: linesIn(fragments, page, `${page}r${number}c${column}`), row: number, column };
  });
}

/** The cells of a table that only its gaps tell. A line close below another one goes on with its cells. */
function gapCells(lines: readonly ReadLine<Fragment>[], page: number, rows: Rows): Piece[] {
  const lefts = columnsOf(lines);
  const baselineOf = (line: ReadLine<Fragment> | undefined): number => line?.units[0]?.baseline ?? 0;
  const pitches = lines.slice(1).map((line, index) => baselineOf(line) - baselineOf(lines[index]));
  const closest = Math.min(...pitches);
  const loose = pitches.some((pitch) => pitch > 1.25 * closest);
  const cells: { row: number; column: number; lines: Line[] }[] = [];
  let row = rows.take();
  lines.forEach((line, index) => {
    const goesOn = line.units.length < 2 || (loose && (pitches[index - 1] ?? Infinity) <= 1.25 * closest);
    if (index > 0 && !goesOn) row = rows.take();
    for (const unit of line.units) {
      const column = lefts.filter((left) => left <= unit.left + unit.size).length - 1;
      const cell = cells.find((one) => one.row === row && one.column === column);
      const read = lineOf({ ...line, units: [unit], edge: unit.right }, page, `${page}g${row}c${column}`);
      if (!read) continue;
      if (cell) cell.lines.push(read);
      else cells.push({ row, column, lines: [read] });
    }
  });
  return cells
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map((cell) => ({ kind: 'cell', ...cell }));
}

/** Text that runs over the line between two cells is of both: it is parted at the space nearest to the line. */
function partedAt(grid: Grid, fragment: Fragment): Fragment[] {
  const { left, right, text, size } = fragment;
  const line = linesCrossed(grid, fragment)[0];
  if (line === undefined) return [fragment];
  const place = ((line - left) / (right - left)) * text.length;
  const spaces = [...text.matchAll(/\s/g)].map(({ index }) => index);
  const at = spaces.sort((one, other) => Math.abs(one - place) - Math.abs(other - place))[0];
  if (at === undefined || Math.abs(at - place) > Math.max(2, 0.2 * text.length)) return [fragment];
  const first = { ...fragment, text: text.slice(0, at), right: line - 0.1 * size };
  const second = { ...fragment, text: text.slice(at + 1), left: line + 0.1 * size };
  return [first, ...partedAt(grid, second)];
}

/** Where the columns of such a table begin. */
function columnsOf(lines: readonly ReadLine<Fragment>[]): number[] {
  const lefts = lines.flatMap(({ units }) => units.map(({ left, size }) => ({ left, size })));
  const columns: number[] = [];
  for (const { left, size } of lefts.sort((one, other) => one.left - other.left))
    if (left - (columns.at(-1) ?? -Infinity) > 2 * size) columns.push(left);
  return columns;
}

function piecesOf(page: PdfPage, rows: Rows): Piece[] {
  const grids = gridsOf(page.rules).map((grid) => ({ grid, inside: [] as Fragment[] }));
  const outside: Fragment[] = [];
  for (const fragment of page.fragments) {
    const around = grids.find(({ grid }) => contains(grid, fragment.left + 1, fragment.baseline - 0.3 * fragment.size));
    if (around) around.inside.push(...partedAt(around.grid, fragment));
    else outside.push(fragment);
  }
  const tables = grids
    .filter(({ inside }) => inside.length > 0)
    .map(({ grid, inside }): GridUnit => ({ ...grid, grid, inside, baseline: grid.top, size: 1 }));
  const lines = readingOrder<Fragment | GridUnit>([...joinClose(outside), ...tables]);
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const table = line.units.find(isGrid);
    const text = { ...line, units: line.units.filter((unit) => !isGrid(unit)) as Fragment[] };
    if (table) pieces.push(...gridCells(table, page.number, rows));
    if (line.table !== null) {
      const same: ReadLine<Fragment>[] = [text];
      while (lines[at + 1]?.table === line.table)
        same.push({ ...text, units: (lines[++at]?.units ?? []).filter((unit) => !isGrid(unit)) as Fragment[] });
      pieces.push(...gapCells(same, page.number, rows));
      continue;
    }
    const read = lineOf(text, page.number, `${page.number}`);
    if (read) pieces.push({ kind: 'line', line: read });
  }
  return pieces;
}

const mostCommon = (counts: ReadonlyMap<number, number>, otherwise: number): number =>
  [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? otherwise;

const half = (size: number): number => Math.round(size * 2) / 2;

function settingOf(lines: readonly Line[]): Setting {
  const sizes = new Map<number, number>();
  const pitches = new Map<number, number>();
  lines.forEach((line, index) => {
    sizes.set(half(line.size), (sizes.get(half(line.size)) ?? 0) + line.text.length);
    const next = lines[index + 1];
    if (next?.region !== line.region) return;
    const pitch = Math.round(((next.baseline - line.baseline) / line.size) * 20) / 20;
    if (pitch > 0.8 && pitch < 2.5) pitches.set(pitch, (pitches.get(pitch) ?? 0) + 1);
  });
  const size = mostCommon(sizes, 11);
  const all = [...sizes.values()].reduce((sum, letters) => sum + letters, 0);
  return {
    size,
    pitch: mostCommon(pitches, 1.2),
    headingSizes: [...sizes]
      .filter(([one, letters]) => one >= size * LARGER && letters < TEXT_SHARE * all)
      .map(([one]) => one)
      .sort((one, other) => other - one),
    words: wordsOf(lines.map(({ text }) => text)),
  };
}

/** The level of a line that is a heading, 1–6; null when it is none. */
function headingLevel(line: Line, setting: Setting): number | null {
  const text = line.text.trim();
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text) || /[;,]$/.test(text)) return null;
  const larger = setting.headingSizes.indexOf(half(line.size));
  if (larger >= 0) return Math.min(larger + 1, 6);
  if (/[.!?]$/.test(text)) return null;
  const below = Math.min(setting.headingSizes.length + 1, 6);
  const capitals = text.length > 3 && text === text.toUpperCase();
  const words = text.split(/\s+/).length;
  if ((line.bold && words <= 12) || (capitals && words <= 9)) return below;
  if (BULLET.test(text)) return null;
  const opens = /^\p{Lu}/u.test(text) && words <= 6 && (text.endsWith(':') || sectionOfHeading(text) !== null);
  return opens && line.right < line.edge - 4 * line.size ? Math.min(below + 1, 6) : null;
}

/** A block that is being read. */
interface Open {
  readonly kind: 'heading' | 'paragraph' | 'list-item';
  readonly text: string;
  readonly page: number;
  readonly headingLevel?: number;
  readonly first: Line;
  readonly last: Line;
  /** Where its text begins, right of its mark. */
  readonly textLeft: number;
}

function begin(line: Line, setting: Setting): Open {
  const level = headingLevel(line, setting);
  const mark = level === null || !/^[\p{L}\p{N}(]/u.test(line.text) ? (BULLET.exec(line.text)?.[0] ?? '') : '';
  const about = { page: line.page, first: line, last: line };
  if (level !== null && mark === '')
    return { ...about, kind: 'heading', text: line.text, headingLevel: level, textLeft: line.left };
  const kind = mark === '' ? 'paragraph' : 'list-item';
  return { ...about, kind, text: line.text.slice(mark.length), textLeft: line.left };
}

/** Whether a line goes on with the block above it. */
function goesOn(open: Open, line: Line, setting: Setting): boolean {
  const { last } = open;
  if (Math.abs(line.size - last.size) > 0.1 * last.size) return false;
  if (
    BULLET.test(line.text) &&
    (open.kind !== 'paragraph' || !/\p{L}$/u.test(open.text) || /^[^\p{L}\p{N}(]/u.test(line.text))
  )
    return false;
  const isHeading = headingLevel(line, setting);
  if (open.kind === 'heading') {
    if (isHeading !== open.headingLevel || line.bold !== last.bold) return false;
  } else if (isHeading !== null) return false;
  if (line.region !== last.region) return startsInMidSentence(open.text, line.text);
  const pitch = (line.baseline - last.baseline) / last.size;
  if (pitch > setting.pitch * WIDER + 0.05 || pitch < 0) return false;
  if (fitsAbove(last, line)) return false;
  return open.kind === 'list-item' || line.left - last.left <= INDENT * line.size || open.first === last;
}

const startsInMidSentence = (before: string, after: string): boolean =>
  (/^\p{Ll}/u.test(after) && !/[.!?:;]$/.test(before)) || /\p{L}[-\u2010\u00ad]$/u.test(before);

/** Lines break where the next word finds no room; where it would have, somebody ended the line. */
function fitsAbove(above: Line, line: Line): boolean {
  const word = line.text.split(/\s/)[0] ?? '';
  const width = ((line.right - line.left) / Math.max(1, line.text.length)) * (word.length + 1);
  return above.right + width < above.edge - SPARE * line.size;
}

function blocksOfLines(lines: readonly Line[], setting: Setting): Open[] {
  const blocks: Open[] = [];
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const open = blocks.at(-1);
    if (open && goesOn(open, line, setting))
      blocks[blocks.length - 1] = { ...open, text: joinLines(open.text, line.text.trim(), setting.words), last: line };
    else blocks.push(begin({ ...line, text: line.text.trim() }, setting));
  }
  return blocks;
}

/** A block of a PDF, with the page it begins on. */
export type PdfBlock = SourceBlock & { readonly page: number };

/** The blocks of a document's pages in reading order. */
export function blocksOfPages(pages: readonly PdfPage[]): PdfBlock[] {
  const rows = new Rows();
  const pieces = pages.flatMap((page) => piecesOf(page, rows));
  const setting = settingOf(pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.line] : piece.lines)));
  const blocks: PdfBlock[] = [];
  let running: Line[] = [];
  const close = (): void => {
    for (const { kind, text, page, headingLevel } of blocksOfLines(running, setting))
      blocks.push(
        headingLevel === undefined || text.length > LONGEST_WHOLE_HEADING
          ? { kind: kind === 'heading' ? 'paragraph' : kind, text: tidy(text), page }
          : { kind, text: tidy(text), page, headingLevel },
      );
    running = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'line') {
      running.push(piece.line);
      continue;
    }
    close();
    for (const { text, page } of blocksOfLines(piece.lines, setting))
      blocks.push({ kind: 'table-cell', text: tidy(text), page, row: piece.row, column: piece.column });
  }
  close();
  return blocks.filter(({ text }) => text !== '');
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
