/** Where the result goes: a file, or standard output, which must hold all of it before the process ends. */
import { writeFileSync, writeSync } from 'node:fs';
import { UsageError } from './options.ts';
import { codeOfSystemError, reasonOf } from './system-errors.ts';

/** A pipe that is full is tried again after this many milliseconds, this many times. */
const PAUSE = 5;
const TRIES = 10_000;

function writeToStandardOutput(content: string | Uint8Array): void {
  let tries = 0;
  for (let rest = Buffer.from(content); rest.length > 0;) {
    try {
      rest = rest.subarray(writeSync(1, rest));
      tries = 0;
    } catch (error) {
      const code = codeOfSystemError(error);
      // The reader of the pipe has seen enough, as `head` does.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN' || tries++ > TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** Writes the result to `out`, or to standard output when it is null. Throws `UsageError` when `out` cannot be written. */
export function write(out: string | null, content: string | Uint8Array): void {
  if (out === null) {
    writeToStandardOutput(content);
    return;
  }
  try {
    writeFileSync(out, content);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    throw new UsageError(`${out} cannot be written: ${reason}`);
  }
}
