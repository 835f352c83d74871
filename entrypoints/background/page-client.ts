/** Talks to the content script of a tab; puts it there first when it is missing. */
import { browser } from 'wxt/browser';
import { PageNotReachableError } from '../../utils/messaging/errors.ts';
import {
  FINDS_PER_MESSAGE,
  type NumberedBlock,
  type PageRequestData,
  type PageRequestName,
  type PageResponses,
  type PaintedFind,
} from '../../utils/messaging/page-protocol.ts';
import type { Answer } from '../../utils/messaging/serve.ts';
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
  { target: { tabId }, ...CARD },
];

async function removeStyles(tabId: number): Promise<void> {
  for (const sheet of stylesFor(tabId)) await browser.scripting.removeCSS(sheet);
}

async function inject(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    // Taken out first, because a sheet put in twice would have to be taken out twice.
    await removeStyles(tabId);
    for (const sheet of stylesFor(tabId)) await browser.scripting.insertCSS(sheet);
  } catch (error) {
    throw new PageNotReachableError(adviceForRefusal(error instanceof Error ? error.message : ''), { cause: error });
  }
}

/** Asks the page. Throws `PageNotReachableError` when no content script answers. */
export async function askPage<Name extends PageRequestName>(
  tabId: number,
  name: Name,
  data: PageRequestData<Name>,
): Promise<PageResponses[Name]> {
  let answer: Answer<PageResponses[Name]> | undefined;
  try {
    answer = await browser.tabs.sendMessage(tabId, { name, data });
  } catch (error) {
    throw new PageNotReachableError('The page is not there any more, or was loaded anew. Read it again.', {
      cause: error,
    });
  }
  if (!answer) throw new PageNotReachableError('The page did not answer. Read it again.');
  if (!answer.ok) throw new PageNotReachableError(answer.message);
  return answer.result;
}

/** Puts the content script into the page (a second time does nothing) and asks it. */
export async function injectAndAsk<Name extends PageRequestName>(
  tabId: number,
  name: Name,
  data: PageRequestData<Name>,
): Promise<PageResponses[Name]> {
  await inject(tabId);
  return askPage(tabId, name, data);
}

/** Every block of the page as it stands, part by part. Begins anew when the page changes meanwhile. */
export async function allBlocks(tabId: number): Promise<{ version: number; blocks: NumberedBlock[] }> {
  const blocks: NumberedBlock[] = [];
  let version = -1;
  for (let from: number | null = 0; from !== null;) {
    const part: PageResponses['read-blocks'] = await askPage(tabId, 'read-blocks', { from });
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

/** Has the page paint finds in place of those before; says whether the browser can. */
export async function paintPage(tabId: number, finds: readonly PaintedFind[]): Promise<boolean> {
  for (let at = 0; ; at += FINDS_PER_MESSAGE) {
    const more = at + FINDS_PER_MESSAGE < finds.length;
    const part = finds.slice(at, at + FINDS_PER_MESSAGE);
    const { supported } = await askPage(tabId, 'paint', { finds: part, more });
    if (!more || !supported) return supported;
  }
}

/** Takes everything out of the page again. */
export async function clearPage(tabId: number): Promise<void> {
  await askPage(tabId, 'clear', {});
  await removeStyles(tabId);
}
