/** The workspace: a full page for the work that a popup is too small and too short-lived for. */
import { StrictMode, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/surface.css';
import { WorkspaceFrame } from '../../components/workspace/WorkspaceFrame.tsx';
import { hrefOf, useRoute } from './route.ts';
import { SettingsView } from './SettingsView.tsx';

interface View {
  readonly title: string;
  /** Named in the band. */
  readonly listed: boolean;
  /** `of`: what the address names besides the view. */
  readonly Show: ComponentType<{ readonly of: readonly string[] }>;
}

const VIEWS: Readonly<Record<string, View>> = {
  settings: { title: 'Settings', listed: true, Show: SettingsView },
};
const HOME = 'settings';

function Workspace() {
  const { view, of } = useRoute();
  const name = Object.hasOwn(VIEWS, view) ? view : HOME;
  const shown = VIEWS[name];
  const links = Object.entries(VIEWS)
    .filter(([, { listed }]) => listed)
    .map(([key, { title }]) => ({ title, href: hrefOf(key), current: key === name }));
  return shown ? (
    <WorkspaceFrame links={links} title={shown.title}>
      <shown.Show key={of.join('/')} of={of} />
    </WorkspaceFrame>
  ) : null;
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Workspace />
    </StrictMode>,
  );
