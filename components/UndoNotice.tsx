/** Says what was done, and takes it back by a button or, within the lists it speaks of, the key `u`. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { sentenceOf } from './sentence-of.ts';

export interface Undoable {
  readonly sentence: string;
  /** Null where it cannot be taken back. What it gives may reject with a sentence for the reader. */
  readonly undo: (() => unknown) | null;
}

export interface UndoNoticeProps {
  readonly undoable: Undoable | null;
  /** It was taken back. */
  readonly onDone: () => void;
}

/** A key alone acts only where the reader is at work on what can be undone (WCAG 2.1.4). */
const LISTS = '.groups, .group, .kept-list, .document-walked, .message';
const WRITING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

export function UndoNotice({ undoable, onDone }: UndoNoticeProps) {
  const [failure, setFailure] = useState<{ readonly of: Undoable; readonly sentence: string } | null>(null);
  const told = useRef(undoable);
  useLayoutEffect(() => {
    told.current = undoable;
  });
  const undo = useCallback((): void => {
    if (!undoable?.undo) return;
    Promise.resolve(undoable.undo())
      // What was done meanwhile is told, and can be taken back.
      .then(() => told.current === undoable && onDone())
      .catch((error: unknown) => setFailure({ of: undoable, sentence: sentenceOf(error) }));
  }, [undoable, onDone]);
  // Whoever sees the words can press the key.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, repeat, target, defaultPrevented } = event;
      if (key !== 'u' || ctrlKey || metaKey || altKey || repeat || defaultPrevented) return;
      if (!(target instanceof Element) || target.matches(WRITING) || !target.closest(LISTS)) return;
      undo();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [undo]);
  const failed = failure !== null && failure.of === undoable;
  return (
    <p role="status" className={undoable ? 'message' : 'hidden-text'}>
      {failed ? failure.sentence : undoable?.sentence}{' '}
      {undoable?.undo && (
        <button type="button" className="button small" onClick={undo}>
          {failed ? 'Try again' : 'Undo (u)'}
        </button>
      )}
    </p>
  );
}
