/** The workspace: a full page for the work that a popup is too small and too short-lived for. */
import { lazy, StrictMode, Suspense, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import '../../components/surface.css';
import { WorkspaceFrame } from '../../components/workspace/WorkspaceFrame.tsx';
import { ChecklistView } from './tab/ChecklistView.tsx';
import { CompareView } from './saved/CompareView.tsx';
import { ReviewsView } from './reviews/ReviewsView.tsx';
import { ReviewView } from './reviews/ReviewView.tsx';
import { hrefOf, useRoute, type ViewProps } from './route.ts';
import { SavedReportsView } from './saved/SavedReportsView.tsx';
import { SavedReportView } from './saved/SavedReportView.tsx';
import { SettingsView } from './settings/SettingsView.tsx';
import { TabView } from './tab/TabView.tsx';

interface View {
  readonly title: string;
  /** Named in the band. */
  readonly listed: boolean;
  /** `of`: what the address names besides the view. */
  readonly Show: ComponentType<ViewProps>;
}

/** A view that brings a library of its own is fetched when it is shown. */
const DraftView = lazy(async () => ({ default: (await import('./draft/DraftView.tsx')).DraftView }));
const DocumentsView = lazy(async () => ({ default: (await import('./documents/DocumentsView.tsx')).DocumentsView }));

const VIEWS: Readonly<Record<string, View>> = {
  tab: { title: 'Report', listed: false, Show: TabView },
  saved: {
    title: 'Saved reports',
    listed: true,
    Show: ({ of }) => (of.length > 0 ? <SavedReportView of={of} /> : <SavedReportsView />),
  },
  checklist: { title: 'Checklist', listed: false, Show: ChecklistView },
  compare: { title: 'Two reports compared', listed: false, Show: CompareView },
  reviews: {
    title: 'Reviews',
    listed: true,
    Show: ({ of: [id, documentId] }) => (id ? <ReviewView id={id} documentId={documentId} /> : <ReviewsView />),
  },
  documents: { title: 'Documents', listed: true, Show: DocumentsView },
  draft: { title: 'Draft', listed: true, Show: DraftView },
  settings: { title: 'Settings', listed: true, Show: SettingsView },
};
const HOME = 'saved';

function Workspace() {
  const { view, of } = useRoute();
  const name = Object.hasOwn(VIEWS, view) ? view : HOME;
  const shown = VIEWS[name];
  const links = Object.entries(VIEWS)
    .filter(([, { listed }]) => listed)
    .map(([key, { title }]) => ({ title, href: hrefOf(key), current: key === name }));
  return shown ? (
    <WorkspaceFrame links={links} title={shown.title} place={[name, ...of].join('/')}>
      <Suspense>
        <shown.Show key={of.join('/')} of={of} />
      </Suspense>
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
