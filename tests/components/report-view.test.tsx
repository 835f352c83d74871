// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ReportActionsProvider } from '../../components/report/actions.ts';
import { ReportView } from '../../components/report/ReportView.tsx';
import { ADVERT, reportOf } from './sample-tab.ts';
import './setup.ts';

function setUp(text = ADVERT, profile?: string) {
  const report = reportOf(text, profile);
  const revealed: string[] = [];
  const actions = { onReveal: (start: number, end: number): void => void revealed.push(`${start}-${end}`) };
  render(
    <ReportActionsProvider value={actions}>
      <ReportView report={report} />
    </ReportActionsProvider>,
  );
  return { user: userEvent.setup(), report, revealed };
}
const groupOf = (title: string): HTMLElement => {
  const group = screen.getByText(title, { selector: '.group-title' }).closest('details');
  if (!group) throw new Error(`No group ${title}.`);
  return group;
};
const rowOf = (name: string): HTMLElement => {
  // The required one: a skill of another framework may have the same name.
  const row = screen.getAllByText(name, { selector: '.row-name' })[0]?.closest('li');
  if (!row) throw new Error(`No row ${name}.`);
  return row;
};

describe('the report', () => {
  it('counts what the profile requires before it gives a percentage', () => {
    const { report } = setUp();
    const coverage = screen.getByRole('region', { name: 'Coverage' });
    expect(coverage).toHaveTextContent(`${report.coverage.found} of 44 required skills found`);
    expect(within(coverage).getByRole('img')).toHaveAccessibleName(
      `${report.coverage.found} of 44 required skills found; ${report.coverage.atLevel} at level or above`,
    );
  });

  it('lists gaps first, each required skill in one group only', () => {
    const { report } = setUp();
    const titles = [...document.querySelectorAll('.groups .group-title')].map((title) => title.textContent);
    const order = ['Missing', 'Below level', 'Level not stated', 'Met', 'Above level'];
    expect(titles).toEqual(order.filter((title) => titles.includes(title)));
    expect(titles[0]).toBe('Missing');
    expect(document.querySelectorAll('.groups .row')).toHaveLength(report.skills.length);
  });

  it('leads from a tile of the coverage to its group', async () => {
    const { user, report } = setUp();
    const met = report.skills.filter((skill) => skill.status === 'met').length;
    expect(met).toBeGreaterThan(0);
    const summary = within(groupOf('Met')).getByText('Met').closest('summary');
    if (!summary) throw new Error('The group has no summary.');
    await user.click(summary);
    await user.click(screen.getByRole('button', { name: `Met: ${met}` }));
    expect(groupOf('Met')).toHaveAttribute('open');
    expect(summary).toHaveFocus();
  });

  it('names the level scale for screen readers', () => {
    const { report } = setUp();
    const found = report.skills.find((skill) => skill.framework === 'klim' && skill.found !== null);
    if (!found) throw new Error('No level was read in the sample.');
    expect(within(rowOf(found.name)).getByRole('img')).toHaveAccessibleName(
      `asks ${found.required} ${found.requiredLabel}, reads ${found.found} ${found.foundLabel}, of 7 levels`,
    );
    expect(within(rowOf('Risk management')).getByRole('img')).toHaveAccessibleName(
      'asks 3 Practitioner, not found, of 4 levels',
    );
  });

  it('says which skills the advert calls essential or desirable', () => {
    setUp();
    expect(within(rowOf('Information governance')).getByText('Essential')).toBeVisible();
    expect(within(rowOf('Change management')).getByText('Desirable')).toBeVisible();
  });

  it('opens the quotes of a skill with their section, and leads to their place', async () => {
    const { user, report, revealed } = setUp();
    const row = rowOf('People management');
    await user.click(
      within(row).getByRole('button', { name: /KLIM 12.7 People management \d quotes?/, expanded: false }),
    );
    const evidence = report.skills.find((skill) => skill.skill === '12.7')?.match?.evidence ?? [];
    const quotes = within(row).getAllByTitle('Show on the page');
    expect(quotes).toHaveLength(evidence.length);
    expect(row).toHaveTextContent('Essential ·');
    expect(row).toHaveTextContent('Duties ·');
    await user.click(quotes[0] as HTMLElement);
    expect(revealed).toEqual([`${evidence[0]?.start}-${evidence[0]?.end}`]);
  });

  it('shows a few of many quotes first, and the others when asked', async () => {
    const { user } = setUp('Line manage a team of library assistants.\n\n'.repeat(30));
    const row = rowOf('People management');
    await user.click(within(row).getByRole('button', { name: /People management/ }));
    expect(within(row).getAllByTitle('Show on the page')).toHaveLength(20);
    await user.click(within(row).getByRole('button', { name: 'Show 10 more of 30 quotes' }));
    expect(within(row).getAllByTitle('Show on the page')).toHaveLength(30);
  });

  it('says what to do when nothing was found', () => {
    setUp('Soup of the day is served with bread.');
    expect(screen.getByRole('heading', { name: 'No skill was found on this page' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Missing: 44' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Met: 0' })).toBeDisabled();
  });
});

describe('the filters', () => {
  it('narrow the skills by a word spelt wrongly, and say how many are left', async () => {
    const { user } = setUp();
    await user.type(screen.getByRole('searchbox', { name: 'Find a skill' }), 'finacial managment');
    expect(rowOf('Financial management')).toBeVisible();
    expect(screen.queryByText('Health literacy')).not.toBeInTheDocument();
    expect(screen.getByText(/^Shows \d+ of 44 required skills\.$/)).toHaveAttribute('role', 'status');
  });

  it('narrow the skills to a framework', async () => {
    const { user } = setUp();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Framework' }), 'GKIM');
    expect(rowOf('Information security')).toBeVisible();
    expect(screen.queryByText('Financial management')).not.toBeInTheDocument();
    expect(screen.getByText('Shows 2 of 44 required skills.')).toBeVisible();
    expect(screen.queryByText('Behavioural skills')).not.toBeInTheDocument();
  });

  it('take text that looks like a regular expression or markup as text', async () => {
    const { user } = setUp();
    await user.type(screen.getByRole('searchbox', { name: 'Find a skill' }), '((a+)+$<img>');
    expect(screen.getByText('No required skill is like “((a+)+$<img>”.')).toBeVisible();
  });

  it('give way when a tile asks for a group they hide', async () => {
    const { user, report } = setUp();
    await user.type(screen.getByRole('searchbox', { name: 'Find a skill' }), 'financial management');
    const missing = report.skills.filter((skill) => skill.status === 'missing').length;
    await user.click(screen.getByRole('button', { name: `Missing: ${missing}` }));
    expect(screen.getByRole('searchbox', { name: 'Find a skill' })).toHaveValue('');
    expect(groupOf('Missing')).toBeVisible();
  });
});
