import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { checklistOf } from '../../utils/comparison/checklist.ts';
import { applicationFit, type ApplicationFit, type AskedSkill, type CriterionFit } from '../../utils/comparison/fit.ts';
import { readMarkdown } from '../../utils/documents/read-markdown.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import type { TextDocument } from '../../utils/text/document.ts';
import { markdownFile } from './markdown-file.ts';

const engine = createEngine(loadFrameworkData());
const text = (markdown: string): TextDocument =>
  readMarkdown({ id: 'test', title: 'Test', source: 'test.md' }, markdown);

function fit(advert: TextDocument, cv: TextDocument): ApplicationFit {
  const asked = engine.match(advert).matches;
  return applicationFit(checklistOf(advert, asked), { document: cv, ...engine.match(cv) });
}

const skillIn = (criteria: readonly CriterionFit[], id: string): AskedSkill | undefined =>
  criteria.flatMap(({ skills }) => skills).find(({ skill }) => skill === id);

const advert = text(`# Librarian

## Essential criteria

- Experience of managing a budget of £50,000
- Carrying out literature searches for clinical staff
- A sense of humour

## Desirable criteria

- Knowledge of copyright licences

## Main duties

- Manage a team of library assistants, and negotiate licences with publishers
`);

const cv = text(`# Curriculum vitae

## Employment

- Assisted with procurement, orders and invoices
- Carried out literature searches for consultants
- Managed the enquiry service and its current awareness bulletins
- Supervised and managed a team of library assistants
`);

describe('a CV held against an advert', () => {
  const { criteria, coverage } = fit(advert, cv);
  const skill = (id: string) => skillIn(criteria, id);

  it('keeps the order of the checklist', () => {
    expect(criteria.map(({ criterion }) => criterion.number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('demonstrates a skill with the CV’s own words, those that tell the highest level first', () => {
    const searching = skill('3.3');
    expect(searching?.fit.status).toBe('demonstrated');
    const shownBy = searching?.fit.status === 'demonstrated' ? searching.fit.shownBy : [];
    expect(shownBy[0]?.level?.value).toBe(4);
    expect(cv.text.slice(shownBy[0]?.start, shownBy[0]?.end)).toBe(shownBy[0]?.quote);
  });

  it('says by how many levels a skill falls short', () => {
    expect(skill('12.8')).toMatchObject({ asked: { value: 4 }, fit: { status: 'below', by: 2 } });
  });

  it('says what was not found, and what only perhaps answers', () => {
    expect(skill('4.3')?.fit).toEqual({ status: 'missing' });
    expect(criteria.map(({ status }) => status).slice(0, 4)).toEqual(['perhaps', 'answered', 'not-found', 'not-found']);
  });

  it('counts, the essential criteria by themselves too', () => {
    expect(coverage.essential).toEqual({ answered: 1, perhaps: 1, 'not-found': 1 });
    const sum = (counts: Readonly<Record<string, number>>): number =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    expect(sum(coverage.criteria)).toBe(criteria.length);
  });

  it('survives JSON', () => {
    const whole = fit(advert, cv);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });
});

describe('levels that are not told', () => {
  it('in the advert: any place in the CV meets it', () => {
    const { criteria } = fit(
      text('# Librarian\n\n## Essential criteria\n\n- Copyright law'),
      text('# CV\n\n- Copyright law'),
    );
    expect(skillIn(criteria, '4.3')).toMatchObject({ asked: null, fit: { status: 'demonstrated' } });
  });

  it('in the CV: said so, and not taken for a level', () => {
    const { criteria } = fit(
      text('# Librarian\n\n## Essential criteria\n\n- Manage copyright licences'),
      text('# CV\n\n- Copyright licences'),
    );
    expect(skillIn(criteria, '4.3')?.fit.status).toBe('unstated');
    expect(criteria[0]?.status).toBe('perhaps');
  });
});

it('is not answered by a place below the level that is asked, though another place shows another skill', () => {
  const asks = text(
    '# Librarian\n\n## Essential criteria\n\n- Managing the annual budget of the medical library, and literature searches',
  );
  const { criteria } = fit(
    asks,
    text('# CV\n\n- Assisted with the annual budget of the medical library\n- Carried out literature searches'),
  );
  const [only] = criteria;
  expect(only?.skills.map(({ fit: { status } }) => status).toSorted()).toContain('demonstrated');
  expect(only?.places[0]?.quote).toContain('Assisted');
  expect(only?.status).toBe('perhaps');
});

it('of a CV from another field counts what the CV by itself would not, without a level', () => {
  const years = Array.from(
    { length: 12 },
    (_, at) =>
      `- Drove route ${at} of the buses through the town, sold tickets, and kept the passengers calm and warm.`,
  );
  const kept = 'Kept the records of passengers within the data protection rules';
  const { criteria } = fit(
    text('# Librarian\n\n## Essential criteria\n\n- Maintain compliance with data protection law in the library'),
    text(['# CV', '', `- ${kept}`, ...years].join('\n')),
  );
  expect(skillIn(criteria, '4.1')?.fit).toMatchObject({
    status: expect.stringMatching(/demonstrated|unstated/),
    shownBy: [{ quote: 'data protection', level: null }],
  });
  expect(criteria[0]?.places[0]?.quote).toContain(kept);
});

it('of an empty CV demonstrates nothing', () => {
  const { criteria, coverage } = fit(advert, text(''));
  expect(criteria.flatMap(({ skills }) => skills).every((one) => one.fit.status === 'missing')).toBe(true);
  expect(coverage.criteria).toMatchObject({ answered: 0, perhaps: 0 });
});

it('of an advert that asks for nothing is empty', () => {
  expect(fit(text(''), cv)).toMatchObject({ criteria: [] });
});

describe('a real-looking advert and CV', () => {
  const folder = join(import.meta.dirname, '../evaluation/documents');
  const read = (file: string): TextDocument => markdownFile(folder, file);
  const document = read('cv-health-librarian.md');
  const { criteria } = fit(read('nhs-clinical-outreach-librarian.md'), document);

  it('give every criterion an answer that quotes the CV', () => {
    expect(criteria).toHaveLength(24);
    const places = criteria.flatMap(({ skills }) =>
      skills.flatMap((one) => (one.fit.status === 'missing' ? [] : one.fit.shownBy)),
    );
    expect(places.length).toBeGreaterThan(10);
    for (const { start, end, quote } of places) expect(document.text.slice(start, end)).toBe(quote);
  });
});
