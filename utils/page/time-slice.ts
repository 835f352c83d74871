/** Lets the page breathe: long work is cut into slices shorter than a person notices. */

/** Milliseconds of work before the page gets its turn; a task over 50 ms counts as long. */
const SLICE = 10;

/**
 * Runs steps to their end and gives what they return. Before each slice the page has its turn.
 * Rejects with the signal's reason when it is aborted.
 */
export async function inSlices<Result>(steps: Iterator<void, Result>, signal: AbortSignal): Promise<Result> {
  for (;;) {
    // Begins with a turn as well: what was done just before may have filled a slice of its own.
    await nextTurn();
    signal.throwIfAborted();
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
}

/** A message to oneself comes after the page's own work, and unlike a timer is not held back to 4 ms. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
