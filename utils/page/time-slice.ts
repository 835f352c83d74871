/** Lets the page breathe: long work is cut into slices shorter than a person notices. */

/** Milliseconds of work before the page gets its turn; a task over 50 ms counts as long. */
const SLICE = 12;

let sliceStart = 0;

/** Resolves at once within a slice, and after the page had its turn at the end of one. */
export function breathe(): Promise<void> | undefined {
  const now = performance.now();
  if (now - sliceStart < SLICE) return undefined;
  return new Promise((resolve) => {
    setTimeout(() => {
      sliceStart = performance.now();
      resolve();
    }, 0);
  });
}
