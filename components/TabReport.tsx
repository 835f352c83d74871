/** Popup and side panel: the page, the profile, and the report or why there is none. */
import type { ProfileChoice, TabState } from '../utils/messaging/tab-state.ts';
import { ProfileChooser } from './ProfileChooser.tsx';
import { ReportView } from './report/ReportView.tsx';
import { StateNotice } from './StateNotice.tsx';

export interface TabReportProps {
  readonly state: TabState;
  readonly profiles: readonly ProfileChoice[];
  readonly profile: string;
  /** Said after an action, for sighted readers and screen readers alike; empty when there is nothing to say. */
  readonly message: string;
  readonly onScan: () => void;
  readonly onChooseProfile: (id: string) => void;
  readonly onHighlights: (on: boolean) => void;
  readonly onReveal: (start: number, end: number) => void;
  readonly onCopy: () => void;
  /** Absent where the surface already is the side panel, or the browser has none. */
  readonly onOpenSidePanel?: (() => void) | undefined;
}

function Toolbar(props: TabReportProps & { readonly state: Extract<TabState, { kind: 'report' }> }) {
  const { state, onHighlights, onScan, onCopy, onOpenSidePanel } = props;
  return (
    <div className="toolbar">
      {state.highlights === 'unsupported' ? (
        <span className="quiet">This browser cannot mark the page; the list below works.</span>
      ) : (
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            checked={state.highlights === 'on'}
            onChange={(event) => onHighlights(event.target.checked)}
          />
          Mark the page
        </label>
      )}
      <button type="button" className="button" onClick={onScan}>
        Read again
      </button>
      <button type="button" className="button" onClick={onCopy}>
        Copy summary
      </button>
      {onOpenSidePanel && (
        <button type="button" className="button" onClick={onOpenSidePanel}>
          Side panel
        </button>
      )}
    </div>
  );
}

export function TabReport(props: TabReportProps) {
  const { state, profiles, profile, message, onScan, onChooseProfile, onReveal } = props;
  const metadata = state.kind === 'report' ? state.report.document.metadata : {};
  const facts = [metadata.employer, metadata.place, metadata.salary].filter((fact) => fact !== undefined);
  return (
    <main className="surface">
      <header className="surface-head">
        <p className="surface-brand">
          <img src="/icon.svg" alt="" /> Framework Lens
        </p>
        <h1>{(state.kind === 'report' ? state.report.document.title : state.title) || 'This page'}</h1>
        {facts.length > 0 && <p className="quiet">{facts.join(' · ')}</p>}
        {state.kind === 'report' && (
          <p className="quiet">{state.report.document.words.toLocaleString('en-GB')} words read</p>
        )}
      </header>
      {profiles.length > 0 && <ProfileChooser profiles={profiles} chosen={profile} onChoose={onChooseProfile} />}
      <p role="status" className={message === '' ? 'hidden-text' : 'quiet'}>
        {message}
      </p>
      {state.kind === 'report' ? (
        <>
          <Toolbar {...props} state={state} />
          <ReportView report={state.report} onReveal={onReveal} />
          {state.unread.map((part) => (
            <p key={part.kind} className="quiet">
              {part.explanation}
            </p>
          ))}
          <p className="legend" aria-label="How the page is marked">
            <span className="klim">KLIM</span> <span className="gkim">GKIM</span> <span className="gdd">GDD</span>{' '}
            <span className="behaviour">Behaviours</span>
          </p>
          <p className="quiet">Levels are suggestions with their evidence, never a verdict on a person.</p>
        </>
      ) : (
        <StateNotice state={state} onScan={onScan} />
      )}
    </main>
  );
}
