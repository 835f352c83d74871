import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessIn } from '../../utils/comparison/criterion-likeness.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import type { TextDocument } from '../../utils/text/document.ts';

const cv = (...lines: string[]): TextDocument =>
  buildDocument(
    { id: 'cv', title: 'CV', source: 'cv.md' },
    lines.map((text) => ({ kind: 'list-item', text })),
  );

/** The sentences of the CV that share something with a criterion, the nearest first. */
function nearest(document: TextDocument, criterion: string): string[] {
  const { sentences, sharesOf } = likenessIn(document, [criterion]);
  return [...sharesOf(criterion)]
    .toSorted(([, left], [, right]) => right - left)
    .map(([at]) => document.text.slice(sentences[at]?.start, sentences[at]?.end));
}

describe('a sentence is the more like a criterion', () => {
  it('the more of its telling words it says, in whatever form', () => {
    const document = cv('Fixed the printer', 'Teaching nurses to search databases', 'Searched for a new van');
    expect(nearest(document, 'Teach nurses how to search databases')).toEqual([
      'Teaching nurses to search databases',
      'Searched for a new van',
    ]);
  });

  it('the rarer the words are that it says', () => {
    const document = cv('Libraries and library cards', 'A library in Leeds', 'The library van', 'Three years of Koha');
    expect(nearest(document, 'A library that uses Koha')[0]).toBe('Three years of Koha');
  });

  it('the nearer its words are, a kindred word before none and the word itself before a kindred one', () => {
    const document = cv(
      'Fixed the photocopier',
      'Ran induction sessions for students',
      'Trained the borrowers at Leeds',
    );
    expect(nearest(document, 'Train library users')).toEqual([
      'Trained the borrowers at Leeds',
      'Ran induction sessions for students',
    ]);
  });

  it('whichever of two alternatives it says, as if that alone were asked', () => {
    const document = cv('Wrote macros in Python', 'Wrote macros in Java', 'Fixed the printer');
    const share = (criterion: string): number | undefined =>
      likenessIn(document, ['Python or Ruby']).sharesOf(criterion).get(0);
    expect(share('Python or a Ruby')).toBe(share('Python'));
    expect(share('Python and Ruby')).toBeLessThan(share('Python') ?? 0);
  });

  it('and not at all where only words of every advert are shared', () => {
    expect(
      nearest(cv('Excellent experience and a proven ability to work well'), 'Proven experience of copyright'),
    ).toEqual([]);
  });
});

it('two words in common count for less than six', () => {
  const document = cv('Manage budgets', 'Select, order and describe Welsh children’s books');
  const share = (criterion: string): number =>
    Math.max(...likenessIn(document, [criterion]).sharesOf(criterion).values());
  expect(share('Manage budgets')).toBeLessThan(share('Select, order and describe Welsh children’s books'));
});

it('lies between nothing and one, quotes sentences of the text, and survives any text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }), fc.string(), (lines, criterion) => {
      const document = cv(...lines);
      const { sentences, sharesOf } = likenessIn(document, [criterion]);
      for (const [at, share] of sharesOf(criterion)) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
        const { start, end } = sentences[at]!;
        expect(document.text.slice(start, end).length).toBe(end - start);
      }
    }),
  );
});
