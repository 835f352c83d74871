import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../utils/text/sentences.ts';

const cut = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at stops, semicolons, bullets, cell borders and line breaks', () => {
    expect(cut('Manage staff. Hold the budget; buy books • answer enquiries | E\nLead')).toEqual([
      'Manage staff.',
      'Hold the budget;',
      'buy books',
      'answer enquiries',
      'E',
      'Lead',
    ]);
  });

  it('do not end at an abbreviation', () => {
    expect(cut('Use databases, e.g. Medline, with Dr. Shah. Teach.')).toEqual([
      'Use databases, e.g. Medline, with Dr. Shah.',
      'Teach.',
    ]);
  });

  it('go on over a line break where the next line begins in lower case', () => {
    expect(cut('managing the library\nbudget and staff')).toEqual(['managing the library\nbudget and staff']);
  });

  it('never grow beyond what one window of work can take', () => {
    const long = 'word '.repeat(5_000);
    for (const part of cut(long)) expect(part.length).toBeLessThanOrEqual(1_200);
    expect(cut(long).join(' ')).toBe(long.trim());
  });
});
