/** What the layout of one PDF page is read from. Points, from the page's upper left corner, downwards. */

/** Where something stands on its page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Text on one baseline without a wide gap in it. */
export interface Fragment extends Box {
  readonly text: string;
  readonly baseline: number;
  /** Height of the letters' em, in points. */
  readonly size: number;
  readonly bold: boolean;
}

/** A straight line that is drawn: `at` is its place across, `from` and `to` its ends along. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The drawn lines of a page; tables are told by them. */
export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  readonly rules: Rules;
}

/** A gap wider than this many ems may lie between two columns or cells. */
const WIDE_GAP = 1.1;
/** A gap wider than this many ems is a space between words. */
const SPACE = 0.15;
/** Baselines nearer than this many ems are one line: raised and lowered letters stay in it. */
const SAME_LINE = 0.4;

/** Things that stand on one line, in lines from the top, each from the left. */
export function linesOf<T extends { readonly baseline: number; readonly size: number; readonly left: number }>(
  things: readonly T[],
): T[][] {
  const lines: { baseline: number; things: T[] }[] = [];
  for (const thing of [...things].sort((one, other) => one.baseline - other.baseline)) {
    const line = lines.at(-1);
    if (line && thing.baseline - line.baseline <= SAME_LINE * thing.size) line.things.push(thing);
    else lines.push({ baseline: thing.baseline, things: [thing] });
  }
  return lines.map((line) => line.things.sort((one, other) => one.left - other.left));
}

/** Text of neighbours on one line, with a space where they stand apart. */
export function joinOnLine(fragments: readonly Fragment[]): Fragment | null {
  const [first, ...rest] = fragments;
  if (!first) return null;
  return rest.reduce((joined, next) => {
    const apart = next.left - joined.right > SPACE * Math.min(joined.size, next.size);
    return {
      text: `${joined.text}${apart ? ' ' : ''}${next.text}`,
      left: joined.left,
      right: Math.max(joined.right, next.right),
      top: Math.min(joined.top, next.top),
      bottom: Math.max(joined.bottom, next.bottom),
      baseline: joined.baseline,
      size: Math.max(joined.size, next.size),
      bold: joined.bold && next.bold,
    };
  }, first);
}

/** A mark of a list that stands by itself before its text. */
const LONE_MARK = /^(?:[^\p{L}\p{N}\s]|o|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])$/u;

/** Joins what stands close together on a line, and a list's mark with its text; wide gaps part fragments. */
export function joinClose(pieces: readonly Fragment[]): Fragment[] {
  return linesOf(pieces).flatMap((line) => {
    const runs: Fragment[][] = [];
    for (const piece of line) {
      const run = runs.at(-1);
      const last = run?.at(-1);
      const gap = last ? piece.left - last.right : Infinity;
      const reach =
        run?.length === 1 && last && LONE_MARK.test(last.text.trim()) ? 4 * piece.size : WIDE_GAP * piece.size;
      if (run && gap <= reach) run.push(piece);
      else runs.push([piece]);
    }
    return runs.flatMap((run) => joinOnLine(run) ?? []);
  });
}
