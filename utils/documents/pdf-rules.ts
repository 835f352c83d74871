/** The straight lines a PDF page draws, gathered from its painting operators. */
import type { Rule, Rules } from './pdf-page.ts';

/** A matrix of six numbers, as PDF has it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** `first` applied after `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** One path that is painted: the corners of each of its parts, in the page's points. */
export interface PaintedPath {
  readonly parts: readonly (readonly (readonly [number, number])[])[];
  readonly filled: boolean;
}

/** A filled shape thinner than this is a line, in points. */
const THIN = 3;
/** Shorter lines are decoration, in points. */
const SHORTEST = 6;
/** Lines this near to each other are one, in points. */
const NEAR = 2.5;
/** Pages with more lines than this are drawings. */
const MOST_RULES = 4_000;

function rulesOfPath({ parts, filled }: PaintedPath): Rules {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const add = (left: number, top: number, right: number, bottom: number): void => {
    const [width, height] = [right - left, bottom - top];
    if (height <= THIN && width >= SHORTEST) horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    else if (width <= THIN && height >= SHORTEST) vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  };
  for (const part of parts) {
    const xs = part.map(([x]) => x);
    const ys = part.map(([, y]) => y);
    if (filled) add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    else
      part.slice(1).forEach(([x, y], index) => {
        const [fromX = x, fromY = y] = part[index] ?? [];
        add(Math.min(x, fromX), Math.min(y, fromY), Math.max(x, fromX), Math.max(y, fromY));
      });
  }
  return { horizontal, vertical };
}

/** Pieces of one line made whole: borders of cells are drawn cell by cell. */
function merged(rules: readonly Rule[]): Rule[] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const group = groups.at(-1);
    if (group && rule.at - (group[0]?.at ?? 0) <= NEAR) group.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const at = group[0]?.at ?? 0;
    const joined: Rule[] = [];
    for (const rule of group.map((one) => ({ ...one, at })).sort((one, other) => one.from - other.from)) {
      const last = joined.at(-1);
      if (last && rule.from - last.to <= NEAR) joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      else joined.push(rule);
    }
    return joined;
  });
}

/** The lines among the painted paths of a page; none where the page is a drawing. */
export function rulesOf(paths: readonly PaintedPath[]): Rules {
  const all = paths.map(rulesOfPath);
  const horizontal = all.flatMap((one) => one.horizontal);
  const vertical = all.flatMap((one) => one.vertical);
  if (horizontal.length + vertical.length > MOST_RULES) return { horizontal: [], vertical: [] };
  return { horizontal: merged(horizontal), vertical: merged(vertical) };
}
