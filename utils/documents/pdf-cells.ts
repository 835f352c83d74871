/** Lines of a PDF page, and the cells of its tables: those that are drawn, and those that only gaps tell. */
import { cellAt, linesCrossed, type Grid } from './pdf-grids.ts';
import { joinClose, joinOnLine, type Fragment } from './pdf-page.ts';
import { readingOrder, type ReadLine, type Unit } from './pdf-reading-order.ts';

/** A line of running text, put together. */
export interface Line extends Fragment {
  readonly page: number;
  /** Lines of one column follow each other. */
  readonly region: string;
  readonly edge: number;
}

/** What a page is read as: lines, and cells of tables. */
export type Piece =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'cell'; readonly lines: readonly Line[]; readonly row: number; readonly column: number };

export type GridUnit = Unit & { readonly grid: Grid; readonly inside: readonly Fragment[] };
export const isGrid = (unit: Fragment | GridUnit): unit is GridUnit => 'grid' in unit;

/** Rows are numbered through the document. */
export class Rows {
  #next = 1;
  readonly take = (): number => this.#next++;
}

function linesIn(fragments: readonly Fragment[], page: number, where: string): Line[] {
  return readingOrder(joinClose(fragments)).flatMap((line) => lineOf(line, page, where) ?? []);
}

export function lineOf(line: ReadLine<Fragment>, page: number, where: string): Line | null {
  const joined = joinOnLine(line.units);
  return joined && { ...joined, page, region: `${where}.${line.region}`, edge: line.edge };
}

/** The cells of a drawn table, row by row. */
export function gridCells({ grid, inside }: GridUnit, page: number, rows: Rows): Piece[] {
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
export function gapCells(lines: readonly ReadLine<Fragment>[], page: number, rows: Rows): Piece[] {
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
export function partedAt(grid: Grid, fragment: Fragment): Fragment[] {
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
