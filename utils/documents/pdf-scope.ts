/**
 * pdf.js takes a web worker for one of its own, and then speaks to the page that started it. While pdf.js
 * is loaded, such a worker has a `window`, by which pdf.js tells a page from a worker. Import this first.
 */
const isForeignWorker = 'WorkerGlobalScope' in globalThis && !('window' in globalThis);
if (isForeignWorker) Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });

/** Call it once pdf.js has been loaded. */
export function leaveScope(): void {
  if (isForeignWorker) Reflect.deleteProperty(globalThis, 'window');
}
