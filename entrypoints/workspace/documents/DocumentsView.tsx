/** Documents: the files that were given, one of them, or two held against each other, by what the address names. */
import { dateWords } from '../../../components/saved/dates.ts';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import '../../../components/documents/documents.css';
import { FileDrop } from '../../../components/documents/FileDrop.tsx';
import { FileList, type ListedFile } from '../../../components/documents/FileList.tsx';
import { FitChooser } from '../../../components/documents/FitChooser.tsx';
import { MatrixView } from '../../../components/documents/MatrixView.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import '../../../components/review/review.css';
import '../../../components/saved/saved.css';
import { UndoNotice, type Undoable } from '../../../components/UndoNotice.tsx';
import { matrixOf } from '../../../utils/comparison/matrix.ts';
import { baseOf, READABLE_ENDINGS } from '../../../utils/documents/endings.ts';
import { exportMatrix, MATRIX_FORMATS } from '../exporting.ts';
import { hrefOf, type ViewProps } from '../route.ts';
import { DocumentView } from './DocumentView.tsx';
import { FitView } from './FitView.tsx';
import { chosenFiles, droppedFiles, leftOutSentence, type GivenFiles } from './given-files.ts';
import { keepReport } from './keeping.ts';
import { ProfileField } from './ProfileField.tsx';
import { isRead, isUnderWay, type DeskFile } from './desk-file.ts';
import { ReviewButton } from './ReviewButton.tsx';
import { readingDesk } from './the-desk.ts';
import { useJudgedFiles, type JudgedFile } from './useJudgedFiles.ts';
import { sentenceOf } from '../../../components/sentence-of.ts';

const ACCEPT = [...READABLE_ENDINGS].map((ending) => `.${ending}`).join(',');

/** What a row shows; the same object while its file is the same, so that it is not drawn anew. */
const listed = new WeakMap<DeskFile, ListedFile>();
function listedFile(file: DeskFile | JudgedFile): ListedFile {
  const known = listed.get(file);
  if (known) return known;
  const { id, name, stage } = file;
  const report = 'judged' in file ? file.judged.report : null;
  const made: ListedFile = {
    id,
    name,
    href: hrefOf('documents', id),
    stage:
      stage.kind === 'read'
        ? {
            kind: 'read',
            title: stage.report.document.title,
            words: stage.report.document.words,
            coverage: (report ?? stage.report).coverage,
            notes: stage.notes,
          }
        : stage,
  };
  listed.set(file, made);
  return made;
}

/** What a column is called: the reader knows files by their names, and not by the titles inside them. */
const withoutEnding = (name: string): string => baseOf(name).replace(/\.[^.]{1,8}$/, '') || name;

const add = (given: GivenFiles): void => readingDesk.add(given.files, leftOutSentence(given));
const drop = (data: DataTransfer): void => void droppedFiles(data).then(add);
const choose = (files: readonly File[]): void => add(chosenFiles(files));
let pasted = 0;
/** With the time, because a review tells texts apart by their names. */
const paste = (text: string): void => {
  const name = `Pasted text ${++pasted} (${dateWords(Date.now())})`;
  readingDesk.add([{ name, content: new Blob([text], { type: 'text/plain' }) }]);
};

function goToTable(): void {
  const head = document.getElementById('matrix');
  head?.focus({ preventScroll: true });
  head?.scrollIntoView({ block: 'start' });
}

export function DocumentsView({ of: [first, second, third] }: ViewProps) {
  if (first === 'fit') return <FitView advert={second ?? ''} cv={third ?? ''} />;
  return first === undefined || first === '' ? <GivenDocuments /> : <DocumentView id={first} place={second} />;
}

function GivenDocuments() {
  const { files, leftOut } = useSyncExternalStore(readingDesk.subscribe, readingDesk.state);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [failure, setFailure] = useState('');
  const fail = useCallback((error: unknown): void => setFailure(sentenceOf(error)), []);
  const judged = useJudgedFiles(fail);
  const read = useMemo(() => (judged ? files.filter(isRead).map(judged) : []), [files, judged]);
  // While many are read, the table waits for the last.
  const isQuiet = !files.some(isUnderWay);
  const matrix = useMemo(
    () =>
      isQuiet && read.length > 0
        ? matrixOf(read.map(({ id, name, judged }) => ({ id, title: withoutEnding(name), report: judged.report })))
        : null,
    [isQuiet, read],
  );
  const save = useCallback(
    (id: string): void => {
      const file = readingDesk.state().files.find((one) => one.id === id);
      if (judged && file && isRead(file)) keepReport(judged(file)).then(setUndoable, fail);
    },
    [fail, judged],
  );
  useEffect(() => {
    // A page that is left forgets its files: the browser asks first while some are being read.
    const ask = (event: BeforeUnloadEvent): void => {
      if (!isQuiet) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isQuiet]);
  return (
    <>
      <FileDrop accept={ACCEPT} onDrop={drop} onChoose={choose} onPaste={paste} />
      <p role="status">{leftOut}</p>
      <FailureNotice sentence={failure} />
      <ProfileField />
      {files.length > 0 && (
        <FileList
          files={files.map((file) => listedFile(judged && isRead(file) ? judged(file) : file))}
          onStop={readingDesk.stop}
          onTryAgain={readingDesk.tryAgain}
          onSave={save}
          onRemove={readingDesk.remove}
          onStopAll={readingDesk.stopAll}
          onRemoveAll={readingDesk.removeAll}
          onGoToTable={matrix && read.length > 1 ? goToTable : undefined}
        />
      )}
      {isQuiet && read.length > 0 && <ReviewButton files={read} onDone={setUndoable} />}
      {read.length > 1 && (
        <FitChooser
          documents={read.map(({ id, name }) => ({ id, name }))}
          onCompare={(advert, cv) => location.assign(hrefOf('documents', 'fit', advert, cv))}
        />
      )}
      {matrix && read.length > 1 && (
        <MatrixView
          matrix={matrix}
          formats={MATRIX_FORMATS}
          hrefOf={(id) => hrefOf('documents', id)}
          onExport={(shown, format) => void exportMatrix(shown, format).catch(fail)}
        />
      )}
      <UndoNotice undoable={undoable} onDone={() => setUndoable(null)} />
    </>
  );
}
