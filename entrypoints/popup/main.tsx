/** The toolbar popup: reads the active tab when it opens, because the click on the button asks for it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { TabSurface } from '../../components/tab/TabSurface.tsx';
import '../../components/tokens.css';
import { loadWording } from '../../utils/messaging/load-wording.ts';
import { openWorkspace } from '../../utils/messaging/open-workspace.ts';
import { actionsFor } from '../../utils/messaging/tab-actions.ts';
import type { TabActions } from '../../utils/messaging/tab-state.ts';
import './popup.css';

/** `?tab=` names a tab when the popup is opened as a page of its own, as tests and screenshots do. */
async function shownTab(): Promise<{ readonly id: number; readonly windowId: number | undefined }> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return { id: named, windowId: undefined };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? -1, windowId: tab?.windowId };
}

/** Opens Chrome's side panel or Firefox's sidebar; undefined where there is none to open. */
function sideOpener(windowId: number | undefined): (() => void) | undefined {
  const { chrome } = globalThis as {
    chrome?: { sidePanel?: { open: (options: { windowId: number }) => Promise<void> } };
  };
  const { sidebarAction } = browser as { sidebarAction?: { open: () => Promise<void> } };
  const sidePanel = chrome?.sidePanel;
  if (windowId === undefined) return undefined;
  if (sidePanel) return () => void sidePanel.open({ windowId });
  return sidebarAction && (() => void sidebarAction.open());
}

/** The tab's state, asked for while the popup is still being drawn; what is asked later is asked anew. */
function askedAlready(actions: TabActions): TabActions {
  let first: ReturnType<TabActions['state']> | null = actions.state();
  // Whoever waits for it hears of the failure.
  first.catch(() => undefined);
  return {
    ...actions,
    state: () => {
      const answer = first ?? actions.state();
      first = null;
      return answer;
    },
  };
}

const root = document.getElementById('root');
if (root) {
  const { id, windowId } = await shownTab();
  const openBeside = sideOpener(windowId);
  const openSidePanel = openBeside
    ? () => {
        openBeside();
        window.close();
      }
    : undefined;
  createRoot(root).render(
    <StrictMode>
      <TabSurface
        actions={askedAlready(actionsFor(id))}
        scanAtOnce
        loadWording={loadWording}
        onOpenSidePanel={openSidePanel}
        onOpenReport={() => void openWorkspace('tab', String(id)).then(() => window.close())}
      />
    </StrictMode>,
  );
}
