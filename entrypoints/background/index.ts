/** Service worker: answers the surfaces and the pages, and scans when the user asks by shortcut or menu. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { PageNotReachableError } from '../../utils/messaging/errors.ts';
import { pageNewsSchemas } from '../../utils/messaging/page-news.ts';
import { requestSchemas, type RequestData, type RequestName, type Responses } from '../../utils/messaging/protocol.ts';
import { serve, type Sender } from '../../utils/messaging/serve.ts';
import { onPhrasesChange } from '../../utils/storage/own-phrases.ts';
import { onSettingsChange } from '../../utils/storage/settings.ts';
import { tellAllSurfaces } from '../../utils/messaging/tab-news.ts';
import { closeScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { profileChoices } from '../../utils/hosting/engine-host.ts';
import { deleteEverything } from './delete-everything.ts';
import { inTurn } from './in-turn.ts';
import { tabState } from './known-tabs.ts';
import { openReview } from '../../utils/storage/review-sessions.ts';
import { addToReview, listReadTabs, saveTab, studyTab } from './kept-reports.ts';
import { addPhrase, listPhrases, removePhrase, tryPhrase } from './own-phrases.ts';
import { PAGE_NEWS_HANDLERS } from './page-news.ts';
import { alwaysScan, alwaysScannedSites, isAlwaysScanned, registerSites } from './site-scanning.ts';
import {
  chooseMarked,
  chooseProfile,
  judgeFind,
  matchAnew,
  reveal,
  scanTab,
  setHighlights,
  stepFind,
  toggleTab,
} from './tabs.ts';

type Handlers = { readonly [Name in RequestName]: (data: RequestData<Name>) => Promise<Responses[Name]> };

const HANDLERS: Handlers = {
  'tab-state': ({ tabId }) => tabState(tabId),
  'scan-tab': ({ tabId }) => inTurn(tabId, () => scanTab(tabId)),
  'choose-profile': ({ tabId, profile }) => inTurn(tabId, () => chooseProfile(tabId, profile)),
  'choose-marked': ({ tabId, marked }) => inTurn(tabId, () => chooseMarked(tabId, marked)),
  'set-highlights': ({ tabId, on }) => inTurn(tabId, () => setHighlights(tabId, on)),
  reveal: ({ tabId, start, end }) => reveal(tabId, start, end),
  'step-find': ({ tabId, by }) => stepFind(tabId, by),
  'judge-find': ({ tabId, key, judgement }) => inTurn(tabId, () => judgeFind(tabId, key, judgement)),
  'try-phrase': ({ tabId, phrase }) => tryPhrase(tabId, phrase),
  'add-phrase': async ({ phrase }) => {
    await addPhrase(phrase);
    return { done: true };
  },
  'remove-phrase': async ({ phrase }) => {
    await removePhrase(phrase);
    return { done: true };
  },
  'list-phrases': async () => ({ phrases: await listPhrases() }),
  'match-anew': ({ tabId }) => inTurn(tabId, () => matchAnew(tabId)),
  'save-report': ({ tabId }) => saveTab(tabId),
  'add-to-review': ({ tabId, review }) => addToReview(tabId, review),
  'open-review': async () => ({ review: await openReview() }),
  'list-read-tabs': async () => ({ tabs: await listReadTabs() }),
  'study-tab': ({ tabId }) => studyTab(tabId),
  'site-choice': async ({ tabId }) => {
    const { url = '' } = await browser.tabs.get(tabId);
    const origin = /^https?:/.test(url) ? new URL(url).origin : null;
    return { origin, always: await isAlwaysScanned(url) };
  },
  'always-scan': async ({ origin, on }) => {
    await alwaysScan(origin, on);
    return { done: true };
  },
  'list-sites': async () => ({ sites: await alwaysScannedSites() }),
  'list-profiles': async () => ({ profiles: profileChoices() }),
  'delete-everything': async () => {
    await deleteEverything();
    return { done: true };
  },
};

const SCAN_MENU = 'scan-page';
const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-find': 1, 'previous-find': -1 };

const ownPage = (sender: Sender): boolean => sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;

/** A page, however it was taken over, may speak of its own tab and of nothing else. */
const answerSurface = serve(requestSchemas, (name, data) => HANDLERS[name](data));
const answerPage = serve(pageNewsSchemas, (name, data, sender) => {
  const tabId = sender.tab?.id ?? -1;
  return inTurn(tabId, () => PAGE_NEWS_HANDLERS[name](tabId, data, sender.frameId ?? -1));
});

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    ownPage(sender) ? answerSurface(message, sender) : answerPage(message, sender),
  );
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: SCAN_MENU,
      title: 'Read this page with Framework Lens',
      contexts: ['page', 'selection'],
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const { id } = tab ?? {};
    if (info.menuItemId === SCAN_MENU && id !== undefined) void inTurn(id, () => scanTab(id));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const { id } = tab ?? {};
    if (id === undefined) return;
    if (command === SCAN_MENU) void inTurn(id, () => toggleTab(id));
    const by = STEPS[command];
    // Nothing is lit up on a page that does not answer, so there is nowhere to go.
    if (by)
      stepFind(id, by).catch((error: unknown) => {
        if (!(error instanceof PageNotReachableError)) throw error;
      });
  });
  onSettingsChange(tellAllSurfaces);
  onPhrasesChange(tellAllSurfaces);
  browser.permissions.onAdded.addListener(() => void registerSites());
  browser.permissions.onRemoved.addListener(() => void registerSites());
  browser.tabs.onRemoved.addListener((tabId) => void closeScannedTab(tabId));
});
