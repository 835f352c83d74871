/** Service worker: answers the surfaces, and scans when the user asks by shortcut or menu. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { requestSchemas, type RequestData, type RequestName, type Responses } from '../../utils/messaging/protocol.ts';
import { serve } from '../../utils/messaging/serve.ts';
import { profileChoices } from './analysis.ts';
import { chooseProfile, forgetScannedTab, reveal, scanTab, setHighlights, tabState } from './tabs.ts';

type Handlers = { readonly [Name in RequestName]: (data: RequestData<Name>) => Promise<Responses[Name]> };

const HANDLERS: Handlers = {
  'tab-state': ({ tabId }) => tabState(tabId),
  'scan-tab': ({ tabId }) => scanTab(tabId),
  'choose-profile': ({ tabId, profile }) => chooseProfile(tabId, profile),
  'set-highlights': ({ tabId, on }) => setHighlights(tabId, on),
  reveal: ({ tabId, start, end }) => reveal(tabId, start, end),
  'list-profiles': async () => ({ profiles: profileChoices() }),
};

const SCAN_MENU = 'scan-page';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(serve(requestSchemas, (name, data) => HANDLERS[name](data)));
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: SCAN_MENU,
      title: 'Read this page with Framework Lens',
      contexts: ['page', 'selection'],
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === SCAN_MENU && tab?.id !== undefined) void scanTab(tab.id);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === SCAN_MENU && tab?.id !== undefined) void scanTab(tab.id);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetScannedTab(tabId));
});
