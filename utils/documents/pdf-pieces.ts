/** A PDF page → its lines and the cells of its tables, in reading order. */
import { gapCells, gridCells, isGrid, lineOf, partedAt, type GridUnit, type Piece, type Rows } from './pdf-cells.ts';
import { contains, gridsOf } from './pdf-grids.ts';
import { joinClose, type Fragment, type PdfPage } from './pdf-page.ts';
import { readingOrder, type ReadLine } from './pdf-reading-order.ts';

/** The lines and cells of a page in reading order. */
export function piecesOf(page: PdfPage, rows: Rows): Piece[] {
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
