/** Popup and side panel: the page, the profile, and the report or why there is none. */
import { useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { OwnPhrase, PhraseTrial } from '../../utils/messaging/own-phrase.ts';
import type { FindJudgement } from '../../utils/comparison/judged.ts';
import type { ProfileChoice, TabState } from '../../utils/messaging/tab-state.ts';
import { UndoNotice } from '../UndoNotice.tsx';
import { useKeptFocus } from '../keptFocus.ts';
import { ProfileChooser } from '../ProfileChooser.tsx';
import { PageChanged } from './PageChanged.tsx';
import { ReportActionsProvider, type ReportActions } from '../report/actions.ts';
import { ReportView } from '../report/ReportView.tsx';
import { StateNotice } from './StateNotice.tsx';
import { SurfaceHead } from './SurfaceHead.tsx';
import '../surface.css';
import { Toolbar, type ToolbarProps } from './Toolbar.tsx';

export interface TabReportProps extends Omit<ToolbarProps, 'highlights' | 'marked'> {
  readonly state: TabState;
  readonly profiles: readonly ProfileChoice[];
  readonly profile: string;
  /** Said after an action, for sighted readers and screen readers alike; empty when there is nothing to say. */
  readonly message: string;
  readonly onChooseProfile: (id: string) => void;
  readonly onReveal: (start: number, end: number) => void;
  readonly onJudge: (key: string, judgement: FindJudgement | null, quote: string) => void;
  /** Takes back what the message tells of; null where there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  readonly onTryPhrase: (phrase: OwnPhrase) => Promise<PhraseTrial>;
  readonly onAddPhrase: (phrase: OwnPhrase) => void;
  readonly onCopyText: (text: string) => void;
  readonly suggest?: ReportActions['suggest'];
  /** The surface is part of a page that has a head of its own. */
  readonly within?: boolean | undefined;
  /** What a full page adds between the coverage and the list of skills. */
  readonly children?: ReactNode;
}

const NONE = {};
const NOTHING = (): void => undefined;

export function TabReport(props: TabReportProps) {
  const { state, profiles, profile, message, onScan, onChooseProfile, onUndo, within = false, children } = props;
  const { onReveal, onJudge, onTryPhrase, onAddPhrase, onCopyText, suggest } = props;
  const Frame = within ? 'div' : 'main';
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const judgements = state.kind === 'report' ? state.judgements : NONE;
  const actions = useMemo(
    () => ({ onReveal, onJudge, onTryPhrase, onAddPhrase, onCopyText, judgements, suggest }),
    [onReveal, onJudge, onTryPhrase, onAddPhrase, onCopyText, judgements, suggest],
  );
  const read = state.kind === 'report' ? state.report.document : null;
  return (
    <Frame ref={main as RefObject<HTMLDivElement | null>} className={within ? 'report-page' : 'surface'}>
      <SurfaceHead
        within={within}
        title={read?.title ?? state.title}
        metadata={read?.metadata ?? {}}
        words={read === null ? null : read.words}
      />
      {state.kind === 'report' ? (
        <ReportActionsProvider value={actions}>
          {state.isStale && (
            <p role="status" className="page-changed">
              The page was closed or loaded anew since. This is how it was read; nothing is marked on it now.
            </p>
          )}
          <PageChanged finds={state.changedFinds} />
          {state.selection && <p className="quiet">Only the text you selected was read.</p>}
          {profiles.length > 0 && <ProfileChooser profiles={profiles} chosen={profile} onChoose={onChooseProfile} />}
          <ReportView
            report={state.report}
            rejected={state.rejected}
            actions={
              <>
                <Toolbar {...props} highlights={state.highlights} marked={state.marked} />
                {children}
              </>
            }
          />
          {state.unread.map((part) => (
            <p key={part.kind} className="quiet">
              {part.explanation}
            </p>
          ))}
          <p className="quiet">Levels are suggestions with their evidence, never a verdict on a person.</p>
        </ReportActionsProvider>
      ) : (
        <StateNotice state={state} onScan={onScan} />
      )}
      {!within && (
        <footer>
          <a href="/workspace.html#/settings" target="_blank" rel="noreferrer">
            Settings
          </a>
        </footer>
      )}
      <UndoNotice undoable={message === '' ? null : { sentence: message, undo: onUndo }} onDone={NOTHING} />
    </Frame>
  );
}
