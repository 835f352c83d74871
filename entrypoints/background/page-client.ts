/** Talks to the content script of a tab; puts it there first when it is missing. */
import { browser } from 'wxt/browser';
import { PageNotReachableError } from '../../utils/messaging/errors.ts';
import {
  type NumberedBlock,
  type PageReading,
  type PageRequestData,
  type PageRequestName,
  type PageResponses,
} from '../../utils/messaging/page-protocol.ts';
import type { Answer } from '../../utils/messaging/serve.ts';
import { TOP_FRAME } from './frames.ts';
import findCard from './find-card.css?inline';
import highlights from './highlights.css?inline';
import { adviceForRefusal } from './restricted.ts';

const CONTENT_SCRIPT = '/scan.js';

/**
 * Sheets put in by the browser itself: the page's DOM stays as it is, and its policy does not forbid them.
 * As the user's sheet they reach into every shadow root. Chromium paints the colours of a highlight only
 * from an author's sheet, and there shadow roots inherit them; Firefox lets none be inherited into a root.
 */
const HIGHLIGHTS = import.meta.env.FIREFOX
  ? ({ css: highlights.replaceAll(':root::', '::'), origin: 'USER' } as const)
  : ({ css: highlights, origin: 'AUTHOR' } as const);
const CARD = { css: findCard, origin: 'USER' } as const;

const stylesFor = (tabId: number) => [
  { target: { tabId, allFrames: true }, ...HIGHLIGHTS },
  { target: { tabId, allFrames: true }, ...CARD },
];

export async function removeStyles(tabId: number): Promise<void> {
  for (const sheet of stylesFor(tabId)) await browser.scripting.removeCSS(sheet);
}

/** Gives the browser's numbers of the frames that may be read, the page itself first. */
async function inject(tabId: number): Promise<number[]> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    // Taken out first, because a sheet put in twice would have to be taken out twice.
    await removeStyles(tabId);
    for (const sheet of stylesFor(tabId)) await browser.scripting.insertCSS(sheet);
  } catch (error) {
    throw new PageNotReachableError(adviceForRefusal(error instanceof Error ? error.message : ''), { cause: error });
  }
  return [TOP_FRAME, ...(await injectFrames(tabId))];
}

/** The browser passes over frames that it does not permit. At once, because one that never finishes loading must not hold up the page. */
async function injectFrames(tabId: number): Promise<number[]> {
  const target = { tabId, allFrames: true };
  const injected = await browser.scripting
    .executeScript({ target, files: [CONTENT_SCRIPT], injectImmediately: true })
    // The page itself is read all the same.
    .catch(() => []);
  return injected.flatMap(({ frameId }) => (frameId === TOP_FRAME ? [] : [frameId]));
}

/** Asks the page or one of its frames. Throws `PageNotReachableError` when no content script answers. */
export async function askPage<Name extends PageRequestName>(
  tabId: number,
  frameId: number,
  name: Name,
  data: PageRequestData<Name>,
): Promise<PageResponses[Name]> {
  let answer: Answer<PageResponses[Name]> | undefined;
  try {
    answer = await browser.tabs.sendMessage(tabId, { name, data }, { frameId });
  } catch (error) {
    throw new PageNotReachableError('The page is not there any more, or was loaded anew. Read it again.', {
      cause: error,
    });
  }
  if (!answer) throw new PageNotReachableError('The page did not answer. Read it again.');
  if (!answer.ok) throw new PageNotReachableError(answer.message);
  return answer.result;
}

/** What one content script read. */
export interface FrameReading {
  readonly frameId: number;
  readonly reading: PageReading;
  readonly version: number;
  readonly blocks: readonly NumberedBlock[];
}

/** Puts the content script into the page and its frames (a second time does nothing) and has them read, the page first. */
export async function readTab(tabId: number, options: PageRequestData<'read-page'>): Promise<FrameReading[]> {
  const [top = TOP_FRAME, ...frames] = await inject(tabId);
  const page = await readFrame(tabId, top, options);
  if (!page) throw new PageNotReachableError('The page did not answer. Read it again.');
  // Only the selection is wanted, so what was lit up in frames before is put out.
  if (page.reading.selection) {
    for (const frameId of frames) await inFrame(() => askPage(tabId, frameId, 'clear', {}));
    return [page];
  }
  const readings = [];
  for (const frameId of frames) readings.push(await inFrame(() => readFrame(tabId, frameId, options)));
  return [page, ...readings.filter((reading) => reading !== null)];
}

async function readFrame(
  tabId: number,
  frameId: number,
  options: PageRequestData<'read-page'>,
): Promise<FrameReading | null> {
  const reading = await askPage(tabId, frameId, 'read-page', options);
  return reading && { frameId, reading, ...(await allBlocks(tabId, frameId)) };
}

/** A frame comes and goes as the page likes: null from one that is not there any more. */
export async function inFrame<Result>(ask: () => Promise<Result>): Promise<Result | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PageNotReachableError) return null;
    throw error;
  }
}

/** Every block of a frame as it stands, part by part. Begins anew when it changes meanwhile. */
export async function allBlocks(tabId: number, frameId: number): Promise<{ version: number; blocks: NumberedBlock[] }> {
  const blocks: NumberedBlock[] = [];
  let version = -1;
  for (let from: number | null = 0; from !== null;) {
    const part: PageResponses['read-blocks'] = await askPage(tabId, frameId, 'read-blocks', { from });
    if (version >= 0 && part.version !== version) {
      blocks.length = 0;
      version = -1;
      from = 0;
      continue;
    }
    ({ version } = part);
    blocks.push(...part.blocks);
    from = part.next;
  }
  return { version, blocks };
}
