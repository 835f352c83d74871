/** The queue before the engine's worker. Node has no worker of the web, so one that answers when told stands in. */
import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Client from '../../entrypoints/workspace/engine/engine-client.ts';
import type { EngineRequest } from '../../entrypoints/workspace/engine/engine-protocol.ts';

class ToldWorker extends EventTarget {
  static started: ToldWorker[] = [];
  readonly asked: EngineRequest[] = [];
  isEnded = false;
  constructor() {
    super();
    ToldWorker.started.push(this);
  }
  postMessage(request: EngineRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  /** Answers what was asked last. */
  answer(answer: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: { id: this.asked.at(-1)?.id, ok: true, answer } }));
  }
}

let client: typeof Client;
beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', ToldWorker);
  vi.resetModules();
  ToldWorker.started = [];
  client = await import('../../entrypoints/workspace/engine/engine-client.ts');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wording = (signal?: AbortSignal, newest?: string): Promise<unknown> =>
  client.askEngine('wording', { skills: [] }, { ...(signal && { signal }), ...(newest && { newest }) });
const worker = (at = 0): ToldWorker => {
  const found = ToldWorker.started[at];
  if (!found) throw new Error(`Only ${ToldWorker.started.length} workers were started.`);
  return found;
};
const isGivenUp = (reason: unknown): boolean => client.isGivenUp(reason);

describe('the queue before the engine', () => {
  it('leaves nothing on a signal that serves many tasks, however they end', async () => {
    const { signal } = new AbortController();
    const first = wording(signal, 'draft');
    const second = wording(signal, 'draft').catch(isGivenUp);
    const third = wording(signal, 'draft');
    expect(await second, 'a newer one took its place').toBe(true);
    worker().answer('one');
    worker().answer('three');
    expect([await first, await third]).toEqual(['one', 'three']);
    const failing = wording(signal).catch((error: Error) => error.message);
    worker().dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    expect(await failing).toContain('out of memory');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends the worker that is held up by a task nobody waits for, and does what waits in another', async () => {
    const control = new AbortController();
    const huge = wording(control.signal).catch(isGivenUp);
    const next = wording();
    control.abort();
    expect(await huge).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(worker().isEnded).toBe(true);
    worker(1).answer('next');
    expect(await next).toBe('next');
  });

  it('keeps the worker when the task that was given up is soon done', async () => {
    const control = new AbortController();
    const short = wording(control.signal).catch(isGivenUp);
    const next = wording();
    control.abort();
    await vi.advanceTimersByTimeAsync(50);
    worker().answer('short');
    expect(await short).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(worker().isEnded).toBe(false);
    worker().answer('next');
    expect(await next).toBe('next');
  });

  it('starts one worker and not hundreds when all tasks are given up at once', async () => {
    const control = new AbortController();
    const all = Promise.all(Array.from({ length: 300 }, () => wording(control.signal).catch(isGivenUp)));
    control.abort();
    expect(new Set(await all)).toEqual(new Set([true]));
    await vi.advanceTimersByTimeAsync(5_000);
    const next = wording();
    worker(1).answer('next');
    expect(await next).toBe('next');
    expect(ToldWorker.started).toHaveLength(2);
  });
});
