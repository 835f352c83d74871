/** Popup and side panel: the page, the profile, and the report or why there is none. */
import type { ProfileChoice, TabState } from '../utils/messaging/tab-state.ts';
import { ProfileChooser } from './ProfileChooser.tsx';
import { PageChanged } from './PageChanged.tsx';
import { ReportView } from './report/ReportView.tsx';
import { StateNotice } from './StateNotice.tsx';
import { SurfaceHead } from './SurfaceHead.tsx';
import './surface.css';
import { Toolbar, type ToolbarProps } from './Toolbar.tsx';

export interface TabReportProps extends Omit<ToolbarProps, 'highlights' | 'marked'> {
  readonly state: TabState;
  readonly profiles: readonly ProfileChoice[];
  readonly profile: string;
  /** Said after an action, for sighted readers and screen readers alike; empty when there is nothing to say. */
  readonly message: string;
  readonly onChooseProfile: (id: string) => void;
  readonly onReveal: (start: number, end: number) => void;
}

export function TabReport(props: TabReportProps) {
  const { state, profiles, profile, message, onScan, onChooseProfile, onReveal } = props;
  const read = state.kind === 'report' ? state.report.document : null;
  return (
    <main className="surface">
      <SurfaceHead
        title={read?.title ?? state.title}
        metadata={read?.metadata ?? {}}
        words={read === null ? null : read.words}
      />
      {state.kind === 'report' ? (
        <>
          <PageChanged finds={state.changedFinds} />
          {state.selection && <p className="quiet">Only the text you selected was read.</p>}
          {profiles.length > 0 && <ProfileChooser profiles={profiles} chosen={profile} onChoose={onChooseProfile} />}
          <ReportView
            report={state.report}
            onReveal={onReveal}
            actions={<Toolbar {...props} highlights={state.highlights} marked={state.marked} />}
          />
          {state.unread.map((part) => (
            <p key={part.kind} className="quiet">
              {part.explanation}
            </p>
          ))}
          <p className="quiet">Levels are suggestions with their evidence, never a verdict on a person.</p>
        </>
      ) : (
        <StateNotice state={state} onScan={onScan} />
      )}
      <footer>
        <a href="/workspace.html#/settings" target="_blank" rel="noreferrer">
          Settings
        </a>
      </footer>
      <p role="status" className={message === '' ? 'hidden-text' : 'message'}>
        {message}
      </p>
    </main>
  );
}
