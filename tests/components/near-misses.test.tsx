// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ReportActionsProvider } from '../../components/report/actions.ts';
import { NearMisses } from '../../components/report/NearMisses.tsx';
import type { NearMiss } from '../../utils/matching/match.ts';
import './setup.ts';

const COPYRIGHT: NearMiss = {
  framework: 'klim',
  skill: '4.3',
  name: 'Copyright, intellectual property and licensing',
  start: 17,
  end: 26,
  quote: 'copyright',
  phrase: 'copyright',
  confidence: 0.9,
  reason: 'the sentence says “no”',
  isRefused: true,
};
const BUDGET: NearMiss = {
  ...COPYRIGHT,
  skill: '12.8',
  quote: 'kitty',
  confidence: 0.4,
  reason: 'its confidence is 0.40; finds are shown from 0.55',
  isRefused: false,
};

it('what was almost found can be made a phrase, but for what the sentence itself denies', () => {
  const actions = {
    onTryPhrase: async () => ({ gained: [], problem: null }),
    onAddPhrase: () => undefined,
  };
  render(
    <ReportActionsProvider value={actions}>
      <NearMisses misses={[COPYRIGHT, BUDGET]} />
    </ReportActionsProvider>,
  );
  const rowOf = (quote: string): HTMLElement => {
    const row = screen.getByText(`“${quote}”`).closest('li');
    if (!row) throw new Error(`No row ${quote}.`);
    return row;
  };
  expect(within(rowOf('copyright')).queryByRole('button', { hidden: true })).toBeNull();
  expect(rowOf('copyright')).toHaveTextContent('Not counted: the sentence says “no”');
  expect(
    within(rowOf('kitty')).getByRole('button', { name: 'Add this phrase: “kitty”', hidden: true }),
  ).toBeInTheDocument();
});
