import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf } from '../../utils/text/stem.ts';
import { countWords, tokenise } from '../../utils/text/tokenise.ts';

const stemsOf = (text: string): string[] => tokenise(text).map((token) => token.stem);

describe('words', () => {
  it('keep the offsets of the text they were read from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          last = end;
        }
      }),
    );
  });

  it.each([
    ['manage', 'managing', 'managed', 'management'],
    ['cataloguing', 'cataloging', 'catalogue', 'catalogs'],
    ['organisation', 'organization', 'organisational'],
    ['digitisation', 'digitize', 'digitised'],
    ['acquire', 'acquisitions'],
    ['programme', 'programs'],
    ['enquiries', 'inquiry'],
    ['e-books', 'ebook', 'eBooks'],
    ['co-ordinate', 'coordination'],
  ])('%s and its kin have one stem', (first, ...others) => {
    for (const other of others) expect(stemsOf(other)).toEqual(stemsOf(first));
  });

  it.each([
    ['manage', 'manager'],
    ['supervise', 'supervisor'],
    ['research', 'researcher'],
    ['public', 'publication'],
    ['digital', 'digitisation'],
    ['product', 'production'],
    ['organise', 'organisation'],
    ['universal', 'university'],
  ])('%s and %s are different words', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it('are read through soft hyphens, zero-width characters, accents and ligatures', () => {
    expect(stemsOf('catalo\u00ADguing cata\u200Bloguing naïve ﬁnance')).toEqual([
      ...stemsOf('cataloguing cataloguing naive finance'),
    ]);
  });

  it('of one million letters without a space are one word, read in linear time', () => {
    const started = performance.now();
    expect(tokenise('a'.repeat(1_000_000))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('are counted as a person would', () => {
    expect(countWords('The e-book, and C++ — at 9.30!')).toBe(6);
  });
});
