/** The files that were given: how far each has been read, what came of it, and what can be done with it. */
import { memo, useRef } from 'react';
import type { Coverage } from '../../utils/comparison/report.ts';
import { coverageSentence } from '../../utils/reporting/groups.ts';
import { useKeptFocus } from '../keptFocus.ts';

/** Where a file stands, as it is listed. */
export type ListedStage =
  | { readonly kind: 'waiting' | 'comparing' | 'stopped' }
  | { readonly kind: 'reading'; readonly fraction: number }
  | {
      readonly kind: 'read';
      readonly title: string;
      readonly words: number;
      readonly coverage: Coverage;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface ListedFile {
  readonly id: string;
  readonly name: string;
  /** Where the document is shown. */
  readonly href: string;
  readonly stage: ListedStage;
}

export interface FileActions {
  readonly onStop: (id: string) => void;
  readonly onTryAgain: (id: string) => void;
  readonly onSave: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

export interface FileListProps extends FileActions {
  readonly files: readonly ListedFile[];
  readonly onStopAll: () => void;
  readonly onRemoveAll: () => void;
  /** Leads past the list to the table of skills; absent while there is none. */
  readonly onGoToTable: (() => void) | undefined;
}

const isUnderWay = ({ stage: { kind } }: ListedFile): boolean =>
  kind === 'waiting' || kind === 'reading' || kind === 'comparing';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Said when nothing is under way any more. */
function endSentence(files: readonly ListedFile[]): string {
  const count = (kind: ListedStage['kind']): number => files.filter(({ stage }) => stage.kind === kind).length;
  const [failed, stopped] = [count('failed'), count('stopped')];
  return [
    `${counted(count('read'), 'file was', 'files were')} read`,
    failed > 0 ? `${failed} could not be` : '',
    stopped > 0 ? `${stopped} stopped` : '',
  ]
    .filter(Boolean)
    .join(', ')
    .concat('.');
}

export function FileList({ files, onStopAll, onRemoveAll, onGoToTable, ...actions }: FileListProps) {
  const frame = useRef<HTMLElement>(null);
  useKeptFocus(frame);
  const left = files.filter(isUnderWay).length;
  const done = files.length - left;
  return (
    <section ref={frame} aria-labelledby="files" className="files">
      <h2 id="files">Files ({files.length})</h2>
      <div className="all-files">
        {left > 0 && (
          <>
            <progress aria-label="Files read so far" max={files.length} value={done} />
            <span>
              {done} of {files.length}
            </span>
            <button type="button" className="button" onClick={onStopAll}>
              Stop all
            </button>
          </>
        )}
        <p role="status">{left > 0 ? 'Reading …' : endSentence(files)}</p>
        {left === 0 && (
          <button type="button" className="button" onClick={onRemoveAll}>
            Remove all
          </button>
        )}
        {onGoToTable && (
          <button type="button" className="button" onClick={onGoToTable}>
            Go to the table of skills
          </button>
        )}
      </div>
      <ul className="kept-list file-list">
        {files.map((file) => (
          <FileRow key={file.id} file={file} {...actions} />
        ))}
      </ul>
    </section>
  );
}

/** A row is drawn anew only when its own file comes further. */
const FileRow = memo(function FileRow({ file, ...actions }: FileActions & { readonly file: ListedFile }) {
  const { id, name, href, stage } = file;
  return (
    <li data-row={id} className={stage.kind}>
      <div className="kept-main">
        <p className="kept-name">
          {stage.kind === 'read' ? (
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}
        </p>
        <StageWords name={name} stage={stage} />
      </div>
      <FileButtons file={file} {...actions} />
    </li>
  );
});

function StageWords({ name, stage }: { readonly name: string; readonly stage: ListedStage }) {
  switch (stage.kind) {
    case 'waiting':
      return <p className="quiet">Waiting</p>;
    case 'reading':
      return <progress aria-label={`Reading ${name}`} max={1} value={stage.fraction} />;
    case 'comparing':
      return <p className="quiet">Comparing with the profile …</p>;
    case 'stopped':
      return <p className="quiet">Stopped</p>;
    case 'failed':
      return (
        <p className="file-failure">
          <strong>Not read:</strong> {stage.sentence}
        </p>
      );
    case 'read':
      return (
        <>
          <p>{coverageSentence(stage.coverage)}</p>
          <p className="quiet">
            <bdi>{stage.title}</bdi> · {stage.words.toLocaleString('en-GB')} words
          </p>
          {stage.notes.map((note) => (
            <p key={note} className="file-note">
              <strong>Note:</strong> {note}
            </p>
          ))}
        </>
      );
  }
}

function FileButtons({ file, onStop, onTryAgain, onSave, onRemove }: FileActions & { readonly file: ListedFile }) {
  const { id, name, stage } = file;
  const button = (title: string, act: (id: string) => void) => (
    <button type="button" className="button small" aria-label={`${title}: ${name}`} onClick={() => act(id)}>
      {title}
    </button>
  );
  if (isUnderWay(file)) return button('Stop', onStop);
  return (
    <div className="file-buttons">
      {stage.kind === 'read' && button('Save report', onSave)}
      {(stage.kind === 'stopped' || stage.kind === 'failed') && button('Try again', onTryAgain)}
      {button('Remove', onRemove)}
    </div>
  );
}
