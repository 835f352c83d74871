/** Work that follows typing: done once it pauses, and now and then while it does not. */

export interface Pace {
  /** Milliseconds without a call after which the work is done. */
  readonly pause: number;
  /** Milliseconds after the first call it waits at most. */
  readonly atMost: number;
}

export interface Paced {
  /** Says that there is work. */
  readonly call: () => void;
  /** Does at once what waits; nothing when nothing does. */
  readonly flush: () => void;
  readonly cancel: () => void;
}

export function paced(work: () => void, { pause, atMost }: Pace): Paced {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let first = 0;
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const flush = (): void => {
    if (timer === null) return;
    cancel();
    work();
  };
  return {
    call: () => {
      const now = performance.now();
      if (timer === null) first = now;
      else clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(pause, first + atMost - now)));
    },
    flush,
    cancel,
  };
}
