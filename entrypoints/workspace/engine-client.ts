/**
 * Asks the engine's worker, one task at a time: what waits can be given up, and what somebody looks at while
 * they type goes before what runs in bulk. One worker serves all views of the page.
 */
import type { EngineReply, EngineRequest, EngineTasks, TaskName } from './engine-protocol.ts';

/** The engine's worker stopped or could not do a task. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  constructor(reason: string) {
    super(`The text could not be matched: ${reason}. Reload this page and try again.`);
  }
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Of waiting tasks under one such name only the newest is done; the others reject with an `AbortError`. */
  readonly newest?: string;
}

interface Waiting {
  readonly request: EngineRequest;
  readonly newest: string | null;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

const givenUp = (): DOMException => new DOMException('A newer task took its place.', 'AbortError');
/** Whether an error says no more than that a task was given up. */
export const isGivenUp = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

let worker: Worker | null = null;
let running: Waiting | null = null;
let waiting: readonly Waiting[] = [];
let lastId = 0;

function startWorker(): Worker {
  const started = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<EngineReply>) => {
    if (running?.request.id !== data.id) return;
    const done = running;
    running = null;
    if (data.ok) done.resolve(data.answer);
    else done.reject(new EngineError(data.message));
    doNext();
  });
  started.addEventListener('error', ({ message }) => {
    const lost = running;
    started.terminate();
    worker = null;
    running = null;
    lost?.reject(new EngineError(message || 'the engine stopped'));
    doNext();
  });
  return started;
}

function doNext(): void {
  const [next, ...others] = waiting;
  if (running || !next) return;
  waiting = others;
  running = next;
  worker ??= startWorker();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
  worker.postMessage(next.request);
}

/** Rejects with `EngineError`, whose message is for the user, or with an `AbortError` when the task was given up. */
export function askEngine<Name extends TaskName>(
  name: Name,
  given: EngineTasks[Name]['given'],
  { signal, newest }: AskOptions = {},
): Promise<EngineTasks[Name]['answer']> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const request: EngineRequest = { id: ++lastId, name, given };
    const task: Waiting = {
      request,
      newest: newest ?? null,
      resolve: (answer) => resolve(answer as EngineTasks[Name]['answer']),
      reject,
    };
    signal?.addEventListener(
      'abort',
      () => {
        waiting = waiting.filter((one) => one !== task);
        reject(signal.reason);
      },
      { once: true },
    );
    if (newest === undefined) waiting = [...waiting, task];
    else {
      for (const one of waiting) if (one.newest === newest) one.reject(givenUp());
      waiting = [task, ...waiting.filter((one) => one.newest !== newest)];
    }
    doNext();
  });
}
