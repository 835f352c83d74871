/** Where the result goes: a file, or standard output, which must hold all of it before the process ends. */
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { UsageError } from './options.ts';
import { codeOfSystemError, reasonOf } from './system-errors.ts';

/** A pipe that is full is tried again after this many milliseconds, this many times. */
const PAUSE = 5;
const TRIES = 10_000;

/** Gives false when the reader of the pipe has seen enough, as `head` does. */
function writeToStandardOutput(content: string | Uint8Array): boolean {
  let tries = 0;
  for (let rest = Buffer.from(content); rest.length > 0;) {
    try {
      rest = rest.subarray(writeSync(1, rest));
      tries = 0;
    } catch (error) {
      const code = codeOfSystemError(error);
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN' || tries++ > TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
  return true;
}

/** Takes the result piece by piece; a piece is written whole or not at all. */
export interface Sink {
  /** Gives false when nobody reads any more. Throws `UsageError` when it cannot be written. */
  write(content: string | Uint8Array): boolean;
  close(): void;
}

function refused(out: string, error: unknown): unknown {
  const reason = reasonOf(error);
  return reason === null ? error : new UsageError(`${out} cannot be written: ${reason}`);
}

/** A file that is opened with its first piece, and goes on after `length` bytes of what it holds. */
function fileSink(out: string, length: number): Sink {
  let file: number | null = null;
  let end = length;
  const opened = (): number => {
    file = openSync(out, length > 0 ? 'r+' : 'w');
    if (length > 0) ftruncateSync(file, length);
    return file;
  };
  return {
    write(content) {
      try {
        const target = file ?? opened();
        const bytes = Buffer.from(content);
        for (let at = 0; at < bytes.length;) at += writeSync(target, bytes, at, bytes.length - at, end + at);
        end += bytes.length;
        return true;
      } catch (error) {
        if (file !== null) ftruncateSync(file, end);
        throw refused(out, error);
      }
    },
    close: () => {
      if (file !== null) closeSync(file);
    },
  };
}

/** The file `out`, or standard output when it is null. `length` bytes that are there already are kept. */
export const openSink = (out: string | null, length = 0): Sink =>
  out === null ? { write: writeToStandardOutput, close: () => undefined } : fileSink(out, length);

/** Writes a whole result. Throws `UsageError` when `out` cannot be written. */
export function write(out: string | null, content: string | Uint8Array): void {
  const sink = openSink(out);
  try {
    sink.write(content);
  } finally {
    sink.close();
  }
}
