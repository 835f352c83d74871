import { describe, expect, it } from 'vitest';
import { wordsFound } from '../../entrypoints/background/words-found.ts';
import type { Evidence } from '../../utils/matching/match.ts';

function litUp(quote: string, phrase: string, method: Evidence['method'] = 'phrase'): string[] {
  const evidence: Evidence = {
    start: 40,
    end: 40 + quote.length,
    quote,
    sentenceStart: 40,
    sentenceEnd: 40 + quote.length,
    section: 'duties',
    method,
    phrase,
    confidence: 0.8,
    level: null,
    explanation: '',
  };
  return wordsFound(evidence).map(({ start, end }) => quote.slice(start - 40, end - 40));
}

describe('the words of a quote that are lit up', () => {
  it('are the whole quote when its words stand together', () => {
    expect(litUp('leads a large team', 'lead team|people|staff')).toEqual(['leads a large team']);
    expect(litUp('library management systems', 'library_management_system')).toEqual(['library management systems']);
  });

  it('leave out what stands between words that are far apart', () => {
    expect(
      litUp('keep the asset register, run the communities of practice', 'keep|stay trend|practice|knowledge'),
    ).toEqual(['keep', 'practice']);
  });

  it('are the whole quote for a find that rests on no phrase', () => {
    expect(litUp('spoken to many readers of all kinds', 'talk', 'fuzzy')).toEqual([
      'spoken to many readers of all kinds',
    ]);
    expect(litUp('Communities of Practice', 'Community of Practice', 'name')).toEqual(['Communities of Practice']);
  });

  it('are the whole quote when the phrase is written in other words', () => {
    expect(litUp('budgeting', 'money')).toEqual(['budgeting']);
  });
});
