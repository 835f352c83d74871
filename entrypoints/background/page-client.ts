/** Talks to the content script of a tab; puts it there first when it is missing. */
import { browser } from 'wxt/browser';
import { PageNotReachableError } from '../../utils/messaging/errors.ts';
import type { PageRequestData, PageRequestName, PageResponses } from '../../utils/messaging/page-protocol.ts';
import type { Answer } from '../../utils/messaging/serve.ts';
import { adviceForRefusal } from './restricted.ts';

const CONTENT_SCRIPT = '/content-scripts/scan.js';
const STYLES = '/content-scripts/scan.css';

async function inject(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    // Inserted by the browser, not by an element: the page's own DOM stays as it is.
    // Taken out first, because a sheet put in twice would have to be taken out twice.
    await browser.scripting.removeCSS({ target: { tabId }, files: [STYLES] });
    await browser.scripting.insertCSS({ target: { tabId }, files: [STYLES] });
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
