import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { markdownFile } from './markdown-file.ts';
import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import type { AdvertCheck } from '../../utils/comparison/advert-check.ts';
import { checkAdvert } from '../../utils/comparison/advert-checks.ts';
import { compare } from '../../utils/comparison/compare.ts';
import { readMarkdown } from '../../utils/documents/read-markdown.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import type { DocumentMetadata, TextDocument } from '../../utils/text/document.ts';

const data = loadFrameworkData();
const engine = createEngine(data);

function check(document: TextDocument, profileId = 'kls-manager'): AdvertCheck[] {
  const profile = data.profiles.find(({ id }) => id === profileId)!;
  const report = compare({ data, engine: 'test', document, words: 1, result: engine.match(document), profile });
  return checkAdvert(document, report, data.acronyms);
}
const advert = (text: string, metadata: DocumentMetadata = {}): TextDocument => ({
  ...readMarkdown({ id: 'test', title: 'Test', source: 'advert.md' }, text),
  metadata,
});
const outcome = (checks: readonly AdvertCheck[], id: AdvertCheck['id']): AdvertCheck =>
  checks.find((one) => one.id === id)!;
const inAdvert = (id: AdvertCheck['id'], text: string, metadata?: DocumentMetadata): AdvertCheck =>
  outcome(check(advert(text, metadata)), id);
const quotes = ({ places }: AdvertCheck): string[] => places.map(({ quote }) => quote);

const head = '# Librarian\n\n## Main duties\n\n';
const duties = '- Answer enquiries\n- Order books\n- Teach students\n';

describe('levels that contradict each other', () => {
  it('are a problem, with both places', () => {
    const found = inAdvert(
      'contradicting-levels',
      `${head}- Assist with procurement, orders and invoices\n- Answer enquiries\n- Manage the budget of £80,000\n`,
    );
    expect(found.severity).toBe('problem');
    expect(found.text).toMatch(/^For Financial management the advert says “Assist” in one place and “\w+” in another/);
    expect(found.places).toHaveLength(2);
  });

  it('are not found where somebody leads the work and helps its users', () => {
    const found = inAdvert(
      'contradicting-levels',
      `${head}- Manage the enquiry service\n- Help users with their enquiries\n- Support colleagues who answer enquiries\n`,
    );
    expect(found.severity).toBe('fine');
  });
});

describe('more or higher than the profile asks', () => {
  it('names a level above the required one and where it is read', () => {
    const found = inAdvert(
      'above-profile',
      `${head}- Be accountable for budgets across the trust, and set policy on procurement\n`,
    );
    expect(found).toMatchObject({ severity: 'hint' });
    expect(found.text).toMatch(
      /^Financial management reads as level 5 \(Ensure, Advise\); the profile asks for level 4/,
    );
    expect(quotes(found).join()).toContain('procurement');
  });

  it('does not take the name of a system for a level', () => {
    const found = inAdvert('above-profile', `${head}- Knowledge of library management systems\n`);
    expect(found.severity).toBe('fine');
  });

  it('names skills that are essential though the profile does not ask for them', () => {
    const text =
      '# Delivery manager\n\n## Essential criteria\n\n- Experience of penetration testing with Burp Suite and Kali\n- Runs agile ceremonies such as sprint planning\n';
    const checks = check(advert(text), data.profiles.find(({ role }) => role === 'Delivery manager')!.id);
    expect(outcome(checks, 'beyond-profile')).toMatchObject({ severity: 'hint' });
    expect(outcome(checks, 'beyond-profile').text).toContain('Security technology');
  });

  it('does not deny what the report tags as essential beyond the profile', () => {
    const text = '# Librarian\n\n## Essential criteria\n\n- Experience of penetration testing with Burp Suite\n';
    const found = outcome(check(advert(text)), 'beyond-profile');
    expect(found.severity).toBe('fine');
    expect(found.text).toMatch(/^Nothing essential here goes clearly beyond .* Not counted, .*Security technology/);
    expect(found.places.map(({ quote }) => quote).join()).toContain('penetration testing');
  });

  it('says nothing of what is only desirable', () => {
    const text = '# Delivery manager\n\n## Desirable criteria\n\n- Experience of penetration testing with Burp Suite\n';
    const checks = check(advert(text), data.profiles.find(({ role }) => role === 'Delivery manager')!.id);
    expect(outcome(checks, 'beyond-profile').severity).toBe('fine');
  });
});

describe('the list of essential criteria', () => {
  const essentials = (count: number): string =>
    `# Librarian\n\n## Essential criteria\n\n${Array.from({ length: count }, (_, at) => `- Can do thing number ${at}`).join('\n')}`;

  it.each([
    [10, 'fine'],
    [12, 'fine'],
    [13, 'hint'],
    [30, 'hint'],
  ] as const)('of %i is %s', (count, severity) => {
    const found = inAdvert('essential-list', essentials(count));
    expect(found).toMatchObject({ severity });
    expect(found.text).toContain(String(count));
    expect(found.sources[0]?.address).toMatch(/^https:/);
  });

  it('points at those beyond the number people read', () => {
    expect(quotes(inAdvert('essential-list', essentials(14)))).toEqual([
      'Can do thing number 12',
      'Can do thing number 13',
    ]);
  });
});

describe('abbreviations', () => {
  it('never spelt out are named once, with what they are known to mean', () => {
    const found = inAdvert(
      'abbreviations',
      `${head}- Answer FOI requests\n- Log FOI requests in TRIM\n- Use SharePoint\n`,
    );
    expect(found.severity).toBe('hint');
    expect(found.text).toContain('FOI (freedom of information?)');
    expect(quotes(found)).toEqual(['FOI', 'TRIM']);
  });

  it.each([
    ['spelt out before', 'Write standard operating procedures (SOPs), and keep SOPs in order'],
    ['spelt out after', 'Work for the CLA (Copyright Licensing Agency) on the CLA licence'],
    ['written in full elsewhere', 'Deal with freedom of information requests. Log each FOI request'],
    ['well known', 'Use IT in the NHS, and send your CV as a PDF. UK only'],
    ['capitals for emphasis', 'You MUST be kind, and we must be too'],
    ['a heading in capitals', 'ABOUT THE LIBRARY SERVICE'],
    ['Roman numbers', 'Grade II listed building'],
  ])('%s are fine', (_, line) => {
    expect(inAdvert('abbreviations', `${head}- ${line}\n`)).toMatchObject({ severity: 'fine', places: [] });
  });

  it('are none where they are the name of a product', () => {
    expect(inAdvert('abbreviations', `${head}- Build dashboards in Power BI\n`).severity).toBe('fine');
    expect(inAdvert('abbreviations', `${head}- Build BI dashboards\n`).text).toContain('BI');
  });

  it('make a problem when they are many', () => {
    const line = 'Use ABZ, BCZ, CDZ, DEZ, EFZ, FGZ, GHZ, HIZ and IJZ';
    expect(inAdvert('abbreviations', `${head}- ${line}\n`).severity).toBe('problem');
  });
});

describe('a fact that readers look for first', () => {
  const complete = `# Librarian\n\nBand 6, 37.5 hours a week, based at the Royal Infirmary.\n\n## Main duties\n\n${duties}\n## How to apply\n\nPlease apply by 11 January 2027.\n`;

  it.each(['closing-date', 'pay', 'place', 'hours'] as const)('is found: %s', (id) => {
    const found = inAdvert(id, complete);
    expect(found.severity).toBe('fine');
    expect(found.places).toHaveLength(1);
  });

  it.each([
    ['closing-date', 'problem'],
    ['pay', 'problem'],
    ['place', 'hint'],
    ['hours', 'hint'],
  ] as const)('is missed: %s', (id, severity) => {
    expect(inAdvert(id, `${head}${duties}`)).toMatchObject({ severity, places: [] });
  });

  it.each([
    ['closing-date', 'Closing date: 3 March 2027'],
    ['closing-date', 'The closing date for applications is Sunday, 14th February'],
    ['closing-date', 'Apply by midnight on 2027-01-05'],
    ['closing-date', 'Open until filled'],
    ['pay', 'Salary: £31,067 – £33,366'],
    ['pay', 'Grade H'],
    ['pay', 'Grade: Senior Executive Officer'],
    ['pay', '$28.50 per hour'],
    ['place', 'Location: Leeds'],
    ['place', 'You can work from home two days a week'],
    ['place', 'LS1 3EX'],
    ['hours', 'Full time, permanent'],
    ['hours', '22.5 hrs'],
    ['hours', '0.6 WTE'],
  ] as const)('%s is read from “%s”', (id, line) => {
    expect(inAdvert(id, `${head}${duties}\n## Details\n\n${line}\n`).severity).toBe('fine');
  });

  it.each([
    ['closing-date', 'Apply by midnight on the closing date'],
    ['closing-date', 'Interviews on 28 January 2027'],
    ['pay', 'A competitive salary'],
    ['pay', 'You will grade incoming books'],
  ] as const)('%s is not read from “%s”', (id, line) => {
    expect(inAdvert(id, `${head}${duties}\n## Details\n\n${line}\n`).severity).toBe('problem');
  });

  it.each([
    ['hours', 'Line manage 4.6 WTE staff'],
    ['hours', 'Supervise two part-time assistants'],
    ['hours', 'You will work with three full time library assistants'],
    ['place', 'Promote the library at inductions'],
    ['place', 'Give evidence-based advice'],
  ] as const)('%s is of the post, which “%s” is not', (id, line) => {
    expect(inAdvert(id, `${head}${duties}- ${line}\n`)).toMatchObject({ severity: 'hint', places: [] });
  });

  it.each([
    ['hours', '- Line manage 4.6 WTE staff\n\n0.8 WTE', '0.8 WTE'],
    ['place', 'You will work in the library at Airedale General Hospital.', 'library at Airedale General Hospital'],
    ['place', 'Location: Leeds, with travel', 'Location: Leeds, with travel'],
    ['closing-date', 'Closing date: 14 March 2027', 'Closing date: 14 March 2027'],
    ['closing-date', 'Deadline: March 14, 2027', 'Deadline: March 14, 2027'],
    ['closing-date', '| Closing date | 14 March 2027 |\n| --- | --- |\n', 'Closing date: 14 March 2027'],
  ] as const)('is quoted as a reader would: %s in %j', (id, lines, said) => {
    expect(inAdvert(id, `${head}${duties}\n${lines}\n`).text).toBe(`Stated: “${said}”.`);
  });

  it('is taken from what the page says of the post', () => {
    const found = inAdvert('closing-date', `${head}${duties}`, { closingDate: '2027-01-11' });
    expect(found).toMatchObject({ severity: 'fine', text: 'Stated: “2027-01-11”.' });
  });

  it('is not looked for in a text that is no advert', () => {
    const checks = check(advert('# Our team\n\nWe run the library and its intranet pages.'));
    expect(checks.map(({ id }) => id)).not.toContain('pay');
  });
});

describe('long sentences', () => {
  const words = (count: number): string => Array.from({ length: count }, () => 'books').join(' ');

  it('are counted and shown', () => {
    const found = inAdvert('long-sentences', `${head}- Order ${words(60)}.\n- Answer enquiries.\n`);
    expect(found).toMatchObject({ severity: 'hint' });
    expect(found.text).toContain('longest 61');
    expect(found.places).toHaveLength(1);
  });

  it('end where a sentence or a line ends', () => {
    expect(inAdvert('long-sentences', `${head}- Order ${words(20)}. Order ${words(20)}.\n`).severity).toBe('fine');
  });
});

describe('wording that narrows the field', () => {
  const essential = (line: string): AdvertCheck =>
    inAdvert('narrowing-words', `# Librarian\n\n## Essential criteria\n\n- ${line}\n`);

  it.each([
    ['We want a recent graduate', 'recent graduate', 'hint'],
    ['A young and dynamic colleague', 'young and dynamic', 'problem'],
    ['A native English speaker', 'native English speaker', 'problem'],
    ['The chairman will be pleased', 'chairman', 'hint'],
    ['An energetic person', 'energetic person', 'hint'],
    ['A full clean driving licence', 'full clean driving licence', 'hint'],
    ['At least five years’ experience in a library', 'At least five years’ experience', 'hint'],
  ] as const)('“%s” is found', (line, quote, severity) => {
    const found = essential(line);
    expect(found).toMatchObject({ severity });
    expect(quotes(found)).toEqual([quote]);
    expect(found.sources).toHaveLength(1);
  });

  it.each([
    'Work with young people, mature students and older readers',
    'Knowledge of children’s and young adult fiction',
    'Experience of driving change',
    'Comfortable in a competitive market',
    'Aged stock is withdrawn',
    'Over 20 staff report to this post',
    'Speaks fluent Welsh',
    'Manage the graduate trainee scheme',
    'Experience built up over several years',
  ])('“%s” is fine', (line) => {
    expect(essential(line)).toMatchObject({ severity: 'fine', places: [] });
  });

  it('leaves the licence alone where driving is the work, and pay and benefits altogether', () => {
    expect(essential('Full driving licence\n- Drive the mobile library van').severity).toBe('fine');
    const benefits = '# Librarian\n\n## What we offer\n\n- A young and dynamic team\n';
    expect(inAdvert('narrowing-words', benefits).severity).toBe('fine');
  });
});

describe('a whole advert', () => {
  const folder = join(import.meta.dirname, '../fixtures/adverts');
  const file = 'head-of-knowledge-services.md';
  const document = markdownFile(folder, file);
  const checks = check(document);

  it('well written has no problem', () => {
    expect(checks.filter(({ severity }) => severity === 'problem')).toEqual([]);
  });

  it('has every check once, what matters most first, and quotes its own words', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(11);
    const order = checks.map(({ severity }) => ['problem', 'hint', 'fine'].indexOf(severity));
    expect(order).toEqual(order.toSorted());
    for (const { quote, start, end } of checks.flatMap(({ places }) => places))
      expect(document.text.slice(start, end)).toBe(quote);
  });

  it.each(['A ', 'AB ', 'a (', 'by 1', 'young ', 'two years of a-', '£ ', 'aa AB (aa ', 'clean full '])(
    'made of one line of “%s” is checked in time',
    (piece) => {
      const hostile = advert(`${head}${duties}- ${piece.repeat(20_000)}\n`);
      const report = compare({
        data,
        engine: 'test',
        document: hostile,
        words: 1,
        result: { matches: [], nearMisses: [] },
        profile: data.profiles[0]!,
      });
      const started = performance.now();
      checkAdvert(hostile, report);
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );
});

const shared = join(import.meta.dirname, '../../../shared/evaluation/documents');
describe.skipIf(!existsSync(shared))('real adverts (../shared/evaluation/documents; skipped where absent)', () => {
  const files = existsSync(shared) ? readdirSync(shared).filter((file) => file.endsWith('.md')) : [];
  const all = files.map((file) => check(markdownFile(shared, file)));
  const flagged = (id: AdvertCheck['id']): number =>
    all.filter((checks) => checks.some((one) => one.id === id && one.severity !== 'fine')).length;

  it('rarely contradict themselves, and seldom have more essentials or longer sentences than people read', () => {
    expect(flagged('contradicting-levels')).toBeLessThanOrEqual(1);
    expect(flagged('essential-list')).toBeLessThanOrEqual(files.length / 4);
    expect(flagged('long-sentences')).toBeLessThanOrEqual(files.length / 3);
  });

  it('have no wording that is a problem', () => {
    const problems = all.flat().filter(({ id, severity }) => id === 'narrowing-words' && severity === 'problem');
    expect(problems).toEqual([]);
  });
});
