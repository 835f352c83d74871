import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type ChromiumDriver } from './browsers/chromium.ts';
import { scan, type Tab } from './browsers/driver.ts';
import { fixturePages } from './fixture-pages.ts';
import { serve, type Site } from './serve.ts';

/** Only Chromium's debugger looks into the world of a content script; the code is the same for both browsers. */
let browser: ChromiumDriver;
let site: Site;
beforeAll(async () => {
  site = await serve(await fixturePages());
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  site.close();
});

/** Counts, in the content script's world, what is begun and not ended. */
const COUNTING = `(() => {
  const live = (globalThis.live = { observers: new Set(), timers: new Set(), idles: new Set() });
  const { observe, disconnect } = MutationObserver.prototype;
  MutationObserver.prototype.observe = function (...args) { live.observers.add(this); return observe.apply(this, args); };
  MutationObserver.prototype.disconnect = function () { live.observers.delete(this); return disconnect.call(this); };
  const wrap = (begin, end, kind) => {
    const first = globalThis[begin], last = globalThis[end];
    globalThis[begin] = (run, ...args) => {
      const id = first.call(globalThis, (...given) => { live[kind].delete(id); run(...given); }, ...args);
      live[kind].add(id);
      return id;
    };
    globalThis[end] = (id) => { live[kind].delete(id); last.call(globalThis, id); };
  };
  wrap('setTimeout', 'clearTimeout', 'timers');
  wrap('requestIdleCallback', 'cancelIdleCallback', 'idles');
})()`;
const COUNT = `JSON.stringify({
  observers: live.observers.size, timers: live.timers.size, idles: live.idles.size,
  listeners: [window, document, ...[...document.querySelectorAll('iframe')].flatMap((f) => f.contentDocument ?? [])]
    .reduce((sum, target) => sum + Object.values(getEventListeners(target)).flat().length, 0),
  highlights: CSS.highlights.size,
})`;

/** Runs code in the world of the content script. */
async function contentWorld(tab: Tab): Promise<(code: string) => Promise<unknown>> {
  const page = browser.pageOf(tab);
  const session: CDPSession = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string; auxData?: { frameId?: string } }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  return async (expression) => {
    const world = contexts.find(
      ({ origin, auxData }) => origin.startsWith('chrome-extension:') && auxData?.frameId === frameTree.frame.id,
    );
    if (!world) throw new Error('No content script in the page.');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.id,
      includeCommandLineAPI: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
}

interface Left {
  observers: number;
  timers: number;
  idles: number;
  listeners: number;
  highlights: number;
}

describe('switched off', () => {
  it.each(['/jobs-board', '/frames', '/storm'])('nothing of the extension is left in %s', async (path) => {
    const tab = await browser.open(`${site.origin}${path}`);
    await scan(browser, tab);
    const run = await contentWorld(tab);
    await browser.ask('set-highlights', { tabId: tab.tabId, on: false });
    await run(COUNTING);
    const count = async (): Promise<Left> => JSON.parse(String(await run(COUNT))) as Left;
    const before = await count();
    await browser.ask('set-highlights', { tabId: tab.tabId, on: true });
    await browser.ask('step-find', { tabId: tab.tabId, by: 1 });
    const during = await count();
    expect(during.observers).toBe(1);
    expect(during.listeners).toBeGreaterThan(before.listeners);
    expect(during.highlights).toBeGreaterThan(0);
    await browser.ask('set-highlights', { tabId: tab.tabId, on: false });
    const after = await count();
    expect(after).toEqual({ observers: 0, timers: 0, idles: 0, listeners: before.listeners, highlights: 0 });
    // The page's own look of a highlight would show the style sheet if it were still there.
    const colour = await tab.evaluate(
      () => getComputedStyle(document.querySelector('p')!, '::highlight(framework-lens-klim)').backgroundColor,
    );
    expect(colour).toBe('rgba(0, 0, 0, 0)');
    expect(await tab.evaluate(() => document.querySelector('framework-lens-card'))).toBeNull();
    await tab.close();
  });
});
