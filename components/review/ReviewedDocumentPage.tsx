/** A document of a review: its report, and a decision and a note for each find. */
import { useMemo } from 'react';
import { rejectedOf } from '../../utils/comparison/judged.ts';
import { matchesIn } from '../../utils/comparison/report.ts';
import type { Decision, ReviewedDocument } from '../../utils/comparison/review-session.ts';
import { reviewedReport } from '../../utils/comparison/reviewed.ts';
import type { FindJudgement } from '../../utils/comparison/judged.ts';
import { ReportActionsProvider } from '../report/actions.ts';
import { focusFind, judgedSentence } from '../report/judged-notice.ts';
import { NoteField } from '../report/NoteField.tsx';
import { ReportView } from '../report/ReportView.tsx';
import { SurfaceHead } from '../tab/SurfaceHead.tsx';
import type { Undoable } from '../UndoNotice.tsx';

export interface ReviewedDocumentPageProps {
  readonly document: ReviewedDocument;
  /** Null takes back what was said, with its note. */
  readonly onVerdict: (key: string, verdict: Decision['verdict'] | null) => void;
  /** What was said of a find before counts again. */
  readonly onUndoVerdict: (key: string, before: Decision | null) => void;
  readonly onFindNote: (key: string, note: string) => void;
  readonly onNote: (note: string) => void;
  /** Something was decided that can be taken back. */
  readonly onUndoable: (undoable: Undoable) => void;
}

export function ReviewedDocumentPage(props: ReviewedDocumentPageProps) {
  const { document, onVerdict, onUndoVerdict, onFindNote, onNote, onUndoable } = props;
  const { report, decisions, note } = document;
  const actions = useMemo(() => {
    const judgements = Object.fromEntries(
      Object.entries(decisions).map(([key, { verdict }]): [string, FindJudgement] => [
        key,
        { verdict, reach: 'page', beneath: null },
      ]),
    );
    const notes = Object.fromEntries(Object.entries(decisions).map(([key, decision]) => [key, decision.note]));
    return {
      isOnePage: true,
      judgements,
      notes,
      onJudge: (key: string, judgement: FindJudgement | null, quote: string): void => {
        const before = decisions[key] ?? null;
        onVerdict(key, judgement?.verdict ?? null);
        onUndoable({
          sentence: judgedSentence(judgement, quote),
          undo: () => {
            onUndoVerdict(key, before);
            focusFind(key, before);
          },
        });
      },
      onNote: onFindNote,
    };
  }, [decisions, onVerdict, onUndoVerdict, onFindNote, onUndoable]);
  const rejected = rejectedOf(
    { matches: matchesIn(report), nearMisses: [] },
    (key) => decisions[key]?.verdict === 'rejected',
  );
  const { title, metadata, words, source } = report.document;
  return (
    <div className="report-page">
      <SurfaceHead within title={title} metadata={metadata} words={words} />
      <p className="quiet">{source}</p>
      <NoteField label="Note on this document" note={note} onNote={onNote} />
      <ReportActionsProvider value={actions}>
        <ReportView report={reviewedReport(document)} rejected={rejected} />
      </ReportActionsProvider>
    </div>
  );
}
