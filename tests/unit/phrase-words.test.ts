import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import { lexiconOf } from '../../utils/messaging/own-phrase.ts';
import { phraseWords } from '../../utils/text/phrase-words.ts';

it('the words of a quote make a phrase without little words', () => {
  expect(phraseWords('The Management of our budgets')).toBe('management budgets');
  expect(phraseWords('“Café-style” advice, for R&D')).toBe('cafe style advice r d');
  expect(phraseWords('of the')).toBe('');
});

it('any words a reader may type make a phrase the engine takes', () => {
  const data = loadFrameworkData();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const words = phraseWords(text);
      fc.pre(words.length >= 2 && words.length <= 120 && /^[a-z0-9 ]+$/.test(words));
      const phrase = { framework: 'klim', skill: '12.8', words } as const;
      expect(() => createEngine(data, lexiconOf([phrase]))).not.toThrow();
    }),
    { numRuns: 20 },
  );
});
