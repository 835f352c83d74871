/** Threads that take one file after the other; a thread that dies costs the file it had in hand, not the rest. */
import { Worker } from 'node:worker_threads';
import type { WorkerStart } from './map-worker.ts';
import { nameOf } from './mapping.ts';
import type { Piece } from './pieces.ts';

interface Job {
  readonly file: string;
  readonly done: (piece: Piece) => void;
}

/**
 * One thread may take this much memory, in MB: a file that needs more is refused, and the others go on.
 * Below 2,048 V8 gives up its short calls of built-in functions, and the thread takes a fifth more time.
 */
const MOST_MEMORY = 2_048;
/** What a thread may pile up of short-lived things before it clears them, in MB: more takes memory and saves no time. */
const SHORT_LIVED = 32;

export interface WorkerPool {
  /** The piece of a file; `stopped` once the pool has been closed. */
  run(file: string): Promise<Piece>;
  /** Ends the threads; what they had in hand comes out as `stopped`. */
  close(): Promise<void>;
}

export function createWorkerPool(count: number, start: WorkerStart): WorkerPool {
  const waiting: Job[] = [];
  const inHand = new Map<Worker, Job>();
  const idle: Worker[] = [];
  const threads = new Set<Worker>();
  let closed = false;

  const next = (worker: Worker): void => {
    const job = waiting.shift();
    if (!job) {
      idle.push(worker);
      return;
    }
    inHand.set(worker, job);
    worker.postMessage(job.file);
  };

  const finish = (worker: Worker, piece: Piece): void => {
    const job = inHand.get(worker);
    inHand.delete(worker);
    job?.done(piece);
  };

  const open = (): Worker => {
    const worker = new Worker(new URL('./map-worker.ts', import.meta.url), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: SHORT_LIVED },
    });
    threads.add(worker);
    worker.on('message', (piece: Piece) => {
      finish(worker, piece);
      next(worker);
    });
    worker.on('error', (error) => {
      threads.delete(worker);
      const job = inHand.get(worker);
      // Without a file in hand it is the thread itself that is broken, and another one would be too.
      if (!job) throw error;
      finish(worker, { kind: 'failed', sentence: deathSentence(job.file, error) });
      if (!closed) next(open());
    });
    return worker;
  };

  return {
    run: (file) =>
      new Promise((done) => {
        if (closed) return done({ kind: 'stopped' });
        waiting.push({ file, done });
        const worker = idle.pop() ?? (threads.size < count ? open() : null);
        if (worker) next(worker);
      }),
    close: async () => {
      closed = true;
      for (const { done } of [...waiting, ...inHand.values()]) done({ kind: 'stopped' });
      waiting.length = 0;
      inHand.clear();
      await Promise.all([...threads].map((worker) => worker.terminate()));
    },
  };
}

const deathSentence = (file: string, error: unknown): string =>
  `${nameOf(file)} cannot be read: ${
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? 'it needs more memory than a document may.'
      : `something unexpected happened (${String(error)}). Please report it.`
  }`;
