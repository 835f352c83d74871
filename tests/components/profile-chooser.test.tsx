// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ProfileChooser } from '../../components/ProfileChooser.tsx';
import { PROFILES } from './sample-tab.ts';
import './setup.ts';

function setUp() {
  const chosen: string[] = [];
  render(<ProfileChooser profiles={PROFILES} chosen="kls-manager" onChoose={(id) => chosen.push(id)} />);
  return { user: userEvent.setup(), chosen, box: screen.getByRole('combobox', { name: 'Compared with' }) };
}
const options = (): HTMLElement[] =>
  within(screen.getByRole('listbox', { name: 'Role profiles' })).getAllByRole('option');

describe('the chooser of role profiles', () => {
  it('shows the profile in use, and no list until asked', () => {
    const { box } = setUp();
    expect(box).toHaveValue('Knowledge and Library Services Manager');
    expect(box).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('lists every profile and begins at the one in use', async () => {
    const { user, box } = setUp();
    await user.click(box);
    expect(options()).toHaveLength(PROFILES.length);
    expect(box).toHaveAttribute('aria-activedescendant', options()[0]?.id);
    expect(options()[0]).toHaveTextContent('Knowledge and Library Services Manager');
  });

  it('is worked by keyboard alone: open, type, go down, choose', async () => {
    const { user, chosen, box } = setUp();
    await user.tab();
    expect(box).toHaveFocus();
    await user.keyboard('{ArrowDown}data analyst{ArrowDown}');
    const [, second] = options();
    expect(second).toHaveAttribute('aria-selected', 'true');
    expect(box).toHaveAttribute('aria-activedescendant', second?.id);
    await user.keyboard('{Enter}');
    expect(chosen).toHaveLength(1);
    expect(second).toHaveTextContent(PROFILES.find(({ id }) => id === chosen[0])?.name ?? 'no profile');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });

  it('finds a role level that is spelt wrongly', async () => {
    const { user, box } = setUp();
    await user.click(box);
    await user.keyboard('senoir data anlyst');
    expect(
      options()
        .map((option) => option.textContent)
        .join(),
    ).toContain('Senior data analyst');
  });

  it('keeps the profile when left with Escape or by going on', async () => {
    const { user, chosen, box } = setUp();
    await user.click(box);
    await user.keyboard('architect{Escape}');
    expect(box).toHaveValue('Knowledge and Library Services Manager');
    await user.keyboard('architect');
    await user.tab();
    expect(box).toHaveValue('Knowledge and Library Services Manager');
    expect(chosen).toEqual([]);
  });

  it('says so when nothing is like what was typed', async () => {
    const { user, box } = setUp();
    await user.click(box);
    await user.keyboard('zzzz<b>');
    expect(screen.getByRole('status')).toHaveTextContent('No role profile is like “zzzz<b>”.');
  });
});
