/** What the tests ask of a browser with the extension in it, the same for Chromium and Firefox. */
import type { TabAnswer } from '../../../utils/messaging/tab-state.ts';

/** A file as the browser has saved it. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A tab that shows a page of a site. */
export interface Tab {
  readonly tabId: number;
  /** Runs a function in the page itself, as a script of the page. */
  evaluate<Result, Arg = undefined>(run: (arg: Arg) => Result | Promise<Result>, arg?: Arg): Promise<Result>;
  /** Runs code in the page as the console does, whatever the page's policy, and gives its value or what it promises. */
  run(source: string): Promise<unknown>;
  goto(url: string): Promise<void>;
  /** Presses a key, such as `Enter`, `n` or `Shift+Tab`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Moves the pointer to a place in the window, in pixels. */
  hover(x: number, y: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Gives files to a file input, as the browser's own dialog does. */
  upload(selector: string, files: readonly string[]): Promise<void>;
  front(): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** The file the browser saves when that is done. */
  download(act: () => Promise<unknown>): Promise<SavedFile>;
  close(): Promise<void>;
}

export interface ExtensionDriver {
  readonly name: 'Chromium' | 'Firefox';
  /** Opens a page in a new tab. */
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension, such as `popup.html?tab=3`, in a new tab. */
  openOwn(path: string): Promise<Tab>;
  /** Sends a request as a surface does and gives its result. Throws with the sentence it was refused with. */
  ask(name: string, data: object): Promise<unknown>;
  /** Runs a function in a page of the extension, with the extension's own powers. */
  asExtension<Result, Arg>(run: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
  /** What the card on a page says; its root is closed to the page, but not to the extension. Empty where there is none. */
  cardText(tab: Tab): Promise<string>;
  close(): Promise<void>;
}

/** Reads a tab's page and lights it up, as a click on the button does. */
export const scan = async (browser: ExtensionDriver, tab: Tab): Promise<TabAnswer> =>
  (await browser.ask('scan-tab', { tabId: tab.tabId })) as TabAnswer;

/** What is sent from a page of the extension to its background. */
export async function askFromOwnPage(request: { name: string; data: object }): Promise<unknown> {
  interface Runtime {
    sendMessage(request: object): Promise<{ ok: boolean; result?: unknown; message?: string } | undefined>;
  }
  const { browser, chrome } = globalThis as unknown as Record<string, { runtime: Runtime } | undefined>;
  const answer = await (browser ?? chrome)?.runtime.sendMessage(request);
  if (!answer?.ok) throw new Error(answer?.message ?? 'no answer');
  return answer.result;
}

/** The number of the tab at an address, asked of the browser by a page of the extension. */
export async function tabAt(url: string): Promise<number> {
  interface Tabs {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
  }
  const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs } | undefined>;
  const tabs = await (browser ?? chrome)?.tabs.query({});
  return tabs?.find((tab) => tab.url === url)?.id ?? -1;
}

/** The words of the card on a tab's page, asked for by a page of the extension. */
export async function cardTextIn(tabId: number): Promise<string> {
  type Opener = (element: Element) => ShadowRoot | null;
  interface Scripting {
    executeScript(injection: { target: { tabId: number }; func: () => string }): Promise<{ result?: string }[]>;
  }
  const { browser, chrome } = globalThis as unknown as Record<string, { scripting: Scripting } | undefined>;
  const [frame] =
    (await (browser ?? chrome)?.scripting.executeScript({
      target: { tabId },
      func: () => {
        const card = document.querySelector('framework-lens-card') as
          (Element & { openOrClosedShadowRoot?: ShadowRoot }) | null;
        const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot: Opener } } };
        const root = card && (card.openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot(card));
        return [...(root?.querySelectorAll('h2, dt, dd, span, button') ?? [])].map((one) => one.textContent).join('\n');
      },
    })) ?? [];
  return frame?.result ?? '';
}
