/** The order in which a person reads a PDF page: columns one after the other, lines from the top. */
import type { Box } from './pdf-page.ts';
import { linesOf } from './pdf-page.ts';

/** Something on the page that is read as one: a fragment of text, or a drawn table. */
export interface Unit extends Box {
  readonly baseline: number;
  readonly size: number;
}

/** Units side by side on one line. `region` numbers the columns in which lines follow each other. */
export interface ReadLine<T extends Unit> {
  readonly units: readonly T[];
  readonly region: number;
  /** Where the region's text ends on the right. */
  readonly edge: number;
  /** Lines that share this are rows of a table told by its gaps alone; null in running text. */
  readonly table: number | null;
}

/** The gap between columns is at least this wide, in ems. */
const NARROWEST_GUTTER = 0.8;
/** A column takes at least this share of its region's width; a gap nearer to the edge is an indent. */
const NARROWEST_COLUMN = 0.12;
/** Fewer lines beside each other are a row, not columns. */
const FEWEST_LINES = 3;
/** Lines of prose fill their column to this share, in the middle; cells of a table do not. */
const PROSE_FILL = 0.6;
/** A column that has this share of its neighbour's lines, on the same baselines, may be a table's. */
const ALIGNED = 0.8;

type Interval = readonly [number, number];

/** What of `free` a line leaves free, where it is wide enough. */
function stillFree(free: readonly Interval[], line: readonly Unit[], least: number): Interval[] {
  return line
    .reduce<Interval[]>(
      (left, unit) =>
        left.flatMap(([from, to]): Interval[] => [
          [from, Math.min(to, unit.left)],
          [Math.max(from, unit.right), to],
        ]),
      [...free],
    )
    .filter(([from, to]) => to - from >= least);
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const widthOf = (units: readonly Unit[]): number =>
  Math.max(...units.map(({ right }) => right)) - Math.min(...units.map(({ left }) => left));

type Side = 'columns' | 'table' | 'none';

/** Whether the text on both sides of a gap is two columns or the cells of a table. */
function sidesOf<T extends Unit>(lines: readonly T[][], middle: number): Side {
  const left = lines.map((line) => line.filter((unit) => unit.right <= middle)).filter((line) => line.length > 0);
  const right = lines.map((line) => line.filter((unit) => unit.left >= middle)).filter((line) => line.length > 0);
  const fewer = Math.min(left.length, right.length);
  if (fewer < 2) return 'none';
  const both = lines.filter(
    (line) => line.some((unit) => unit.right <= middle) && line.some((unit) => unit.left >= middle),
  ).length;
  const fill = (side: readonly (readonly Unit[])[]): number =>
    median(side.map((line) => widthOf(line))) / widthOf(side.flat());
  const prose = Math.min(fill(left), fill(right)) >= PROSE_FILL;
  if (both >= ALIGNED * fewer && (!prose || fewer < FEWEST_LINES)) return 'table';
  return fewer >= FEWEST_LINES ? 'columns' : 'none';
}

interface Band<T extends Unit> {
  readonly lines: T[][];
  /** Where the gap between its sides has its middle; null when it has none. */
  readonly middle: number | null;
  readonly side: Side;
}

/** Lines from `from` on that leave one gap free between them. */
function bandFrom<T extends Unit>(lines: readonly T[][], from: number, region: Interval): Band<T> {
  const [left, right] = region;
  const margin = (right - left) * NARROWEST_COLUMN;
  const size = median(lines.flat().map((unit) => unit.size));
  let free: Interval[] = [[left + margin, right - margin]];
  const taken: T[][] = [];
  let gaps = free;
  for (const line of lines.slice(from)) {
    free = stillFree(free, line, NARROWEST_GUTTER * size);
    if (free.length === 0) break;
    taken.push(line);
    gaps = free;
  }
  const crossed = from + taken.length < lines.length;
  for (const [start, end] of [...gaps].sort((one, other) => other[1] - other[0] - (one[1] - one[0]))) {
    const middle = (start + end) / 2;
    const onRight = taken.map((line) => line.some((unit) => unit.left >= middle));
    const first = onRight.indexOf(true);
    const last = onRight.lastIndexOf(true);
    if (first < 0) continue;
    // Lines before and after the right column that stand on the left alone belong to what comes before and after.
    const chosen = taken.slice(0, crossed ? Math.max(last + 1, tailEnd(taken, last)) : taken.length);
    const side = sidesOf(chosen, middle);
    if (side === 'table') return { lines: taken.slice(0, last + 1), middle, side };
    if (side === 'columns') return { lines: chosen, middle, side };
  }
  return { lines: lines.slice(from, from + 1), middle: null, side: 'none' };
}

/** How far lines on the left alone go on below the right column's end without a wider gap. */
function tailEnd(lines: readonly Unit[][], last: number): number {
  let end = last + 1;
  for (; end < lines.length; end++) {
    const [above] = lines[end - 1] ?? [];
    const [here] = lines[end] ?? [];
    if (!above || !here || here.baseline - above.baseline > 1.5 * here.size) break;
  }
  return end;
}

/** Deeper nesting of columns is read as it stands. */
const DEEPEST = 6;

/** The units of a page or a cell, line by line in reading order. */
export function readingOrder<T extends Unit>(units: readonly T[]): ReadLine<T>[] {
  const result: ReadLine<T>[] = [];
  let regions = 0;
  let tables = 0;
  const read = (part: readonly T[], depth: number): void => {
    if (part.length === 0) return;
    const lines = linesOf(part);
    const region: Interval = [Math.min(...part.map((unit) => unit.left)), Math.max(...part.map((unit) => unit.right))];
    let number = regions++;
    for (let at = 0; at < lines.length;) {
      const band = bandFrom(lines, at, region);
      const { middle, side } = band;
      if (middle !== null && side === 'columns' && depth < DEEPEST) {
        const inBand = band.lines.flat();
        read(
          inBand.filter((unit) => unit.left < middle),
          depth + 1,
        );
        read(
          inBand.filter((unit) => unit.left >= middle),
          depth + 1,
        );
        number = regions++;
      } else {
        const table = side === 'table' ? tables++ : null;
        for (const line of band.lines) result.push({ units: line, region: number, edge: region[1], table });
      }
      at += band.lines.length;
    }
  };
  read(units, 0);
  return result;
}
