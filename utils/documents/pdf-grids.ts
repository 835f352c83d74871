/** Tables that are drawn with lines: which cell a place on the page belongs to. */
import type { Box, Rule, Rules } from './pdf-page.ts';

/** A drawn table; a place in it has a row and a column, each from 0. */
export interface Grid extends Box {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Lines that end this near to another one meet it, in points. */
const NEAR = 4;

const meet = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - NEAR &&
  down.at <= across.to + NEAR &&
  across.at >= down.from - NEAR &&
  across.at <= down.to + NEAR;

/** Lines that meet, directly or through others. */
function connected({ horizontal, vertical }: Rules): Rules[] {
  const groups: { horizontal: Rule[]; vertical: Rule[] }[] = [];
  const left = new Set(vertical);
  const waiting = new Set(horizontal);
  for (const start of horizontal) {
    if (!waiting.delete(start)) continue;
    const group = { horizontal: [start], vertical: [] as Rule[] };
    for (let at = 0, seen = 0; at < group.horizontal.length || seen < group.vertical.length;) {
      const across = group.horizontal[at];
      if (across) {
        at++;
        for (const down of left) if (meet(across, down) && left.delete(down)) group.vertical.push(down);
        continue;
      }
      const down = group.vertical[seen++];
      if (down)
        for (const other of waiting) if (meet(other, down) && waiting.delete(other)) group.horizontal.push(other);
    }
    groups.push(group);
  }
  return groups;
}

/** The tables of a page that have two columns or more; a frame around text is none. */
export function gridsOf(rules: Rules): Grid[] {
  return connected(rules).flatMap(({ horizontal, vertical }) => {
    if (horizontal.length < 2 || vertical.length === 0) return [];
    const box = {
      left: Math.min(...horizontal.map(({ from }) => from)),
      right: Math.max(...horizontal.map(({ to }) => to)),
      top: Math.min(...horizontal.map(({ at }) => at), ...vertical.map(({ from }) => from)),
      bottom: Math.max(...horizontal.map(({ at }) => at), ...vertical.map(({ to }) => to)),
    };
    const inside = vertical.filter(({ at }) => at > box.left + NEAR && at < box.right - NEAR);
    return inside.length === 0 ? [] : [{ ...box, horizontal, vertical: inside }];
  });
}

export const contains = (grid: Grid, x: number, y: number): boolean =>
  x >= grid.left - NEAR && x <= grid.right + NEAR && y >= grid.top && y <= grid.bottom;

/** Row and column of a place; a cell that spans several has the first of them. */
export function cellAt(grid: Grid, x: number, y: number): { readonly row: number; readonly column: number } {
  const above = Math.max(
    grid.top,
    ...grid.horizontal.filter(({ at, from, to }) => at <= y && x >= from - NEAR && x <= to + NEAR).map(({ at }) => at),
  );
  const before = Math.max(
    grid.left,
    ...grid.vertical.filter(({ at, from, to }) => at <= x && y >= from - NEAR && y <= to + NEAR).map(({ at }) => at),
  );
  const placesBefore = (rules: readonly Rule[], place: number): number =>
    new Set(rules.filter(({ at }) => at < place - NEAR / 2).map(({ at }) => Math.round(at / NEAR))).size;
  return { row: placesBefore(grid.horizontal, above), column: placesBefore(grid.vertical, before + NEAR) };
}

/** Places of the lines between cells that run through a box, from the left. */
export const linesCrossed = (grid: Grid, { left, right, top, bottom }: Box): number[] =>
  grid.vertical
    .filter(({ at, from, to }) => at > left + NEAR && at < right - NEAR && from <= top + NEAR && to >= bottom - NEAR)
    .map(({ at }) => at)
    .sort((one, other) => one - other);
