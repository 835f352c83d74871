/** Goes from mark to mark by key, as editors go from problem to problem. */
import type { Command, KeyBinding } from '@codemirror/view';
import { marksIn } from './marked-text.ts';

const goTo =
  (direction: 1 | -1): Command =>
  (view) => {
    const { state } = view;
    const { from, to } = state.selection.main;
    const marks = marksIn(state, 0, state.doc.length);
    const starts = direction === 1 ? marks : marks.reverse();
    const next =
      starts.find((mark) => (direction === 1 ? mark.from > from : mark.from < from)) ??
      starts.find((mark) => mark.from !== from || mark.to !== to);
    if (!next) return false;
    view.dispatch({ selection: { anchor: next.from, head: next.to }, scrollIntoView: true });
    return true;
  };

export const WALK_KEYS: readonly KeyBinding[] = [{ key: 'F8', run: goTo(1), shift: goTo(-1), preventDefault: true }];
