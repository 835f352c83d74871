/** Tells the surfaces that something about a tab is new, so that they ask for its state again. */
import { browser } from 'wxt/browser';

const NEWS = 'tab-news';
/** No tab has this number. */
const EVERY_TAB = -1;

/** Reaches the surfaces that are open; none may be. */
export function tellSurfaces(tabId: number): void {
  void browser.runtime.sendMessage({ name: NEWS, data: { tabId } }).catch(() => undefined);
}

/** There is news of every tab: a setting has changed, or the reader's phrases. */
export const tellAllSurfaces = (): void => tellSurfaces(EVERY_TAB);

/** Calls `hear` whenever there is news of the tab; gives a function that ends it. */
export function onTabNews(tabId: number, hear: () => void): () => void {
  const listener = (message: unknown): undefined => {
    const { name, data } = (message ?? {}) as { name?: unknown; data?: { tabId?: unknown } };
    if (name === NEWS && (data?.tabId === tabId || data?.tabId === EVERY_TAB)) hear();
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
