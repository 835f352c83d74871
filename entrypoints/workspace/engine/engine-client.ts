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

/**
 * Milliseconds a task that was given up while it ran may take to its end. Most are done sooner; a new worker takes
 * about half as long to be ready.
 */
const LAST_CHANCE = 300;

const givenUp = (): DOMException => new DOMException('A newer task took its place.', 'AbortError');
/** Whether an error says no more than that a task was given up. */
export const isGivenUp = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

let worker: Worker | null = null;
let running: Waiting | null = null;
let waiting: readonly Waiting[] = [];
let lastId = 0;

/** Stops what is running, whatever it is at, and goes on with what waits. */
function endWorker(): void {
  worker?.terminate();
  worker = null;
  running = null;
  doNext();
}

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
    running?.reject(new EngineError(message || 'the engine stopped'));
    endWorker();
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

function giveUp(task: Waiting): void {
  waiting = waiting.filter((one) => one !== task);
  if (running === task) setTimeout(() => running === task && endWorker(), LAST_CHANCE);
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
    const settled = new AbortController();
    const task: Waiting = {
      request,
      newest: newest ?? null,
      resolve: (answer) => {
        settled.abort();
        resolve(answer as EngineTasks[Name]['answer']);
      },
      reject: (reason) => {
        settled.abort();
        reject(reason);
      },
    };
    // A signal may serve a whole draft: nothing of a task that is settled stays on it.
    signal?.addEventListener(
      'abort',
      () => {
        giveUp(task);
        task.reject(signal.reason);
      },
      { signal: settled.signal },
    );
    if (newest === undefined) waiting = [...waiting, task];
    else {
      for (const one of waiting) if (one.newest === newest) one.reject(givenUp());
      waiting = [task, ...waiting.filter((one) => one.newest !== newest)];
    }
    doNext();
  });
}
