/** What a surface says when there is no report: what happened, and what to do next. */
import type { TabState } from '../../utils/messaging/tab-state.ts';

export interface StateNoticeProps {
  readonly state: Exclude<TabState, { kind: 'report' }>;
  readonly onScan: () => void;
}

function wordsFor(state: StateNoticeProps['state']): {
  readonly title: string;
  readonly text: string;
  readonly button: string | null;
} {
  switch (state.kind) {
    case 'unscanned':
      return {
        title: 'This page has not been read yet',
        text: 'What is read stays on your machine, and the page is not changed.',
        button: 'Read this page',
      };
    case 'scanning':
      return { title: 'Reading the page …', text: 'A long page takes a moment.', button: null };
    case 'restricted':
      return { title: 'This page cannot be read', text: state.advice, button: null };
    case 'failed':
      return { title: 'Reading did not work', text: state.message, button: 'Try again' };
    case 'empty':
      return {
        title: 'There is no text on this page',
        text: 'If the page is still loading, wait and read it again. Text in pictures cannot be read.',
        button: 'Read again',
      };
  }
}

/** Whether the page holds what can be read as a file. */
const holdsDocument = (state: StateNoticeProps['state']): boolean =>
  state.kind === 'restricted'
    ? state.isPdf
    : state.kind === 'empty' && state.unread.some(({ kind }) => kind === 'embedded-document');

export function StateNotice({ state, onScan }: StateNoticeProps) {
  const { title, text, button } = wordsFor(state);
  return (
    <div className={`notice ${state.kind}`} role={state.kind === 'failed' ? 'alert' : 'status'}>
      <h2>{title}</h2>
      <p>{text}</p>
      {state.kind === 'empty' && state.unread.map((part) => <p key={part.kind}>{part.explanation}</p>)}
      {holdsDocument(state) && (
        <a className="button primary" href="/workspace.html#/documents" target="_blank" rel="noreferrer">
          Open Documents
        </a>
      )}
      {button && (
        <button type="button" className="button primary" onClick={onScan}>
          {button}
        </button>
      )}
    </div>
  );
}
