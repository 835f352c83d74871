/** The actions on one tab, each a request to the background. */
import { ask } from './client.ts';
import type { TabActions } from './tab-state.ts';

export function actionsFor(tabId: number): TabActions {
  return {
    state: () => ask('tab-state', { tabId }),
    scan: () => ask('scan-tab', { tabId }),
    chooseProfile: (profile) => ask('choose-profile', { tabId, profile }),
    setHighlights: (on) => ask('set-highlights', { tabId, on }),
    reveal: (start, end) => ask('reveal', { tabId, start, end }),
    listProfiles: () => ask('list-profiles', {}),
  };
}
