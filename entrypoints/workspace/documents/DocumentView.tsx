/** One document that was read, wired to the desk, the settings, drafts and exports. */
import { lazy, Suspense, useCallback, useState, useSyncExternalStore } from 'react';
import { DocumentPage } from '../../../components/documents/DocumentPage.tsx';
import type { Span } from '../../../components/documents/marked-runs.ts';
import { ExportMenu } from '../../../components/ExportMenu.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { focusFind, judgedSentence } from '../../../components/report/judged-notice.ts';
import { StudyView } from '../../../components/study/StudyView.tsx';
import { sentenceOf } from '../../../components/sentence-of.ts';
import { UndoNotice, type Undoable } from '../../../components/UndoNotice.tsx';
import type { FrameworkId } from '../../../framework-data/schema.ts';
import type { FindJudgement } from '../../../utils/comparison/judged.ts';
import { documentDraft } from '../../../utils/reporting/document-draft.ts';
import { LONGEST_DRAFT_NAME } from '../../../utils/storage/drafts.ts';
import { judge } from '../../../utils/storage/judgements.ts';
import { changeSettings, onSettingsChange, readSettings } from '../../../utils/storage/settings.ts';
import { askEngine } from '../engine/engine-client.ts';
import { exportReport, REPORT_FORMATS } from '../exporting.ts';
import { hrefOf } from '../route.ts';
import { desk as drafts } from '../draft/the-draft-desk.ts';
import { useAttempt } from '../useAttempt.ts';
import { useKept } from '../settings/useKept.ts';
import { keepReport } from './keeping.ts';
import { ProfileField } from './ProfileField.tsx';
import { isRead, type ReadFile } from './desk-file.ts';
import { ReviewButton } from './ReviewButton.tsx';
import { readingDesk } from './the-desk.ts';
import { useJudgedFiles, type JudgedFile } from './useJudgedFiles.ts';

/** Brings pdf.js, which most visits do without. */
const PdfPages = lazy(async () => ({ default: (await import('./PdfPages.tsx')).PdfPages }));

/** `120-154`: a place of the document's text. */
const placeOf = (written: string | undefined): Span | null => {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(written ?? '') ?? [];
  return start !== undefined && end !== undefined ? { start: Number(start), end: Number(end) } : null;
};

export const placeHref = (id: string, { start, end }: Span): string => hrefOf('documents', id, `${start}-${end}`);

export function DocumentView({ id, place }: { readonly id: string; readonly place: string | undefined }) {
  const { files } = useSyncExternalStore(readingDesk.subscribe, readingDesk.state);
  const file = files.find((one) => one.id === id);
  const [failure, setFailure] = useState('');
  const judgedFile = useJudgedFiles(useCallback((error: unknown) => setFailure(sentenceOf(error)), []));
  return (
    <>
      <p>
        <a href={hrefOf('documents')}>All documents</a>
      </p>
      <FailureNotice sentence={failure} />
      {file && isRead(file) ? (
        judgedFile && <OneDocument file={judgedFile(file)} place={placeOf(place)} />
      ) : (
        <FailureNotice sentence="This document is not open any more: files are forgotten when the page is closed or loaded anew, and when everything is deleted. Add it again." />
      )}
    </>
  );
}

async function editAsDraft({ name, stage }: ReadFile): Promise<void> {
  const text = documentDraft(stage.document);
  const title = stage.report.document.title || name;
  location.assign(hrefOf('draft', await drafts.start({ name: title.slice(0, LONGEST_DRAFT_NAME), text })));
}

const inDocument = (focused: Element | null): boolean => (focused?.closest('.document-walked') ?? null) !== null;
const focusShown = (): void => window.document.querySelector<HTMLElement>('.document-walked .shown')?.focus();

function OneDocument({ file, place }: { readonly file: JudgedFile; readonly place: Span | null }) {
  const { name, content, stage, judged } = file;
  const { document, notes, address } = stage;
  const hasPages = document.blocks.some(({ page }) => page !== undefined);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [failure, attempt] = useAttempt();
  const ignore = useCallback(() => undefined, []);
  const settings = useKept(readSettings, onSettingsChange, ignore);
  const mark = useCallback((marked: readonly FrameworkId[]) => void changeSettings({ marked: [...marked] }), []);
  const onJudge = (key: string, judgement: FindJudgement | null, quote: string): void => {
    const isInDocument = inDocument(window.document.activeElement);
    attempt(async () => {
      // As it was kept, which a quick hand may have changed since this was drawn.
      const before = await judge(address, key, judgement);
      const undo = async (): Promise<void> => {
        await judge(address, key, before);
        if (!isInDocument) focusFind(key, before);
        else if (!inDocument(window.document.activeElement)) focusShown();
      };
      setUndoable({ sentence: judgedSentence(judgement, quote), undo });
    });
  };
  const study = useCallback(() => askEngine('study', { document, report: judged.report }), [document, judged]);
  const choose = (profile: string): void => attempt(() => changeSettings({ profile }));
  if (!settings) return null;
  return (
    <div className="document-frame">
      <FailureNotice sentence={failure} />
      <DocumentPage
        name={name}
        document={document}
        notes={notes}
        judged={judged}
        onJudge={onJudge}
        place={place}
        marked={settings.marked}
        onMark={mark}
        renderPages={
          hasPages
            ? (looks) => (
                <Suspense fallback={<p role="status">Opening the pages …</p>}>
                  <PdfPages content={content} document={document} {...looks} />
                </Suspense>
              )
            : null
        }
        profile={<ProfileField />}
        study={<StudyView study={study} report={judged.report} onChooseProfile={choose} checklistHref={null} />}
        actions={
          <>
            <button type="button" className="button primary" onClick={() => attempt(() => editAsDraft(file))}>
              Edit as draft
            </button>
            <button
              type="button"
              className="button"
              onClick={() => attempt(async () => setUndoable(await keepReport(file)))}
            >
              Save report
            </button>
            <ExportMenu
              of="the report"
              formats={REPORT_FORMATS}
              onExport={(format) => attempt(() => exportReport(judged.report, format, judged))}
            />
            <ReviewButton files={[file]} onDone={setUndoable} />
          </>
        }
      />
      <UndoNotice undoable={undoable} onDone={() => setUndoable(null)} />
    </div>
  );
}
