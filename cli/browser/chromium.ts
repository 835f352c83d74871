/** Chromium with the built extension loaded, for the demonstration and the tests in real browsers. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome'];

/** The path of Chromium: of the variable CHROMIUM, or the first on the PATH. Throws when there is none. */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  for (const command of COMMANDS) {
    const found = spawnSync('which', [command], { encoding: 'utf8' }).stdout.trim();
    if (found !== '') return found;
  }
  throw new Error('Chromium is not installed. Install it, or set CHROMIUM to its path.');
}

/** Nothing is fetched in the background, and it runs where there is no sandbox, such as in a container. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-GB',
];

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The id the browser gives the tab of a page. */
  tabIdOf(page: Page): Promise<number>;
  /** Opens one of the extension's own pages in a tab. */
  openPage(path: string): Promise<Page>;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Pixels of a screenshot for each CSS pixel. */
  readonly sharpness?: number;
  /** Folder of a browser profile to go on with; it is left there. A new one is made, and taken away, unless given. */
  readonly profile?: string;
  /** Flags of the command line besides. */
  readonly flags?: readonly string[];
}

/** Starts Chromium with the extension and waits for its service worker. */
export async function launchWithExtension({
  extension,
  headless = true,
  colorScheme = 'light',
  sharpness = 1,
  profile,
  flags = [],
}: LaunchOptions): Promise<ExtensionBrowser> {
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${extension} holds no built extension. Run "npm run build" first.`);
  const userData = profile ?? mkdtempSync(join(tmpdir(), 'framework-lens-'));
  const context = await chromium.launchPersistentContext(userData, {
    executablePath: chromiumPath(),
    headless: false,
    colorScheme,
    viewport: { width: 1100, height: 900 },
    deviceScaleFactor: sharpness,
    args: [
      ...CHROMIUM_FLAGS,
      ...flags,
      ...(headless ? ['--headless=new'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  // The browser still writes for a moment after it was closed; what comes late is taken away at the end.
  const forget = (): void => {
    if (profile === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  context.on('close', forget);
  process.on('exit', forget);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(worker.url()).host;
  return {
    context,
    extensionId,
    async tabIdOf(page) {
      // Asked by being in front: the addresses of the browser's own pages are not told to extensions.
      await page.bringToFront();
      const id = await worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { tabs: { query: (query: object) => Promise<{ id?: number }[]> } };
        };
        return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1;
      });
      if (id < 0) throw new Error(`No tab shows ${page.url()}.`);
      return id;
    },
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
  };
}
