/**
 * Notices when an element of the site's own kind is given a shadow root after the page was read. No mutation tells
 * of it, and a content script is told of no definition; but what was empty grows.
 */

/** A page with more of them than this is left to its own changes. */
const MOST_WATCHED = 300;

/** Whether an element is of a kind the site has yet to define. */
export const isUndefinedYet = (element: Element): boolean =>
  element.localName.includes('-') && !element.shadowRoot && !element.matches(':defined');

/** Until `signal` is aborted, calls `onRoot` for elements that were handed to what it gives. */
export function watchForRoots(onRoot: (host: Element) => void, signal: AbortSignal): (host: Element) => void {
  const waiting = new Set<Element>();
  const look = (): void => {
    for (const host of waiting) {
      if (!host.shadowRoot) continue;
      waiting.delete(host);
      onRoot(host);
    }
    if (waiting.size === 0) observer.disconnect();
  };
  const observer = new ResizeObserver(look);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return (host) => {
    if (waiting.size >= MOST_WATCHED || waiting.has(host) || signal.aborted) return;
    waiting.add(host);
    observer.observe(host);
    // What stands in a line has no size of its own; the box around it grows instead.
    if (host.parentElement) observer.observe(host.parentElement);
  };
}
