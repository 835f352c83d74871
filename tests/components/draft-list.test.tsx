// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DraftList, type DraftListProps, type ListedDraft } from '../../components/draft/DraftList.tsx';
import './setup.ts';

const DRAFTS: readonly ListedDraft[] = ['one', 'two', 'three'].map((id) => ({
  id,
  title: 'Untitled draft',
  href: `#/draft/${id}`,
  current: false,
  changedAt: 1_790_000_000_000,
  words: 0,
}));

/** The list as its view has it: what is deleted goes from the list and can be had back. */
function Drafts({ removed: before }: Pick<DraftListProps, 'removed'>) {
  const [removed, setRemoved] = useState(before);
  const [drafts, setDrafts] = useState(DRAFTS);
  const remove = (id: string): void => {
    setRemoved(drafts.find((one) => one.id === id) ?? null);
    setDrafts(drafts.filter((one) => one.id !== id));
  };
  return <DraftList drafts={drafts} removed={removed} onRemove={remove} onRestore={() => setRemoved(null)} />;
}

describe('the drafts that are kept', () => {
  it('take the focus to Undo when one was deleted, also when it is called as the one before', async () => {
    const user = userEvent.setup();
    render(<Drafts removed={null} />);
    await user.click(screen.getByText('Your drafts (3)'));
    const said = new Set<Element>();
    for (const left of [2, 1]) {
      await user.click(within(screen.getByRole('list')).getAllByRole('button')[0] as HTMLElement);
      expect(screen.getByRole('button', { name: 'Undo' }), `${left} left`).toHaveFocus();
      said.add(screen.getByRole('status'));
    }
    expect(said.size, 'each deletion is said anew').toBe(2);
  });

  it('leave the focus where it is when the view is come back to after a deletion', () => {
    render(<Drafts removed={{ id: 'gone', title: 'Untitled draft' }} />);
    expect(screen.getByRole('status')).toHaveTextContent('“Untitled draft” is deleted.');
    expect(document.body).toHaveFocus();
  });
});
