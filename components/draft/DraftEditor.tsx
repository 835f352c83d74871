/** A draft with its answers beside it: finds and level cues marked, coverage and gaps that follow the writing. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { FrameworkId } from '../../framework-data/schema.ts';
import { draftMarks } from '../../utils/comparison/draft-marks.ts';
import type { Report } from '../../utils/comparison/report.ts';
import type { DocumentStudy } from '../../utils/messaging/tab-state.ts';
import { MarkingLegend } from '../tab/MarkingLegend.tsx';
import './draft.css';
import { DraftPanel, type DraftPanelProps } from './DraftPanel.tsx';
import { WritingArea, type WritingAreaProps, type WritingHandle } from './WritingArea.tsx';

/** What was read of the draft as it was at a revision. */
export interface DraftAnalysis {
  readonly revision: number;
  readonly text: string;
  readonly report: Report;
  readonly study: DocumentStudy;
}

export interface DraftEditorProps
  extends
    Pick<WritingAreaProps, 'initial' | 'takesFocus' | 'longest' | 'onChange'>,
    Pick<DraftPanelProps, 'problem' | 'profiles' | 'profile' | 'suggest' | 'onChooseProfile'> {
  readonly analysis: DraftAnalysis | null;
  readonly marked: readonly FrameworkId[];
  readonly onMark: (marked: readonly FrameworkId[]) => void;
}

const undoKeys = (): string => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? 'Cmd+Z' : 'Ctrl+Z');

export function DraftEditor(props: DraftEditorProps) {
  const { initial, takesFocus, longest, onChange, analysis, marked, onMark, ...panel } = props;
  const writing = useRef<WritingHandle>(null);
  const [atCursor, setAtCursor] = useState<readonly string[]>([]);
  const [message, setMessage] = useState('');
  const marks = useMemo(
    () =>
      analysis && {
        revision: analysis.revision,
        marks: draftMarks(analysis.text, analysis.report).filter(({ framework }) => marked.includes(framework)),
      },
    [analysis, marked],
  );
  const insert = useCallback((wording: string) => {
    writing.current?.insert(wording);
    setMessage(`Inserted. ${undoKeys()} takes it back.`);
  }, []);
  const change = (revision: number, read: () => string): void => {
    setMessage('');
    onChange(revision, read);
  };
  const reveal = useCallback((start: number, end: number) => writing.current?.reveal(start, end), []);
  return (
    <div className="draft-editor">
      <section className="draft-writing" aria-label="Draft">
        <MarkingLegend marked={marked} onMark={onMark} />
        <WritingArea
          ref={writing}
          initial={initial}
          takesFocus={takesFocus}
          longest={longest}
          marks={marks}
          onChange={change}
          onCursor={setAtCursor}
          onTooLong={() =>
            setMessage(
              `A draft may be ${longest.toLocaleString('en-GB')} characters long. What would go beyond it was not taken in.`,
            )
          }
        />
        <div role="status" aria-label="At the cursor" className="at-cursor">
          {message !== '' && <p className="draft-message">{message}</p>}
          {atCursor.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <p id="writing-keys" className="quiet">
          F8 goes to the next find, Shift+F8 to the one before; {undoKeys()} takes the last step back.
        </p>
      </section>
      <DraftPanel
        {...panel}
        report={analysis?.report ?? null}
        study={analysis?.study ?? null}
        onInsert={insert}
        onReveal={reveal}
      />
    </div>
  );
}
