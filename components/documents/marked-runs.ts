/** A block of a document cut into runs of text, each marked or not. */
import type { DraftMark } from '../../utils/comparison/draft-marks.ts';
import { FRAMEWORK_ORDER } from '../../utils/reporting/names.ts';

/** UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface MarkedRun extends Span {
  /** Every mark that lies over the run, in the order of frameworks. */
  readonly marks: readonly DraftMark[];
  /** It is part of the place that is being shown. */
  readonly isShown: boolean;
}

const touches = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;

/** The marks that touch each block. Both are in reading order, and so is what is given. */
export function marksByBlock(blocks: readonly Span[], marks: readonly DraftMark[]): (readonly DraftMark[])[] {
  let first = 0;
  return blocks.map((block) => {
    while (first < marks.length && (marks[first]?.end ?? 0) <= block.start) first++;
    const touching: DraftMark[] = [];
    for (let at = first; at < marks.length; at++) {
      const mark = marks[at];
      if (!mark || mark.start >= block.end) break;
      if (touches(mark, block)) touching.push(mark);
    }
    return touching;
  });
}

/** Runs that cover the block from end to end. */
export function markedRuns(block: Span, marks: readonly DraftMark[], shown: Span | null): MarkedRun[] {
  const spans: Span[] = shown ? [...marks, shown] : [...marks];
  const inside = spans.flatMap(({ start, end }) => [start, end]).filter((at) => at > block.start && at < block.end);
  const cuts = [...new Set([block.start, ...inside, block.end])].sort((left, right) => left - right);
  return cuts.slice(1).map((end, at) => {
    const run = { start: cuts[at] ?? block.start, end };
    const over = marks.filter((mark) => touches(mark, run));
    return {
      ...run,
      marks: FRAMEWORK_ORDER.flatMap((framework) => over.filter((mark) => mark.framework === framework)),
      isShown: shown !== null && touches(shown, run),
    };
  });
}
