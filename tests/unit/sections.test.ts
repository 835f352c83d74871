import { describe, expect, it } from 'vitest';
import type { Section, SourceBlock } from '../../utils/text/document.ts';
import { plainBlocks } from '../../utils/text/plain-blocks.ts';
import { sectionOfHeading } from '../../utils/text/section-headings.ts';
import { assignSections, sentenceSection } from '../../utils/text/sections.ts';

const sectionsOf = (text: string): [string, Section][] => {
  const blocks = plainBlocks(text);
  return assignSections(blocks).map((section, index) => [blocks[index]?.text ?? '', section]);
};
const sectionOf = (text: string, part: string): Section | undefined =>
  sectionsOf(text).find(([block]) => block.includes(part))?.[1];

describe('a heading announces', () => {
  it.each<[string, Section]>([
    ['Essential criteria', 'essential'],
    ['Minimum qualifications', 'essential'],
    ['You will have', 'essential'],
    ['What we’re looking for', 'essential'],
    ['PERSON SPECIFICATION', 'essential'],
    ['Desirable', 'desirable'],
    ['Preferred Qualifications:', 'desirable'],
    ['Nice to have', 'desirable'],
    ['Main duties and responsibilities', 'duties'],
    ['What you’ll do', 'duties'],
    ['Key result areas', 'duties'],
    ['About us', 'about-us'],
    ['Benefits', 'benefits'],
    ['What we offer', 'benefits'],
    ['How to apply', 'how-to-apply'],
    ['Equality, diversity and inclusion', 'how-to-apply'],
  ])('%s', (heading, section) => {
    expect(sectionOfHeading(heading)).toBe(section);
  });

  it('nothing when it only names the post', () => {
    expect(sectionOfHeading('Clinical Librarian')).toBeNull();
  });
});

describe('sections of an advert', () => {
  const advert = `LIBRARIAN

Main duties:
- Manage the journals budget

ESSENTIAL
Knowledge
- Experience of cataloguing

DESIRABLE
- Chartered status

We are an equal opportunities employer and welcome applications from everyone.

BENEFITS
27 days' annual leave
`;

  it('follow the headings', () => {
    expect(sectionOf(advert, 'journals budget')).toBe('duties');
    expect(sectionOf(advert, 'cataloguing')).toBe('essential');
    expect(sectionOf(advert, 'Chartered')).toBe('desirable');
    expect(sectionOf(advert, 'annual leave')).toBe('benefits');
  });

  it('give way to the wording of boilerplate, sentence by sentence, whatever stands above it', () => {
    const inDesirable = (sentence: string) => sentenceSection(sentence, 'desirable');
    expect(inDesirable('We are an equal opportunities employer and welcome applications from everyone.')).toBe(
      'how-to-apply',
    );
    expect(inDesirable('You will have 27 days’ annual leave and a pension.')).toBe('benefits');
    expect(inDesirable('Founded in 1892, the college is home to 4,000 students.')).toBe('about-us');
    expect(inDesirable('Experience of managing a pension library.')).toBe('desirable');
  });

  it('follow a label at the start of a block', () => {
    const text = 'Essential: a degree in librarianship.\n\nDesirable: experience of systems.';
    expect(sectionOf(text, 'degree')).toBe('essential');
    expect(sectionOf(text, 'systems')).toBe('desirable');
  });
});

describe('tables of a person specification', () => {
  const cell = (row: number, column: number, text: string): SourceBlock => ({ kind: 'table-cell', row, column, text });

  it('mark a row by E or D in its last cell', () => {
    const sections = assignSections([
      cell(1, 0, 'Knowledge of copyright'),
      cell(1, 1, 'E'),
      cell(2, 0, 'A second language'),
      cell(2, 1, 'D'),
    ]);
    expect(sections).toEqual(['essential', 'essential', 'desirable', 'desirable']);
  });

  it('mark a column by its heading', () => {
    const sections = assignSections([
      cell(1, 0, 'Criteria'),
      cell(1, 1, 'Essential'),
      cell(1, 2, 'Desirable'),
      cell(2, 0, 'Skills'),
      cell(2, 1, 'Searching'),
      cell(2, 2, 'Web design'),
    ]);
    expect(sections.slice(4)).toEqual(['essential', 'desirable']);
  });
});

it('a heading above the one of the desirable criteria is no part of them', () => {
  const blocks: SourceBlock[] = [
    { kind: 'heading', headingLevel: 1, text: 'Content designer' },
    { kind: 'heading', headingLevel: 3, text: 'Person specification' },
    { kind: 'heading', headingLevel: 6, text: 'Desirable criteria' },
    { kind: 'list-item', text: 'Working in an agile team' },
    { kind: 'heading', headingLevel: 3, text: 'Behaviours' },
    { kind: 'list-item', text: 'Working Together' },
  ];
  expect(assignSections(blocks).slice(3)).toEqual(['desirable', 'essential', 'essential']);
});

describe('headings within the duties', () => {
  const heading = (text: string, rest: Partial<SourceBlock> = {}): SourceBlock => ({
    kind: 'heading',
    headingLevel: 6,
    ...rest,
    text,
  });
  const item = (text: string): SourceBlock => ({ kind: 'list-item', text });
  const sectionOfLast = (...blocks: SourceBlock[]): Section | undefined =>
    assignSections([heading('Librarian'), ...blocks]).at(-1);
  const searches = item('Undertake literature searches for clinicians.');

  it('part them where they are numbered below theirs, and end them where they are not', () => {
    const duties = heading('2. Key duties', { headingLevel: 2 });
    expect(sectionOfLast(duties, heading('2.1 Evidence services', { headingLevel: 2 }), searches)).toBe('duties');
    expect(sectionOfLast(duties, heading('2.2 Education and training', { headingLevel: 2 }), searches)).toBe('duties');
    expect(sectionOfLast(duties, heading('3. Evidence services', { headingLevel: 2 }), searches)).toBe('other');
    expect(sectionOfLast(duties, heading('3. Person specification', { headingLevel: 2 }), searches)).toBe('essential');
  });

  it('part them in a PDF where its headings are of one size, which tells no levels', () => {
    const onPage = (...levels: number[]): Section | undefined => {
      const [title, duties, evidence] = levels.map((headingLevel, at) =>
        heading(['Librarian', 'Main duties', 'Evidence services'][at] ?? '', { headingLevel, page: 1 }),
      );
      return assignSections([title!, duties!, evidence!, { ...searches, page: 1 }]).at(-1);
    };
    expect(onPage(1, 1, 1)).toBe('duties');
    expect(onPage(1, 2, 2)).toBe('other');
    expect(onPage(1, 2, 3)).toBe('duties');
  });

  it('part them where they stand over a list and only look like headings', () => {
    const duties = heading('Main duties');
    expect(sectionOfLast(duties, heading('Communication and relationship skills'), searches)).toBe('duties');
    expect(sectionOfLast(duties, heading('Key working relationships'), item('Ward managers'))).toBe('other');
    expect(sectionOfLast(duties, heading('Location map'), { kind: 'paragraph', text: 'By the river.' })).toBe('other');
    const marked = [heading('Main duties', { headingLevel: 2 }), heading('Opening times', { headingLevel: 2 })];
    expect(sectionOfLast(...marked, item('Monday to Friday'))).toBe('other');
  });
});
