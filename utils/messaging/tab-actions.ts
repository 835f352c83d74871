/** The actions on one tab, each a request to the background. */
import { browser } from 'wxt/browser';
import { ask } from './client.ts';
import { onTabNews } from './tab-news.ts';
import type { SiteChoice, TabActions } from './tab-state.ts';

/**
 * Has a site always scanned, or not any more; to be called straight from a click.
 * The wish is remembered before the browser asks: in Firefox the question closes the popup that asked for it.
 */
export async function alwaysScan(origin: string, on: boolean): Promise<SiteChoice> {
  const { protocol, hostname } = new URL(origin);
  const asked = on ? browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] }) : Promise.resolve(false);
  await ask('always-scan', { origin, on });
  const granted = await asked;
  if (on) await ask('always-scan', { origin, on: granted });
  return { origin, always: granted };
}

export function actionsFor(tabId: number): TabActions {
  return {
    state: () => ask('tab-state', { tabId }),
    scan: () => ask('scan-tab', { tabId }),
    chooseProfile: (profile) => ask('choose-profile', { tabId, profile }),
    setHighlights: (on) => ask('set-highlights', { tabId, on }),
    reveal: (start, end) => ask('reveal', { tabId, start, end }),
    step: (by) => ask('step-find', { tabId, by }),
    judge: (key, judgement) => ask('judge-find', { tabId, key, judgement }),
    tryPhrase: (phrase) => ask('try-phrase', { tabId, phrase }),
    addPhrase: async (phrase) => {
      await ask('add-phrase', { phrase });
      return ask('match-anew', { tabId });
    },
    removePhrase: async (phrase) => {
      await ask('remove-phrase', { phrase });
      return ask('match-anew', { tabId });
    },
    save: () => ask('save-report', { tabId }),
    openReview: async () => (await ask('open-review', {})).review,
    addToReview: (review) => ask('add-to-review', { tabId, review }),
    study: () => ask('study-tab', { tabId }),
    chooseMarked: (marked) => ask('choose-marked', { tabId, marked: [...marked] }),
    site: () => ask('site-choice', { tabId }),
    alwaysScan,
    onNews: (hear) => onTabNews(tabId, hear),
    listProfiles: () => ask('list-profiles', {}),
  };
}
