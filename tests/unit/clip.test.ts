import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipAround } from '../../utils/text/clip.ts';

const SENTENCE =
  'The post holder will line manage a team of six library assistants and hold the budget for journals and databases.';
const around = (quote: string, length: number, text = SENTENCE): string => {
  const start = text.indexOf(quote);
  return clipAround(text, { start, end: start + quote.length }, { start: 0, end: text.length }, length);
};

describe('a quote in its sentence', () => {
  it('has the whole sentence where that is short', () => {
    expect(around('hold the budget', 400)).toBe(SENTENCE);
  });

  it('stands between ellipses where both ends are cut, and no word is broken', () => {
    expect(around('library assistants', 60)).toBe('…manage a team of six library assistants and hold the budget…');
  });

  it('keeps the end it stands at', () => {
    expect(around('The post holder', 50)).toBe('The post holder will line manage a team of six…');
    expect(around('journals and databases.', 50)).toBe('…and hold the budget for journals and databases.');
  });

  it('is whole however long it is', () => {
    const quote = SENTENCE.slice(4, 100);
    expect(around(quote, 40)).toBe(`…${quote}…`);
  });

  it('never loses the quote, breaks no pair of surrogates and stays near the length', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '📚', ' ', '\n', 'ﷺ'), minLength: 0, maxLength: 300 });
    fc.assert(
      fc.property(word, word, word, fc.integer({ min: 1, max: 400 }), (before, quote, after, length) => {
        const text = `x${before}${quote}${after}x`;
        const start = before.length + 1;
        const part = { start, end: start + quote.length };
        const clipped = clipAround(text, part, { start: 0, end: text.length }, length);
        expect(clipped).toContain(quote);
        expect(new TextDecoder().decode(new TextEncoder().encode(clipped))).toBe(clipped);
        expect(clipped.length).toBeLessThanOrEqual(Math.max(length, quote.length) + 4);
      }),
    );
  });
});
