/** A document with its finds marked and its report beside it; each quote leads to its place. */
import { useCallback, useMemo, useRef, type ReactNode } from 'react';
import { draftMarks } from '../../utils/comparison/draft-marks.ts';
import type { Find } from '../../utils/comparison/finds.ts';
import type { JudgedReport } from '../../utils/comparison/reviewed.ts';
import { ReportActionsProvider, type ReportActions } from '../report/actions.ts';
import { ReportView } from '../report/ReportView.tsx';
import { SurfaceHead } from '../tab/SurfaceHead.tsx';
import './documents.css';
import type { Span } from './marked-runs.ts';
import { ShownDocument, type ShownDocumentProps } from './ShownDocument.tsx';
import { useWalk } from './useWalk.ts';

export interface DocumentPageProps extends Pick<ShownDocumentProps, 'document' | 'marked' | 'onMark' | 'renderPages'> {
  readonly name: string;
  readonly notes: readonly string[];
  readonly judged: JudgedReport;
  readonly onJudge: NonNullable<ReportActions['onJudge']>;
  /** The place that is shown first; null for the start. */
  readonly place: Span | null;
  /** Chooses what it is compared with. */
  readonly profile: ReactNode;
  /** What it tells beyond the report. */
  readonly study: ReactNode;
  /** What can be done with the document as a whole. */
  readonly actions: ReactNode;
}

const isOver = ({ evidence }: Find, offset: number): boolean =>
  evidence.words.some(({ start, end }) => start <= offset && offset < end);

const NOTHING_FOUND = (
  <div className="notice">
    <h3>No skill was found in this document</h3>
    <p>It may be no advert, or not in English. Choose another profile to compare with, or another document.</p>
  </div>
);

export function DocumentPage(props: DocumentPageProps) {
  const { name, document, notes, judged, onJudge, place, marked, profile, study, actions, ...shown } = props;
  const { report, finds, rejected, judgements } = judged;
  const marks = useMemo(
    () => draftMarks(document.text, report).filter(({ cue, framework }) => cue === null && marked.includes(framework)),
    [document, report, marked],
  );
  const isWalked = useCallback(
    ({ key, match }: Find) => judgements[key]?.verdict !== 'rejected' && marked.includes(match.framework),
    [judgements, marked],
  );
  const walk = useWalk(finds, isWalked, place);
  const { show } = walk;
  const cameFrom = useRef<Element | null>(null);
  const onReveal = useCallback(
    (start: number, end: number, key?: string): void => {
      cameFrom.current = window.document.activeElement;
      show(start, end, key);
    },
    [show],
  );
  const onLeave = useCallback((): void => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  }, []);
  const onPick = useCallback(
    (offset: number): void => {
      const find = finds.find((one) => isWalked(one) && isOver(one, offset));
      if (find) show(find.evidence.start, find.evidence.end, find.key);
    },
    [finds, isWalked, show],
  );
  const reportActions = useMemo(() => ({ onReveal, onJudge, judgements }), [onReveal, onJudge, judgements]);
  return (
    <ReportActionsProvider value={reportActions}>
      <SurfaceHead within title={report.document.title} metadata={document.metadata} words={report.document.words} />
      <p className="quiet">
        <bdi>{name}</bdi>
      </p>
      {notes.map((note) => (
        <p key={note} className="file-note">
          <strong>Note:</strong> {note}
        </p>
      ))}
      <div className="document-doings">{actions}</div>
      <div className="document-beside">
        <ShownDocument {...shown} {...{ document, marks, walk, marked, onPick, onLeave }} />
        <aside className="document-report report-page" aria-label="How it answers the profile">
          {profile}
          <ReportView report={report} rejected={rejected} actions={study} nothingFound={NOTHING_FOUND} />
        </aside>
      </div>
    </ReportActionsProvider>
  );
}
