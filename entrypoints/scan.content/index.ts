/** The content script: reads the page and paints it when asked. It knows no framework. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import {
  pageRequestSchemas,
  type PageRequestData,
  type PageRequestName,
  type PageResponses,
} from '../../utils/messaging/page-protocol.ts';
import { serve } from '../../utils/messaging/serve.ts';
import { PageSession } from './page-session.ts';
import './highlights.css';

type Handlers = { readonly [Name in PageRequestName]: (data: PageRequestData<Name>) => Promise<PageResponses[Name]> };

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main() {
    // Injected again, the first one goes on answering.
    const world = globalThis as { frameworkLens?: PageSession };
    if (world.frameworkLens) return;
    const session = new PageSession();
    world.frameworkLens = session;
    const handlers: Handlers = {
      'read-page': () => session.read(),
      paint: async ({ finds }) => session.paint(finds),
      clear: async () => session.clear(),
      'reveal-place': async ({ places }) => session.reveal(places),
    };
    browser.runtime.onMessage.addListener(serve(pageRequestSchemas, (name, data) => handlers[name](data)));
  },
});
