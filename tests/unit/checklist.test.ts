import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { checklistOf, type Checklist } from '../../utils/comparison/checklist.ts';
import { readFileBytes } from '../../utils/documents/read-file.ts';
import { readMarkdown } from '../../utils/documents/read-markdown.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import type { TextDocument } from '../../utils/text/document.ts';
import { makeDocx, paragraph } from './make-office.ts';
import { markdownFile } from './markdown-file.ts';

const engine = createEngine(loadFrameworkData());
const checklist = (document: TextDocument): Checklist => checklistOf(document, engine.match(document).matches);
const ofText = (text: string): Checklist =>
  checklist(readMarkdown({ id: 'test', title: 'Test', source: 'advert.md' }, text));
const tests = join(import.meta.dirname, '..');
const read = (folder: string, file: string): TextDocument => markdownFile(folder, file);
const shown = ({ criteria }: Checklist, demand: string): string[] =>
  criteria.filter((one) => one.demand === demand).map(({ text }) => text);
const counts = (list: Checklist): number[] => ['essential', 'desirable', 'duty'].map((one) => shown(list, one).length);

describe('the checklist of an advert with lists', () => {
  const document = read(join(tests, 'fixtures/adverts'), 'head-of-knowledge-services.md');
  const list = checklist(document);

  it('holds every essential criterion, then every desirable one, then the duties, in the advert’s order', () => {
    expect(counts(list)).toEqual([10, 6, 23]);
    expect(list.criteria.map(({ number }) => number)).toEqual(list.criteria.map((_, index) => index + 1));
    expect(list.criteria[0]?.text).toBe(
      'Postgraduate qualification in library and information science or knowledge management',
    );
    expect(shown(list, 'desirable')[0]).toBe('A teaching qualification or fellowship of the Higher Education Academy');
    expect(list.title).toBe('Head of Knowledge and Library Services');
  });

  it('names the skills and levels behind a criterion and keeps those without', () => {
    const budget = list.criteria.find(({ text }) => text.startsWith('Hold and manage a budget'));
    expect(budget?.skills.find(({ skill }) => skill === '12.8')).toMatchObject({
      framework: 'klim',
      level: { value: 4 },
    });
    const plain = ofText('# Librarian\n\n## Essential criteria\n\n- A sense of humour\n- Managing a library budget');
    expect(plain.criteria.map(({ skills }) => skills.length > 0)).toEqual([false, true]);
  });

  it('leaves out what the employer says of itself, what it offers and how to apply', () => {
    const all = list.criteria.map(({ text }) => text).join('\n');
    for (const words of ['Care Quality Commission', 'annual leave', 'apply online']) expect(all).not.toContain(words);
  });

  it('gives places that hold the words shown', () => {
    for (const { start, end, text } of list.criteria)
      expect(document.text.slice(start, end).replace(/\s+/g, ' ')).toBe(text);
  });
});

describe('person specifications in tables', () => {
  it('cuts the cells of an essential and a desirable column into their criteria', () => {
    const list = checklist(read(join(tests, 'evaluation/documents'), 'nhs-clinical-outreach-librarian.md'));
    expect(counts(list)).toEqual([9, 5, 10]);
    expect(shown(list, 'essential')).toContain('Teaching or presenting to groups');
    expect(shown(list, 'desirable')).toContain('Able to drive between sites');
  });

  it('reads rows marked E or D and leaves out how they are assessed', () => {
    const list = ofText(
      `# Systems librarian

## Person specification

| Criteria | E/D | How assessed |
| --- | --- | --- |
| Experience of running a library management system | E | A/I |
| A degree, or experience that shows the same | E | Application form and certificates |
| Knows some SQL | D | I |`,
    );
    expect(shown(list, 'essential')).toEqual([
      'Experience of running a library management system',
      'A degree, or experience that shows the same',
    ]);
    expect(shown(list, 'desirable')).toEqual(['Knows some SQL']);
  });

  it.each(['✓', '✔', 'X', 'x', 'Yes', '●'])('reads rows with a %s in an essential or a desirable column', (tick) => {
    const list = ofText(
      `# Systems librarian

## Person specification

| Criteria | Essential | Desirable | How assessed |
| --- | --- | --- | --- |
| Experience of running a library management system | ${tick} | | A/I |
| Knows some SQL | | ${tick} | Interview |
| A driving licence | ${tick} | | |`,
    );
    expect(shown(list, 'essential')).toEqual([
      'Experience of running a library management system',
      'A driving licence',
    ]);
    expect(shown(list, 'desirable')).toEqual(['Knows some SQL']);
  });

  it('reads numbers that say which list a row or an item belongs to, and leaves a library of charts alone', () => {
    const criteria = ['Experience of cataloguing', 'Knows some SQL', 'D3 or another library of charts'];
    const rows = ['E1', 'D1', 'E2'].map((code, at) => `| ${code} | ${criteria[at]} |`).join('\n');
    const items = ['E1 ', 'D1. ', ''].map((code, at) => `- ${code}${criteria[at]}`).join('\n');
    for (const written of [`| No. | Criterion |\n| --- | --- |\n${rows}`, items]) {
      const list = ofText(`# Systems librarian\n\n## Person specification\n\n${written}`);
      expect(shown(list, 'essential')).toEqual([criteria[0], criteria[2]]);
      expect(shown(list, 'desirable')).toEqual([criteria[1]]);
    }
  });

  it('asks nothing of what the head of a job description tells of the post', () => {
    const list = ofText(
      `# Job description

## The role

| Job title: | Clinical Evidence Specialist |
| --- | --- |
| Responsible to: | Knowledge and Library Services Manager |
| Band: | 6 |

- Undertake literature searches for clinicians`,
    );
    expect(list.criteria.map(({ text }) => text)).toEqual(['Undertake literature searches for clinicians']);
  });

  it('reads the ticks that Word takes from a font of symbols', async () => {
    const tick = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>';
    const row = (...cells: string[]): string =>
      `<w:tr>${cells.map((cell) => `<w:tc>${cell || '<w:p/>'}</w:tc>`).join('')}</w:tr>`;
    const table = [
      row(...['Criteria', 'Essential', 'Desirable'].map(paragraph)),
      row(paragraph('Experience of cataloguing'), tick, ''),
      row(paragraph('Knows some SQL'), '', tick),
    ].join('');
    const { document } = await readFileBytes('1', 'a.docx', makeDocx(`<w:tbl>${table}</w:tbl>`));
    expect(shown(checklist(document), 'essential')).toEqual(['Experience of cataloguing']);
    expect(shown(checklist(document), 'desirable')).toEqual(['Knows some SQL']);
  });
});

describe('criteria written as prose', () => {
  it('are taken sentence by sentence, with the list they are marked for', () => {
    const list = checklist(read(join(tests, 'evaluation/documents'), 'university-academic-liaison-librarian.md'));
    expect(shown(list, 'essential')).toContain('Good honours degree');
    expect(shown(list, 'desirable')).toContain('Teaching qualification, or Fellowship of the HEA');
    expect(shown(list, 'duty')).not.toContainEqual(expect.stringMatching(/^Any other duties/));
  });

  it('lose the label that introduces them', () => {
    const list = ofText('# Librarian\n\nEssential: a degree in librarianship.\n\nDesirable: experience of SharePoint.');
    expect(shown(list, 'essential')).toEqual(['a degree in librarianship.']);
    expect(shown(list, 'desirable')).toEqual(['experience of SharePoint.']);
  });

  it('count as duties only where the duties are not listed', () => {
    const overview = '## Job overview\n\nYou will work on the wards and answer questions there.';
    expect(shown(ofText(`# Librarian\n\n${overview}`), 'duty')).toHaveLength(1);
    const both = `# Librarian\n\n${overview}\n\n## Main duties\n\n- Answer enquiries`;
    expect(shown(ofText(both), 'duty')).toEqual(['Answer enquiries']);
  });
});

describe('an advert that names no sections', () => {
  it('gives what it lists as duties', () => {
    const list = ofText(
      '# Records officer\n\nJoin us!\n\n- Keep the records in order\n- Answer requests\n\nCall us soon.',
    );
    expect(list.criteria.map(({ demand, text }) => [demand, text])).toEqual([
      ['duty', 'Keep the records in order'],
      ['duty', 'Answer requests'],
    ]);
  });

  it('gives nothing where it lists nothing', () => {
    expect(ofText('# Records officer\n\nJoin us.').criteria).toEqual([]);
    expect(ofText('').criteria).toEqual([]);
  });
});

it('says once what an advert says twice', () => {
  const list = ofText('# Librarian\n\n## Duties\n\n- Answer enquiries\n- Run the desk\n- Answer enquiries.');
  expect(shown(list, 'duty')).toEqual(['Answer enquiries', 'Run the desk']);
});

const shared = join(tests, '../../shared/evaluation/documents');
describe.skipIf(!existsSync(shared))('real adverts (../shared/evaluation/documents; skipped where absent)', () => {
  const files = existsSync(shared) ? readdirSync(shared).filter((file) => file.endsWith('.md')) : [];

  it.each(files)('%s: every place is read once and holds words', (file) => {
    const document = read(shared, file);
    const { criteria } = checklist(document);
    const places = criteria.map(({ start, end }) => ({ start, end })).toSorted((one, other) => one.start - other.start);
    places.forEach(({ start, end }, index) => {
      expect(document.text.slice(start, end)).toMatch(/\p{L}{2}/u);
      expect(start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
    });
  });

  it('gives most of them a checklist', () => {
    const filled = files.filter((file) => checklist(read(shared, file)).criteria.length >= 5);
    expect(filled.length).toBeGreaterThanOrEqual(Math.floor(files.length * 0.8));
  });
});
