import { describe, expect, it } from 'vitest';
import {
  blocksInTab,
  findsInFrame,
  frameOf,
  isNewBlock,
  numberInTab,
  rangeOfFrame,
} from '../../entrypoints/background/frames.ts';
import { unreadTogether } from '../../utils/page/unread-parts.ts';

const block = (id: number) => ({ id, kind: 'paragraph' as const, text: `Block ${id}` });
const tab = [...blocksInTab([block(1), block(2)], 0), ...blocksInTab([block(1)], 2)];

describe('the blocks of a page and its frames', () => {
  it('are numbered so that each tells its frame', () => {
    expect(tab.map(({ id }) => frameOf(id))).toEqual([0, 0, 2]);
    expect(new Set(tab.map(({ id }) => id)).size).toBe(3);
    expect(Number.isSafeInteger(numberInTab(1_000_000, 4_000_000_000))).toBe(true);
  });

  it('stand together, and a frame without any has its place between the others', () => {
    expect([0, 1, 2, 3].map((at) => rangeOfFrame(tab, at))).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 3 },
    ]);
    expect(rangeOfFrame([], 1)).toEqual({ from: 0, to: 0 });
  });

  it('are painted by their own frame, under the numbers it gave them', () => {
    const find = { id: 7, framework: 'klim' as const, places: [{ block: numberInTab(2, 1), start: 0, end: 5 }] };
    expect(findsInFrame([find], 0)).toEqual([]);
    expect(findsInFrame([find], 2)).toEqual([{ ...find, places: [{ block: 1, start: 0, end: 5 }] }]);
  });

  it('are new when they came to their frame after the scan', () => {
    const frames = [0, 1].map((at) => ({ frameId: at, version: 1, lastBlockOfScan: numberInTab(at, 4) }));
    expect(
      [numberInTab(0, 4), numberInTab(0, 5), numberInTab(1, 3), numberInTab(1, 5)].map((id) => isNewBlock(id, frames)),
    ).toEqual([false, true, false, true]);
  });
});

describe('what a page and its frames did not read', () => {
  const part = (kind: 'foreign-frame' | 'picture', count: number) => ({ kind, count, explanation: '' });

  it('is counted together, less the frames that were read after all', () => {
    const unread = unreadTogether([part('foreign-frame', 3), part('picture', 1), part('picture', 2)], 2);
    expect(unread.map(({ kind, count }) => [kind, count])).toEqual([
      ['foreign-frame', 1],
      ['picture', 3],
    ]);
    expect(unread[0]?.explanation).toMatch(/^One frame shows another site/);
    expect(unread[1]?.explanation).toMatch(/^3 large pictures were not read/);
  });

  it('is nothing where all frames were read', () => {
    expect(unreadTogether([part('foreign-frame', 1)], 1)).toEqual([]);
    expect(unreadTogether([], 1)).toEqual([]);
  });
});
