// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { UndoNotice, type Undoable } from '../../components/UndoNotice.tsx';
import './setup.ts';

/** Two acts, of which the first takes its time to be undone. */
function openList() {
  let undone = (): void => undefined;
  const slow: Undoable = { sentence: 'One removed.', undo: () => new Promise<void>((done) => (undone = done)) };
  const quick: Undoable = { sentence: 'Another removed.', undo: () => undefined };
  function List() {
    const [undoable, setUndoable] = useState<Undoable | null>(slow);
    return (
      <div className="group">
        <button type="button" onClick={() => setUndoable(quick)}>
          Remove another
        </button>
        <UndoNotice undoable={undoable} onDone={() => setUndoable(null)} />
      </div>
    );
  }
  render(<List />);
  return { user: userEvent.setup(), endUndo: () => act(async () => undone()) };
}

it('what was done while the act before was being undone is told still, and can be taken back', async () => {
  const { user, endUndo } = openList();
  await user.click(screen.getByRole('button', { name: 'Undo (u)' }));
  await user.click(screen.getByRole('button', { name: 'Remove another' }));
  await endUndo();
  expect(screen.getByRole('status')).toHaveTextContent('Another removed. Undo (u)');
  await user.click(screen.getByRole('button', { name: 'Undo (u)' }));
  expect(screen.queryByText(/Another removed/)).toBeNull();
});

it('what was undone is told no more', async () => {
  const { user, endUndo } = openList();
  await user.click(screen.getByRole('button', { name: 'Undo (u)' }));
  await endUndo();
  expect(screen.queryByText(/One removed/)).toBeNull();
});

it('a key that is held undoes nothing', async () => {
  const { endUndo } = openList();
  fireEvent.keyDown(screen.getByRole('button', { name: 'Remove another' }), { key: 'u', repeat: true });
  await endUndo();
  expect(screen.getByRole('status')).toHaveTextContent('One removed.');
});
