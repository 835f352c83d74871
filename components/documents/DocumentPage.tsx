/** A document with its finds marked and its report beside it; each quote leads to its place. */
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { FrameworkId } from '../../framework-data/schema.ts';
import { draftMarks, type DraftMark } from '../../utils/comparison/draft-marks.ts';
import type { Report } from '../../utils/comparison/report.ts';
import type { TextDocument } from '../../utils/text/document.ts';
import { MarkingLegend } from '../tab/MarkingLegend.tsx';
import { ReportActionsProvider } from '../report/actions.ts';
import { ReportView } from '../report/ReportView.tsx';
import { SurfaceHead } from '../tab/SurfaceHead.tsx';
import { DocumentText, type ShownPlace } from './DocumentText.tsx';
import type { Span } from './marked-runs.ts';
import './documents.css';

export interface PageLooks {
  readonly marks: readonly DraftMark[];
  readonly shown: ShownPlace | null;
  readonly onLost: () => void;
}

export interface DocumentPageProps {
  readonly name: string;
  readonly document: TextDocument;
  readonly notes: readonly string[];
  readonly report: Report;
  /** The place that is shown first; null for the start. */
  readonly place: Span | null;
  readonly marked: readonly FrameworkId[];
  readonly onMark: (marked: readonly FrameworkId[]) => void;
  /** Shows the document's pages as they look; null where it has none. `onLost`: the place is not to be seen there. */
  readonly renderPages: ((looks: PageLooks) => ReactNode) | null;
  /** Chooses what it is compared with. */
  readonly profile: ReactNode;
  /** What can be done with the document as a whole. */
  readonly actions: ReactNode;
}

const NOTHING_FOUND = (
  <div className="notice">
    <h3>No skill was found in this document</h3>
    <p>It may be no advert, or not in English. Choose another profile to compare with, or another document.</p>
  </div>
);

export function DocumentPage(props: DocumentPageProps) {
  const { name, document, notes, report, place, marked, onMark, renderPages, profile, actions } = props;
  const [looks, setLooks] = useState<'pages' | 'text'>(renderPages ? 'pages' : 'text');
  const [shown, setShown] = useState<ShownPlace | null>(place && { ...place, turn: 0 });
  const marks = useMemo(
    () => draftMarks(document.text, report).filter(({ cue, framework }) => cue === null && marked.includes(framework)),
    [document, report, marked],
  );
  const onReveal = useCallback(
    (start: number, end: number) => setShown((before) => ({ start, end, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  const onLost = useCallback(() => setLooks('text'), []);
  const reportActions = useMemo(() => ({ onReveal }), [onReveal]);
  return (
    <>
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
        <section className="document-shown" aria-label="The document">
          <MarkingLegend marked={marked} onMark={onMark} />
          {renderPages && <LooksChoice chosen={looks} onChoose={setLooks} />}
          {renderPages && looks === 'pages' ? (
            renderPages({ marks, shown, onLost })
          ) : (
            <DocumentText document={document} marks={marks} shown={shown} />
          )}
        </section>
        <aside className="document-report report-page" aria-label="How it answers the profile">
          {profile}
          <ReportActionsProvider value={reportActions}>
            <ReportView report={report} nothingFound={NOTHING_FOUND} />
          </ReportActionsProvider>
        </aside>
      </div>
    </>
  );
}

const LOOKS = [
  ['pages', 'Pages'],
  ['text', 'Text'],
] as const;

/** A screen reader finds no words in a picture of a page, so the text can always be had. */
function LooksChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (looks: 'pages' | 'text') => void;
}) {
  return (
    <fieldset className="looks-choice">
      <legend>Show as</legend>
      {LOOKS.map(([looks, title]) => (
        <label key={looks}>
          <input type="radio" name="looks" checked={chosen === looks} onChange={() => onChoose(looks)} />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
