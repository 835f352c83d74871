/** The side panel: the report of the active tab, following the user from tab to tab. */
import { StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { TabSurface } from '../../components/tab/TabSurface.tsx';
import '../../components/tokens.css';
import { loadWording } from '../../utils/messaging/load-wording.ts';
import { openWorkspace } from '../../utils/messaging/open-workspace.ts';
import { actionsFor } from '../../utils/messaging/tab-actions.ts';

/** The active tab of this window; `visit` rises when it loads another page, so that its state is asked anew. */
function useActiveTab(): { readonly id: number; readonly visit: number } | null {
  const [active, setActive] = useState<{ readonly id: number; readonly visit: number } | null>(null);
  useEffect(() => {
    const follow = async (): Promise<void> => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id !== undefined) setActive({ id: tab.id, visit: 0 });
    };
    const reload = (tabId: number, change: { status?: string }): void => {
      if (change.status === 'complete')
        setActive((before) => (before?.id === tabId ? { id: tabId, visit: before.visit + 1 } : before));
    };
    void follow();
    browser.tabs.onActivated.addListener(follow);
    browser.tabs.onUpdated.addListener(reload);
    return () => {
      browser.tabs.onActivated.removeListener(follow);
      browser.tabs.onUpdated.removeListener(reload);
    };
  }, []);
  return active;
}

function SidePanel() {
  const active = useActiveTab();
  const id = active?.id ?? -1;
  const actions = useMemo(() => actionsFor(id), [id]);
  return active ? (
    <TabSurface
      key={`${active.id}-${active.visit}`}
      actions={actions}
      scanAtOnce={false}
      loadWording={loadWording}
      onOpenReport={() => void openWorkspace('tab', String(id))}
    />
  ) : null;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <SidePanel />
    </StrictMode>,
  );
}
