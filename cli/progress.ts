/** A counter that overwrites itself, for somebody who waits at a terminal; elsewhere it says nothing. */
export interface Progress {
  /** `done` of the files have been read. */
  show(done: number): void;
  clear(): void;
}

/** No time is told before this many milliseconds have passed: it would jump. */
const FIRST_GUESS = 3_000;

function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  return seconds < 90 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}

export function createProgress(total: number): Progress {
  if (!process.stderr.isTTY || total < 2) return { show: () => undefined, clear: () => undefined };
  const started = performance.now();
  return {
    show(done) {
      const passed = performance.now() - started;
      const left = done > 0 && passed > FIRST_GUESS ? `, ${timeLeft((passed / done) * (total - done))}` : '';
      process.stderr.write(`\r\u001b[K${done} of ${total}${left}`);
    },
    clear: () => void process.stderr.write('\r\u001b[K'),
  };
}
