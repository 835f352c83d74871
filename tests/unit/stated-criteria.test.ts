import { describe, expect, it } from 'vitest';
import { statedCriteria } from '../../utils/comparison/stated-criteria.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import type { SourceBlock } from '../../utils/text/document.ts';

/** What is read as asked for below the heading "Essential". */
function asked(...blocks: readonly SourceBlock[]): string[] {
  const title: SourceBlock = { kind: 'heading', text: 'Librarian', headingLevel: 1 };
  const essential: SourceBlock = { kind: 'heading', text: 'Essential', headingLevel: 2 };
  const document = buildDocument({ id: '1', title: 'Advert', source: 'advert' }, [title, essential, ...blocks]);
  return statedCriteria(document).map(({ start, end }) => document.text.slice(start, end));
}
const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });
const item = (text: string): SourceBlock => ({ kind: 'list-item', text });
const cell = (row: number, column: number, text: string): SourceBlock => ({ kind: 'table-cell', row, column, text });

describe('no criterion is', () => {
  it.each([
    'We use cookies.',
    'This site uses cookies to give you the best experience.',
    'This job description is not exhaustive.',
    'These duties are not intended to be exhaustive.',
  ])('what every page and job description says: %s', (sentence) => {
    expect(asked(item('A degree in librarianship'), paragraph(sentence), item(sentence))).toEqual([
      'A degree in librarianship',
    ]);
  });

  it.each(['Experience', 'Skills and abilities', 'Education/Qualifications', 'Knowledge:'])(
    'the label of a row: %s',
    (label) => {
      expect(asked(cell(1, 0, label), cell(2, 0, 'Knowledge of copyright'), cell(2, 1, 'E'))).toEqual([
        'Knowledge of copyright',
      ]);
    },
  );
});

describe('lines of one list item or cell', () => {
  it('are points of their own where each stands for itself', () => {
    const lines = 'Expert searcher\n Strategic thinker \nChartered status';
    const points = ['Expert searcher', 'Strategic thinker', 'Chartered status'];
    expect(asked(item(lines))).toEqual(points);
    expect(asked(cell(1, 0, lines), cell(1, 1, 'E'))).toEqual(points);
  });

  it.each(['Experience of managing budgets\nand of negotiating licences', 'Experience of cataloguing in\nAlma'])(
    'are one point where they go on: %j',
    (lines) => {
      expect(asked(item(lines))).toEqual([lines]);
    },
  );
});
