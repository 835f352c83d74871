// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { loadWording } from '../../framework-data/wording.ts';
import { TabSurface } from '../../components/tab/TabSurface.tsx';
import { ADVERT, sampleTab } from './sample-tab.ts';
import './setup.ts';

async function openReport() {
  const tab = sampleTab(ADVERT);
  const user = userEvent.setup();
  render(<TabSurface actions={tab.actions} scanAtOnce loadWording={async () => loadWording()} />);
  await screen.findByRole('region', { name: 'Coverage' });
  return { tab, user };
}
const BUDGET = /^KLIM 12\.8 Financial management/;

describe('a find', () => {
  it('is rejected by one key on its quote, told, and taken back by another', async () => {
    const { tab, user } = await openReport();
    await user.click(screen.getByRole('button', { name: BUDGET }));
    screen.getAllByRole('button', { name: /^“Act as budget holder/ })[0]?.focus();
    await user.keyboard('x');
    const judged = tab.asked.at(-1) ?? '';
    expect(judged).toMatch(/^judge klim:12\.8:.* rejected page$/);
    expect(await screen.findByText(/^Wrong: “/)).toBeVisible();
    // Beside the list the key is the page's own.
    screen.getByRole('searchbox', { name: 'Find a skill' }).blur();
    await user.keyboard('u');
    expect(tab.asked.at(-1)).toBe(judged);
    screen.getAllByRole('button', { name: /quote/ })[0]?.focus();
    await user.keyboard('u');
    expect(tab.asked.at(-1)).toBe(judged.replace(/rejected page$/, 'taken back'));
    expect(await screen.findByText(/^Undone: “/)).toBeVisible();
  });

  it('is confirmed by a button that shows it, and the verdict is carried everywhere by another', async () => {
    const { tab, user } = await openReport();
    await user.click(screen.getByRole('button', { name: BUDGET }));
    const [right] = screen.getAllByRole('button', { name: /^Right: “/ });
    await user.click(right!);
    const [everywhere] = await screen.findAllByRole('button', { name: /^Everywhere: “/ });
    expect(screen.getAllByRole('button', { name: /^Right: “/ })[0]).toHaveAttribute('aria-pressed', 'true');
    await user.click(everywhere!);
    expect(tab.asked.at(-1)).toMatch(/^judge klim:12\.8:.* confirmed everywhere$/);
  });

  it('is judged once by a key that is held', async () => {
    const { tab, user } = await openReport();
    await user.click(screen.getByRole('button', { name: BUDGET }));
    const quote = screen.getAllByRole('button', { name: /^“Act as budget holder/ })[0]!;
    for (const repeat of [false, true, true]) fireEvent.keyDown(quote, { key: 'c', repeat });
    expect(await screen.findByText(/^Right: “/)).toBeVisible();
    expect(tab.asked.filter((one) => one.startsWith('judge'))).toHaveLength(1);
  });

  it('is not judged while the reader types a key into a field or with a shortcut', async () => {
    const { tab, user } = await openReport();
    await user.type(screen.getByRole('searchbox', { name: 'Find a skill' }), 'xcu');
    await user.keyboard('{Control>}x{/Control}');
    expect(tab.asked.filter((one) => one.startsWith('judge'))).toEqual([]);
  });

  it('that was rejected is listed and can be had back', async () => {
    const { tab, user } = await openReport();
    await user.click(screen.getByRole('button', { name: BUDGET }));
    await user.click(screen.getAllByRole('button', { name: /^Wrong: “/ })[0]!);
    const group = (await screen.findByText('Rejected by you')).closest('details')!;
    await user.click(within(group).getByText('Rejected by you'));
    await user.click(within(group).getByRole('button', { name: /^Take back: “/ }));
    expect(tab.asked.at(-1)).toMatch(/^judge klim:12\.8:.* taken back$/);
  });

  it('has the keyboard again when taking it back is undone', async () => {
    const { user } = await openReport();
    await user.click(screen.getByRole('button', { name: BUDGET }));
    await user.click(screen.getAllByRole('button', { name: /^Wrong: “/ })[0]!);
    await user.click(await screen.findByText('Rejected by you'));
    const takeBack = { name: /^Take back: “/ };
    await user.click(screen.getByRole('button', takeBack));
    await waitFor(() => expect(screen.queryByRole('button', takeBack)).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo (u)' }));
    await waitFor(() => expect(screen.getByRole('button', takeBack)).toHaveFocus());
  });
});

describe('a gap', () => {
  it('has wording to copy, as a duty and as a criterion', async () => {
    const { user } = await openReport();
    await user.click(await screen.findByRole('button', { name: 'Suggested wording for Advocacy' }));
    const wording = document.querySelector('.wording')!;
    expect(within(wording as HTMLElement).getAllByRole('listitem')).toHaveLength(2);
    const [copy] = within(wording as HTMLElement).getAllByRole('button', { name: /^Copy: / });
    await user.click(copy!);
    expect(await screen.findByText('The wording was copied.')).toBeVisible();
    expect(copy).toHaveAccessibleName(`Copy: ${await navigator.clipboard.readText()}`);
  });

  it('is found by its standing, its section, and what the advert calls essential', async () => {
    const { user } = await openReport();
    const rows = (): number => document.querySelectorAll('.groups .row').length;
    const all = rows();
    await user.click(screen.getByText('More filters'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Standing' }), 'Missing');
    const missing = rows();
    expect(missing).toBeLessThan(all);
    expect(document.querySelectorAll('.groups details')).toHaveLength(1);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Standing' }), 'All');
    await user.selectOptions(screen.getByRole('combobox', { name: 'In the advert' }), 'Essential');
    expect(rows()).toBeGreaterThan(0);
    expect(rows()).toBeLessThan(all - missing);
    await user.selectOptions(screen.getByRole('combobox', { name: 'In the advert' }), 'Anywhere');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Section of the framework' }),
      'Leadership and advocacy',
    );
    expect(rows()).toBe(5);
  });
});
