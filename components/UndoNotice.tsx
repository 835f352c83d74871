/** Says what was done, and takes it back by a button or the key `u`. */
import { useEffect } from 'react';

export interface Undoable {
  readonly sentence: string;
  /** Null where it cannot be taken back. */
  readonly undo: (() => void) | null;
}

export interface UndoNoticeProps {
  readonly undoable: Undoable | null;
  /** It was taken back. */
  readonly onDone: () => void;
}

const WRITING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

export function UndoNotice({ undoable, onDone }: UndoNoticeProps) {
  const undo = undoable?.undo ?? null;
  useEffect(() => {
    if (!undo) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (key !== 'u' || ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.matches(WRITING)) return;
      undo();
      onDone();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [undo, onDone]);
  return (
    <p role="status" className={undoable ? 'message' : 'hidden-text'}>
      {undoable?.sentence}{' '}
      {undo && (
        <button
          type="button"
          className="button small"
          onClick={() => {
            undo();
            onDone();
          }}
        >
          Undo (u)
        </button>
      )}
    </p>
  );
}
