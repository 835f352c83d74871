// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ChecklistPage } from '../../components/checklist/ChecklistPage.tsx';
import { ChangeList } from '../../components/review/ChangeList.tsx';
import { HeatMap } from '../../components/review/HeatMap.tsx';
import { SavedReports, type SavedReportsProps } from '../../components/saved/SavedReports.tsx';
import type { Criterion } from '../../utils/comparison/checklist.ts';
import { matrixOf } from '../../utils/comparison/matrix.ts';
import { recheck } from '../../utils/comparison/recheck.ts';
import { ADVERT, reportOf } from './sample-tab.ts';
import './setup.ts';

const SAVED: SavedReportsProps['reports'] = ['Head of Libraries', 'Records Manager', 'Data Librarian'].map(
  (name, at) => ({
    id: String(at),
    name,
    savedAt: 1_790_000_000_000 - at,
    source: `https://jobs.example/${at}`,
    profile: 'Knowledge and Library Services Manager',
    found: 20 + at,
    required: 44,
  }),
);

function showSaved(reports = SAVED) {
  const done: string[] = [];
  render(
    <SavedReports
      reports={reports}
      hrefOf={(id) => `#/saved/${id}`}
      onRename={(id, name) => done.push(`rename ${id} ${name}`)}
      onDelete={({ id }) => done.push(`delete ${id}`)}
      onCompare={(one, other) => done.push(`compare ${one} ${other}`)}
    />,
  );
  return { user: userEvent.setup(), done };
}

describe('the saved reports', () => {
  it('are found by a name that is not spelt as it was saved', async () => {
    const { user } = showSaved();
    await user.type(screen.getByRole('searchbox', { name: 'Find a report' }), 'recrods manger');
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Records Manager']);
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 saved');
  });

  it('are compared two at a time, the two chosen last', async () => {
    const { user, done } = showSaved();
    const compare = screen.getByRole('button', { name: 'Compare the two chosen' });
    expect(compare).toBeDisabled();
    for (const name of SAVED.map((one) => one.name))
      await user.click(screen.getByRole('checkbox', { name: `Choose “${name}” to compare` }));
    await user.click(compare);
    expect(done).toEqual(['compare 1 2']);
  });

  it('are renamed in their place, or left as they were with Escape', async () => {
    const { user, done } = showSaved();
    await user.click(screen.getByRole('button', { name: 'Rename “Data Librarian”' }));
    expect(screen.getByRole('textbox', { name: 'New name of “Data Librarian”' })).toHaveFocus();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Rename “Data Librarian”' }));
    await user.clear(screen.getByRole('textbox', { name: 'New name of “Data Librarian”' }));
    await user.keyboard('Draft for March{Enter}');
    expect(done).toEqual(['rename 2 Draft for March']);
  });

  it('say what to do where there are none', () => {
    showSaved([]);
    expect(screen.getByRole('heading', { name: 'No report is saved yet' })).toBeVisible();
  });
});

const BUDGET_GONE = ADVERT.replace(/- Act as budget holder.*\n/, '');

describe('two reports side by side', () => {
  it('say what was lost, with the words that went', () => {
    render(<ChangeList check={recheck(reportOf(ADVERT), reportOf(BUDGET_GONE))} />);
    const lost = screen.getByRole('heading', { name: /Lost \(\d+\)/ }).closest('section')!;
    expect(lost).toHaveTextContent('KLIM 12.8 Financial management level 3 Apply');
    expect(lost).toHaveTextContent(/Before: “.*budget/);
    expect(screen.queryByText('Nothing changed.')).toBeNull();
  });

  it('say so where nothing changed', () => {
    render(<ChangeList check={recheck(reportOf(ADVERT), reportOf(ADVERT))} />);
    expect(screen.getByText('Nothing changed.')).toBeVisible();
  });

  it('stand in a heat map that tells each standing in words too', () => {
    const documents = [ADVERT, BUDGET_GONE].map((text, at) => ({
      id: String(at),
      title: `Advert ${at}`,
      report: reportOf(text),
    }));
    render(<HeatMap matrix={matrixOf(documents)} hrefOf={(id) => `#/${id}`} />);
    const row = screen.getByRole('row', { name: /Financial management/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['↓3Below level, level 3 Apply', '✕Missing']);
    expect(screen.getByRole('link', { name: 'Advert 1' })).toHaveAttribute('href', '#/1');
    // What no document speaks of besides the required skills is left out.
    expect(screen.queryByRole('row', { name: /Improvisation/ })).toBeNull();
  });
});

describe('a checklist', () => {
  const criteria: readonly Criterion[] = [
    { number: 1, text: 'Line management experience', start: 0, end: 26, demand: 'essential', skills: [] },
    { number: 2, text: 'Chartered status', start: 27, end: 43, demand: 'desirable', skills: [] },
  ];
  it('counts what is ticked and gives each answer with its note', async () => {
    const answered: unknown[] = [];
    const user = userEvent.setup();
    render(
      <ChecklistPage
        checklist={{ title: 'Librarian', source: 'x', criteria }}
        answers={{ 2: { ticked: true, note: 'Since 2019' } }}
        onAnswer={(criterion, answer) => answered.push([criterion.number, answer])}
      />,
    );
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 ticked');
    await user.click(screen.getByRole('checkbox', { name: 'Line management experience' }));
    await user.type(screen.getByRole('textbox', { name: 'Your note on point 2' }), ', by revalidation');
    await user.tab();
    expect(answered).toEqual([
      [1, { ticked: true }],
      [2, { note: 'Since 2019, by revalidation' }],
    ]);
  });
});
