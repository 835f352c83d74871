import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedRuns, marksByBlock } from '../../components/documents/marked-runs.ts';
import type { DraftMark } from '../../utils/comparison/draft-marks.ts';

const mark = (start: number, end: number, framework: DraftMark['framework'] = 'klim'): DraftMark => ({
  start,
  end,
  framework,
  skill: '1.1',
  name: 'Collection management',
  cue: null,
});

describe('a block cut into runs', () => {
  it('has every mark that lies over a run, in the order of frameworks', () => {
    const runs = markedRuns({ start: 0, end: 20 }, [mark(2, 10, 'gdd'), mark(5, 12)], { start: 15, end: 30 });
    expect(
      runs.map(({ start, end, marks, isShown }) => [start, end, marks.map((one) => one.framework), isShown]),
    ).toEqual([
      [0, 2, [], false],
      [2, 5, ['gdd'], false],
      [5, 10, ['klim', 'gdd'], false],
      [10, 12, ['klim'], false],
      [12, 15, [], false],
      [15, 20, [], true],
    ]);
  });

  it('is covered from end to end, whatever the marks', () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.option(span), (spans, shown) => {
        const marks = spans.map(([start, length]) => mark(start, start + length));
        const place = shown && { start: shown[0], end: shown[0] + shown[1] };
        const runs = markedRuns({ start: 10, end: 50 }, marks, place);
        expect(runs[0]?.start).toBe(10);
        expect(runs.at(-1)?.end).toBe(50);
        expect(runs.slice(1).map(({ start }) => start)).toEqual(runs.slice(0, -1).map(({ end }) => end));
        for (const run of runs) {
          expect(run.end).toBeGreaterThan(run.start);
          const over = marks.filter(({ start, end }) => start <= run.start && end >= run.end);
          expect(run.marks).toHaveLength(over.length);
        }
      }),
    );
  });

  it('gets the marks that touch it and no others', () => {
    const marks = [mark(0, 4), mark(3, 12), mark(12, 14), mark(25, 28)];
    const blocks = [
      { start: 0, end: 10 },
      { start: 11, end: 20 },
      { start: 21, end: 24 },
    ];
    expect(marksByBlock(blocks, marks)).toEqual([[marks[0], marks[1]], [marks[1], marks[2]], []]);
  });
});
