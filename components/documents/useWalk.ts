/** The walk through a document from find to find: which one is shown, and which comes next. */
import { useCallback, useMemo, useState } from 'react';
import { stepFrom, type Find } from '../../utils/comparison/finds.ts';
import type { Span } from './marked-runs.ts';

/** A place that is to be seen; `turn` rises when the same one is asked for again. */
export interface ShownPlace extends Span {
  readonly turn: number;
}

export interface Walk {
  readonly place: ShownPlace | null;
  /** The find at that place; null where the place is another. */
  readonly find: Find | null;
  /** Where it stands among those that are walked to, from 1; 0 where it is none of them. */
  readonly index: number;
  readonly total: number;
  readonly step: (by: 1 | -1) => void;
  /** Goes to a place; `key`: to the find of that key there. UTF-16 offsets, half-open. */
  readonly show: (start: number, end: number, key?: string) => void;
}

interface Shown extends ShownPlace {
  readonly key: string | undefined;
}

const isAt = ({ key, evidence }: Find, { start, end, key: wanted }: Shown): boolean =>
  evidence.start === start && evidence.end === end && (wanted === undefined || wanted === key);

/** Where a step begins: at the find, between the finds around the place, or before them all. */
function standOf(finds: readonly Find[], shown: Shown | null, by: 1 | -1): number {
  const at = shown ? finds.findIndex((find) => isAt(find, shown)) : -1;
  if (at >= 0) return at;
  const next = shown ? finds.findIndex(({ evidence }) => evidence.start >= shown.start) : 0;
  const behind = next < 0 ? finds.length : next;
  return by > 0 ? behind - 1 : behind;
}

/** `finds`: all of them in reading order; one that is not walked to, being rejected or not marked, can be shown still. */
export function useWalk(finds: readonly Find[], isWalked: (find: Find) => boolean, first: Span | null): Walk {
  const [place, setPlace] = useState<Shown | null>(first && { ...first, turn: 0, key: undefined });
  const show = useCallback(
    (start: number, end: number, key?: string): void =>
      setPlace((before) => ({ start, end, key, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  const step = useCallback(
    (by: 1 | -1): void => {
      const next = finds[stepFrom(finds, isWalked, standOf(finds, place, by), by)];
      if (next) show(next.evidence.start, next.evidence.end, next.key);
    },
    [finds, isWalked, place, show],
  );
  return useMemo(() => {
    const walked = finds.filter(isWalked);
    const find = place ? (finds.find((one) => isAt(one, place)) ?? null) : null;
    return { place, find, index: find ? walked.indexOf(find) + 1 : 0, total: walked.length, step, show };
  }, [finds, isWalked, place, step, show]);
}
