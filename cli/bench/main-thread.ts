/** What the main thread of a page does, from Chromium's own trace. */
import type { CDPSession } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

/** Tells the page's main thread in the trace from those of other processes; the page marks it once. */
export const MARK = 'framework-lens-bench';

/** A stretch of time. Microseconds of the trace's own clock. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Trace {
  readonly tasks: readonly Stretch[];
  /** When the page made marks of that name, in order. Microseconds of the trace's own clock. */
  marks(name: string): readonly number[];
}

/** Records until the function it gives is called; it gives the tasks of the page's main thread. */
export async function recordTrace(session: CDPSession): Promise<() => Promise<Trace>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { categories: 'toplevel,blink.user_timing' });
  return async () => {
    const done = new Promise<void>((resolve) => {
      session.once('Tracing.tracingComplete', () => resolve());
    });
    await session.send('Tracing.end');
    await done;
    const marked = events.find(({ name }) => name === MARK);
    if (!marked) throw new Error('The trace does not show the page.');
    const ours = events.filter(({ pid, tid }) => pid === marked.pid && tid === marked.tid);
    return {
      tasks: ours
        .filter(({ name }) => name.endsWith('RunTask'))
        .map(({ ts, dur = 0 }) => ({ start: ts, end: ts + dur })),
      marks: (name) =>
        ours
          .filter((event) => event.name === name)
          .map(({ ts }) => ts)
          .sort((left, right) => left - right),
    };
  };
}

/** Milliseconds of the longest task. */
export const longestTask = ({ tasks }: Trace): number =>
  Math.max(0, ...tasks.map(({ start, end }) => end - start)) / 1_000;

/** Milliseconds the thread worked in tasks that reach into a stretch. */
export const workWithin = ({ tasks }: Trace, stretch: Stretch): number =>
  tasks
    .filter(({ start, end }) => end > stretch.start && start < stretch.end)
    .reduce((sum, { start, end }) => sum + end - start, 0) / 1_000;
