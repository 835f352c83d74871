/** Puts suggested wording into a draft as one step of its history, so that one key takes it back. */
import { isolateHistory } from '@codemirror/commands';
import type { EditorState, TransactionSpec } from '@codemirror/state';

const BULLET = /^\s*(?:[-–—*+•▪●◦‣·]|\d{1,2}[.)])\s+/u;

const HEADING = /^#{1,6}\s/;

/** In a list the wording becomes the next item; behind a line or a heading the next line; inside a line it stands where the cursor is. */
export function insertWording(state: EditorState, wording: string): TransactionSpec {
  const cursor = state.selection.main.to;
  const line = state.doc.lineAt(cursor);
  const bullet = BULLET.exec(line.text)?.[0] ?? '';
  const content = line.text.slice(bullet.length).trim();
  const inside = bullet === '' && !HEADING.test(line.text) && line.text.slice(cursor - line.from).trim() !== '';
  const at = inside ? cursor : line.to;
  const insert = inside ? spaced(state, at, wording) : content === '' ? wording : `\n${bullet}${wording}`;
  return {
    changes: { from: at, insert },
    selection: { anchor: at + insert.length },
    annotations: isolateHistory.of('full'),
    userEvent: 'input',
    scrollIntoView: true,
  };
}

/** With a space on each side that touches a word. */
function spaced(state: EditorState, at: number, wording: string): string {
  const before = state.sliceDoc(Math.max(0, at - 1), at);
  const after = state.sliceDoc(at, at + 1);
  return `${/\S/.test(before) ? ' ' : ''}${wording}${/\S/.test(after) ? ' ' : ''}`;
}
