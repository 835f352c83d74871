/** Has files read, one after the other, by a worker; reading is stopped by ending the worker, whatever it is at. */
import { UnreadableDocumentError } from '../../../utils/documents/errors.ts';
import type { FileReading, ReadingOptions } from '../../../utils/documents/file-reading.ts';
import type { ReadingReply } from './reading-protocol.ts';

let idle: Worker | null = null;

const startWorker = (): Worker => new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });

/** The reader's sentence is whole, with the file's name in it. */
class ReadingFailedError extends Error {
  override readonly name = 'ReadingFailedError';
}

/**
 * Reads one file; the next one is to be given when this is done. `name` is as it is shown. Rejects with an error
 * whose message is for the user, or with the signal's reason.
 */
export function readInWorker(
  id: string,
  name: string,
  content: Blob,
  { signal, onProgress }: ReadingOptions,
): Promise<FileReading> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = idle ?? startWorker();
    idle = null;
    const ended = new AbortController();
    const end = (isWhole: boolean): void => {
      ended.abort();
      if (isWhole) idle ??= worker;
      else worker.terminate();
    };
    const options = { signal: ended.signal };
    signal?.addEventListener(
      'abort',
      () => {
        end(false);
        reject(signal.reason);
      },
      options,
    );
    worker.addEventListener(
      'error',
      ({ message }) => {
        end(false);
        reject(new UnreadableDocumentError(name, `reading it stopped${message ? ` (${message})` : ''}.`));
      },
      options,
    );
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<ReadingReply>) => {
        if (data.id !== id) return;
        if (data.kind === 'progress') return onProgress?.(data.fraction);
        end(true);
        if (data.kind === 'read') resolve(data.reading);
        else reject(new ReadingFailedError(data.sentence));
      },
      options,
    );
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no other origin
    worker.postMessage({ id, name, content });
  });
}
