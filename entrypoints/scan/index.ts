/** The content script: reads the page and paints it when asked. It knows no framework. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageNewsAnswers, PageNewsData, PageNewsName } from '../../utils/messaging/page-news.ts';
import {
  pageRequestSchemas,
  type PageRequestData,
  type PageRequestName,
  type PageResponses,
} from '../../utils/messaging/page-protocol.ts';
import { serve, type Answer } from '../../utils/messaging/serve.ts';
import { isWorthReading } from '../../utils/page/unread-parts.ts';
import { PageSession } from './page-session.ts';

type Handlers = { readonly [Name in PageRequestName]: (data: PageRequestData<Name>) => Promise<PageResponses[Name]> };

/** Sends news to the background. Null when the extension was updated or removed while the page stayed. */
async function tell<Name extends PageNewsName>(
  name: Name,
  data: PageNewsData<Name>,
): Promise<PageNewsAnswers[Name] | null> {
  try {
    const answer: Answer<PageNewsAnswers[Name]> | undefined = await browser.runtime.sendMessage({ name, data });
    return answer?.ok ? answer.result : null;
  } catch {
    return null;
  }
}

/** Asked of the browser, because a page tells nobody of its closed roots. Chrome and Firefox each have their own way. */
function hasClosedRoot(element: Element): boolean {
  const { dom } = browser as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return Boolean(dom ? dom.openOrClosedShadowRoot(element) : openOrClosedShadowRoot);
}

/** A frame of the same site is read along with the page around it; one too small to be seen is not read at all. */
const isReadElsewhere = (): boolean =>
  window !== window.top && (window.frameElement !== null || !isWorthReading(window));

export default defineUnlistedScript(() => {
  // Injected again, the first one goes on answering.
  const world = globalThis as { frameworkLens?: PageSession };
  if (world.frameworkLens) return;
  const session = new PageSession({ tell, hasClosedRoot, isOrphaned: () => browser.runtime?.id === undefined });
  world.frameworkLens = session;
  const handlers: Handlers = {
    'read-page': async (options) => (isReadElsewhere() ? null : session.read(options)),
    'read-blocks': async ({ from }) => session.blocksFrom(from),
    paint: (part) => session.paint(part),
    clear: async () => session.clear(),
    'reveal-place': async ({ places }) => session.reveal(places),
    'step-find': ({ by, enter }) => session.step(by, enter),
  };
  browser.runtime.onMessage.addListener(serve(pageRequestSchemas, (name, data) => handlers[name](data)));
});
