import { describe, expect, it } from 'vitest';
import { findKey, withoutRejected, withReach, withVerdict } from '../../utils/comparison/judged.ts';
import type { Evidence, LevelReading, Match, MatchResult } from '../../utils/matching/match.ts';

const level = (value: number, basis: string): LevelReading => ({
  value,
  basis,
  label: `Level ${value}`,
  confidence: 0.8,
});
const evidence = (quote: string, reading: LevelReading | null): Evidence => ({
  start: 0,
  end: quote.length,
  quote,
  words: [],
  sentenceStart: 0,
  sentenceEnd: quote.length,
  sentence: quote,
  section: 'duties',
  method: 'phrase',
  phrase: quote,
  confidence: 0.9,
  level: reading,
  explanation: '',
});
const budget: Match = {
  framework: 'klim',
  skill: '12.8',
  name: 'Financial management',
  confidence: 0.9,
  class: 'confirmed',
  level: level(4, 'manage'),
  evidence: [evidence('manage the budget', level(4, 'manage')), evidence('monitor spending', level(3, 'monitor'))],
};
const result: MatchResult = { matches: [budget], nearMisses: [] };
const rejecting = (...quotes: string[]): MatchResult =>
  withoutRejected(result, (key) => quotes.some((quote) => key === findKey(budget, { quote })));

describe('what the reader says is wrong', () => {
  it('leaves the result', () => {
    expect(rejecting('monitor spending').matches[0]?.evidence.map(({ quote }) => quote)).toEqual(['manage the budget']);
  });

  it('takes its level with it, and the next best evidence tells the level', () => {
    expect(rejecting('manage the budget').matches[0]?.level).toEqual(level(3, 'monitor'));
    expect(rejecting('monitor spending').matches[0]?.level).toEqual(level(4, 'manage'));
  });

  it('takes the skill with it when nothing else speaks of it', () => {
    expect(rejecting('manage the budget', 'monitor spending').matches).toEqual([]);
  });

  it('is known again by its words, however the page breaks its lines', () => {
    expect(findKey(budget, { quote: 'Manage  the\nbudget' })).toBe(findKey(budget, { quote: 'manage the budget' }));
  });

  it('changes nothing when nothing is rejected', () => {
    expect(rejecting().matches[0]).toBe(budget);
  });
});

describe('a judgement', () => {
  const page = { verdict: 'confirmed', reach: 'page', beneath: 'rejected' } as const;
  const everywhere = { verdict: 'rejected', reach: 'everywhere', beneath: null } as const;

  it('of the page overrules what was said for everywhere, and lets it count again when it is taken back', () => {
    expect(withVerdict(everywhere, 'confirmed')).toEqual(page);
    expect(withVerdict(page, null)).toEqual(everywhere);
    expect(withVerdict(everywhere, null)).toBeNull();
    expect(withVerdict(null, 'review')).toEqual({ verdict: 'review', reach: 'page', beneath: null });
  });

  it('that is changed on the page leaves what was said for everywhere', () => {
    expect(withVerdict(page, 'review')).toEqual({ verdict: 'review', reach: 'page', beneath: 'rejected' });
  });

  it('is carried everywhere in place of what was said there', () => {
    expect(withReach(page, 'everywhere')).toEqual({ verdict: 'confirmed', reach: 'everywhere', beneath: null });
  });
});
