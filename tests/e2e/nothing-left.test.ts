import { expect, it } from 'vitest';
import { inBothBrowsers } from './browsers/both.ts';
import { scan, type Tab } from './browsers/driver.ts';
import { fixturePages } from './fixture-pages.ts';
import { painted } from './look.ts';

/** What the content script has begun and not ended. */
interface Live {
  readonly observers: number;
  readonly timers: number;
  readonly listeners: number;
}

interface Scripting {
  executeScript(injection: { target: { tabId: number }; func: () => unknown }): Promise<{ result?: unknown }[]>;
}

/** Counts from now on, in the world of the content script, what is begun and ended there. */
async function beginCounting(tabId: number): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<string, { scripting: Scripting } | undefined>;
  await (browser ?? chrome)?.scripting.executeScript({
    target: { tabId },
    func: () => {
      const world = globalThis as unknown as Record<string, never> & { live: Record<string, Set<unknown>> };
      const live = (world.live = { observers: new Set(), timers: new Set(), listeners: new Set() });
      for (const kind of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
        const Plain = world[kind] as unknown as new (run: unknown) => MutationObserver;
        world[kind] = class {
          readonly #plain: MutationObserver;
          constructor(run: unknown) {
            this.#plain = new Plain(run);
          }
          observe(...target: Parameters<MutationObserver['observe']>): void {
            live.observers.add(this);
            this.#plain.observe(...target);
          }
          disconnect(): void {
            live.observers.delete(this);
            this.#plain.disconnect();
          }
        } as never;
      }
      for (const [begin, end] of [
        ['setTimeout', 'clearTimeout'],
        ['setInterval', 'clearInterval'],
        ['requestIdleCallback', 'cancelIdleCallback'],
        ['requestAnimationFrame', 'cancelAnimationFrame'],
      ] as const) {
        const [first, last] = [globalThis[begin], globalThis[end]] as unknown as ((...given: unknown[]) => unknown)[];
        world[begin] = ((run: (...given: unknown[]) => void, ...rest: unknown[]) => {
          const id: unknown = first!(
            (...given: unknown[]) => {
              if (begin !== 'setInterval') live.timers.delete(`${begin} ${id}`);
              run(...given);
            },
            ...rest,
          );
          live.timers.add(`${begin} ${id}`);
          return id;
        }) as never;
        world[end] = ((id: unknown) => {
          live.timers.delete(`${begin} ${id}`);
          last!(id);
        }) as never;
      }
      const countOn = (target: EventTarget): void => {
        const add = target.addEventListener.bind(target);
        target.addEventListener = (type: string, run: never, options?: AddEventListenerOptions) => {
          const one = {};
          live.listeners.add(one);
          options?.signal?.addEventListener('abort', () => live.listeners.delete(one));
          add(type, run, options);
        };
      };
      countOn(globalThis);
      countOn(document);
      for (const { contentDocument } of document.querySelectorAll('iframe'))
        if (contentDocument) countOn(contentDocument);
      for (const { shadowRoot } of document.querySelectorAll('*')) if (shadowRoot) countOn(shadowRoot);
      const schemes = matchMedia.bind(globalThis);
      world['matchMedia'] = ((query: string) => {
        const list = schemes(query);
        countOn(list);
        return list;
      }) as never;
    },
  });
}

async function countLive(tabId: number): Promise<Live> {
  const { browser, chrome } = globalThis as unknown as Record<string, { scripting: Scripting } | undefined>;
  const [frame] =
    (await (browser ?? chrome)?.scripting.executeScript({
      target: { tabId },
      func: () => {
        const { live } = globalThis as unknown as { live: Record<keyof Live, Set<unknown>> };
        return { observers: live.observers.size, timers: live.timers.size, listeners: live.listeners.size };
      },
    })) ?? [];
  return frame?.result as Live;
}

/** The page's own look of a highlight shows whether the extension's style sheet is there. */
const sheetColour = (tab: Tab): Promise<string> =>
  tab.evaluate(
    () => getComputedStyle(document.querySelector('p')!, '::highlight(framework-lens-klim)').backgroundColor,
  );

inBothBrowsers('switched off', await fixturePages(), (ground) => {
  it.each(['/jobs-board', '/frames', '/storm', '/late-parts'])(
    'nothing of the extension is left in %s',
    async (path) => {
      const tab = await ground.open(path);
      const set = (on: boolean): Promise<unknown> => ground.browser.ask('set-highlights', { tabId: tab.tabId, on });
      const plain = await sheetColour(tab);
      await scan(ground.browser, tab);
      await set(false);
      await ground.browser.asExtension(beginCounting, tab.tabId);
      await set(true);
      await ground.browser.ask('step-find', { tabId: tab.tabId, by: 1 });
      const during = await ground.browser.asExtension(countLive, tab.tabId);
      expect(during.observers).toBe(path === '/late-parts' ? 2 : 1);
      // Load, input, change, toggle and the pointer on the document; Escape on the window; the colour scheme.
      expect(during.listeners).toBeGreaterThanOrEqual(7);
      expect(Object.keys(await painted(tab)).length).toBeGreaterThan(0);
      expect(await sheetColour(tab)).not.toBe(plain);
      expect(await tab.evaluate(() => document.querySelector('framework-lens-card') !== null)).toBe(true);

      await set(false);
      const after = await ground.browser.asExtension(countLive, tab.tabId);
      expect(after).toEqual({ observers: 0, timers: 0, listeners: 0 });
      expect(await painted(tab)).toEqual({});
      expect(await sheetColour(tab)).toBe(plain);
      expect(await tab.evaluate(() => document.querySelector('framework-lens-card'))).toBeNull();
      await tab.close();
    },
  );

  it('timers that were begun are counted, so that none can hide', async () => {
    const tab = await ground.open('/storm');
    await scan(ground.browser, tab);
    await ground.browser.ask('set-highlights', { tabId: tab.tabId, on: false });
    await ground.browser.asExtension(beginCounting, tab.tabId);
    await ground.browser.ask('set-highlights', { tabId: tab.tabId, on: true });
    await expect
      .poll(async () => (await ground.browser.asExtension(countLive, tab.tabId)).timers, { interval: 5 })
      .toBeGreaterThan(0);
    await tab.close();
  });
});
