// @vitest-environment jsdom
/** Every export, read back by another reader than its writer, says what its subject says. */
import axe from 'axe-core';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findKey } from '../../utils/comparison/judged.ts';
import { matchesIn, type Report } from '../../utils/comparison/report.ts';
import { reviewedReport } from '../../utils/comparison/reviewed.ts';
import type { Judged } from '../../utils/reporting/judgement-content.ts';
import { cleanLine, cleanText } from '../../utils/reporting/clean-text.ts';
import {
  CHECKLIST_EXPORTS,
  FIT_EXPORTS,
  exportFileName,
  MATRIX_EXPORTS,
  REPORT_EXPORTS,
  SESSION_EXPORTS,
} from '../../utils/reporting/exports.ts';
import { levelSentence, STATUS_TITLES } from '../../utils/reporting/groups.ts';
import { fullNameOf } from '../../utils/reporting/names.ts';
import { reportCsv } from '../../utils/reporting/report-csv.ts';
import { readDocx, readHtml, readMarkdownExport, readXlsx, xmlIn, type ReadBack } from './export-readers.ts';
import { CHECKLIST, DATE, FIT, MATRIX, SESSION } from './sample-exports.ts';
import { ADVERT, hostileReport, reportOf } from './sample-reports.ts';

const options = { date: DATE };
const report = reportOf(ADVERT);
const hostile = hostileReport();
const only = (one: Report) => [{ report: one, ranking: null }];

type Row = Record<string, string>;
const readCsv = (text: string): Row[] => parse(text, { columns: true, record_delimiter: '\r\n' }) as Row[];
/** A cell that begins like a formula has an apostrophe before it. */
const guarded = (text: string): string =>
  /^[=+\-@\t\r\n]/.test(cleanText(text)) ? `'${cleanText(text)}` : cleanText(text);

/** The same subject in the three formats that are documents. */
async function readAll<Subject>(
  exports: {
    markdown(subject: Subject, options: { date: Date }): string;
    html(subject: Subject, options: { date: Date }): string;
    docx(subject: Subject, options: { date: Date }): Promise<Uint8Array>;
  },
  subject: Subject,
): Promise<Record<'html' | 'docx' | 'markdown', ReadBack>> {
  return {
    html: readHtml(exports.html(subject, options)),
    docx: readDocx(await exports.docx(subject, options)),
    markdown: readMarkdownExport(exports.markdown(subject, options)),
  };
}

const FORMATS = ['html', 'docx', 'markdown'] as const;
const sorted = (pairs: readonly (readonly string[])[]): string[] => pairs.map((pair) => pair.join(' → ')).sort();

describe.each([
  ['a report', report],
  ['a report of hostile words', hostile],
])('%s', (_, subject) => {
  let read: Awaited<ReturnType<typeof readAll>>;
  beforeAll(async () => {
    read = await readAll(REPORT_EXPORTS, only(subject));
  });

  it.each(FORMATS)('has its title, its groups and its skills as %s', (format) => {
    const { title, headings } = read[format];
    expect(title).toBe(cleanLine(subject.document.title));
    for (const status of new Set(subject.skills.map((skill) => skill.status))) {
      const count = subject.skills.filter((skill) => skill.status === status).length;
      expect(headings).toContain(`${STATUS_TITLES[status]} (${count})`);
    }
    for (const skill of subject.skills.filter(({ match }) => match))
      expect(headings).toContain(cleanLine(fullNameOf(skill)));
  });

  it.each(FORMATS)('has every quote once, marked in its sentence, as %s', (format) => {
    const expected = matchesIn(subject).flatMap(({ evidence }) => evidence.map(({ quote }) => [cleanLine(quote)]));
    expect(sorted(read[format].quotes.map(({ quote }) => [quote]))).toEqual(sorted(expected));
    const sentences = matchesIn(subject).flatMap(({ evidence }) => evidence.map(({ sentence }) => cleanLine(sentence)));
    const texts = read[format].quotes.map(({ text }) => text);
    for (const sentence of sentences) expect(texts.filter((text) => text.startsWith(sentence))).not.toEqual([]);
  });

  it.each(FORMATS)('holds each required level against the level read as %s', (format) => {
    const { tables } = read[format];
    expect(tables['Required level against the level read, in the profile’s order']?.slice(1)).toEqual(
      subject.skills.map((skill) => [
        cleanLine(fullNameOf(skill)),
        levelSentence(skill),
        STATUS_TITLES[skill.status],
        String(skill.match?.evidence.length ?? 0),
      ]),
    );
  });

  it.each(FORMATS)('says what it was made with and when as %s', (format) => {
    const { text } = read[format];
    expect(text).toContain('24 November 2026, 22:56 UTC');
    expect(text).toContain(subject.made.engine);
    for (const { id, version } of subject.made.frameworks) expect(text).toContain(`${id} (${version})`);
    expect(text).toContain('calibrated confidence; all frameworks');
  });

  it('has a row for each skill, and for each quote, as CSV', () => {
    const skills = readCsv(REPORT_EXPORTS.csv(only(subject), options));
    expect(skills).toHaveLength(subject.skills.length + subject.extras.length + subject.beyond.length);
    subject.skills.forEach((skill, at) => {
      expect(skills[at]).toMatchObject({
        document: guarded(subject.document.source),
        name: guarded(skill.name),
        required: String(skill.required ?? ''),
        found: String(skill.found ?? ''),
        status: skill.status,
        quote: guarded(skill.match?.evidence[0]?.quote ?? ''),
        date: DATE.toISOString(),
        engine: subject.made.engine,
      });
    });
    const quotes = readCsv(reportCsv([subject], options, 'quotes')).filter(({ quote }) => quote !== '');
    expect(sorted(quotes.map(({ quote = '', sentence = '' }) => [quote, sentence]))).toEqual(
      sorted(
        matchesIn(subject).flatMap(({ evidence }) =>
          evidence.map(({ quote, sentence }) => [guarded(quote), guarded(sentence)]),
        ),
      ),
    );
  });
});

describe('what is no part of a report', () => {
  const text = `${ADVERT}\n- No experience of copyright is needed\n`;
  const doubted = reportOf(text);
  const [match] = matchesIn(doubted);
  if (!match?.evidence[0]) throw new Error('The advert has no find.');
  const [evidence] = match.evidence;
  const { framework, skill, name } = match;
  const judged: Judged = {
    judgements: { [findKey(match, evidence)]: { verdict: 'confirmed', reach: 'page', beneath: null } },
    rejected: [{ key: 'klim:2.1:data', framework: 'klim', skill: '2.1', name: 'Data management', quote: 'data' }],
  };

  it('is told: what was almost found and why not, what the reader rejected, and what the reader said of a quote', async () => {
    const read = await readAll(REPORT_EXPORTS, [{ report: doubted, ranking: null, judged }]);
    for (const format of FORMATS) {
      const almost = read[format].tables['Words that were not counted, the surest first']?.slice(1) ?? [];
      expect(almost.some(([words, , why]) => words === '“copyright”' && why?.includes('the sentence says “no”'))).toBe(
        true,
      );
      expect(read[format].tables['Finds that were rejected']?.slice(1)).toEqual([
        ['“data”', 'KLIM 2.1 Data management'],
      ]);
      expect(read[format].text).toContain('Confirmed');
      expect(read[format].text).toContain(fullNameOf({ framework, skill, name }));
    }
  });

  it('is not there where nothing was judged and nothing nearly found', () => {
    const read = readHtml(REPORT_EXPORTS.html(only({ ...report, nearMisses: [] }), options));
    expect(read.text).not.toMatch(/Almost found|Rejected by/);
  });
});

describe('several reports', () => {
  it('are one document, each under its own heading', async () => {
    const read = await readAll(REPORT_EXPORTS, [...only(report), ...only(hostile)]);
    for (const format of FORMATS) {
      expect(read[format].title).toBe('2 reports');
      expect(read[format].headings).toContain(report.document.title);
      expect(read[format].headings).toContain(cleanLine(hostile.document.title));
    }
  });
});

describe('a page of HTML', () => {
  const pages = {
    'a report': REPORT_EXPORTS.html(only(hostile), options),
    'a matrix': MATRIX_EXPORTS.html(MATRIX, options),
    'a review': SESSION_EXPORTS.html({ ...SESSION, documents: SESSION.documents.slice(0, 1) }, options),
    'a checklist': CHECKLIST_EXPORTS.html(CHECKLIST, options),
    'a CV against an advert': FIT_EXPORTS.html(FIT, options),
  };

  it.each(Object.entries(pages))(
    'of %s runs nothing, loads nothing and holds no element of the page it quotes',
    (_, html) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      expect(
        page.querySelectorAll('script, img, iframe, link, object, embed, a, b, form, [src], [style]'),
      ).toHaveLength(0);
      const attributes = [...page.querySelectorAll('*')].flatMap((one) => one.getAttributeNames());
      expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
      expect(html).not.toMatch(/url\(|@import/);
    },
  );

  it.each(Object.entries(pages))(
    'of %s has no fault that axe can find, but for colours, which need a browser',
    async (_, html) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      document.documentElement.lang = page.documentElement.lang;
      document.title = page.title;
      document.body.replaceChildren(...page.body.childNodes);
      const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    },
  );
});

describe('a Word file', () => {
  it('is told by its properties, in British English, its tables with heading rows', async () => {
    const bytes = await REPORT_EXPORTS.docx(only(report), options);
    const core = xmlIn(bytes, 'docProps/core.xml');
    expect(core.getElementsByTagName('dc:title')[0]?.textContent).toBe(report.document.title);
    expect(core.getElementsByTagName('dcterms:created')[0]?.textContent).toBe(DATE.toISOString());
    const language = xmlIn(bytes, 'word/styles.xml').getElementsByTagName('w:lang')[0];
    expect(language?.getAttribute('w:val')).toBe('en-GB');
    const document = xmlIn(bytes, 'word/document.xml');
    const tables = document.getElementsByTagName('w:tbl');
    expect(tables.length).toBeGreaterThan(0);
    expect(document.getElementsByTagName('w:tblHeader')).toHaveLength(tables.length);
  });

  it('is read by another reader of Word files', async () => {
    const bytes = await REPORT_EXPORTS.docx(only(report), options);
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const page = new DOMParser().parseFromString(value, 'text/html');
    expect(page.querySelector('h1')?.textContent).toBe(report.document.title);
    expect(page.querySelectorAll('table').length).toBeGreaterThan(2);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('of well-formed XML in all its parts, whatever a page says', async () => {
    for (const bytes of [
      await REPORT_EXPORTS.docx(only(hostile), options),
      await SESSION_EXPORTS.docx(SESSION, options),
      await MATRIX_EXPORTS.docx(MATRIX, options),
      await CHECKLIST_EXPORTS.docx(CHECKLIST, options),
      await FIT_EXPORTS.docx(FIT, options),
    ])
      for (const part of ['word/document.xml', 'docProps/core.xml', 'word/styles.xml', '[Content_Types].xml'])
        expect(() => xmlIn(bytes, part)).not.toThrow();
  });
});

describe('a matrix', () => {
  it('has a row for each skill and a column for each document in every format', async () => {
    const read = await readAll(MATRIX_EXPORTS, MATRIX);
    const required = MATRIX.rows.filter(({ kind }) => kind === 'required');
    for (const format of FORMATS) {
      const table = read[format].tables['Required skills by document'] ?? [];
      expect(table[0]).toEqual(['Skill', ...MATRIX.documents.map(({ title }) => cleanLine(title))]);
      expect(table.slice(1).map((row) => row.length)).toEqual(required.map(() => 4));
      const status = (cell: string | undefined) => cell?.split(':')[0];
      expect(table.slice(1).map((row) => row.slice(1).map(status))).toEqual(
        required.map(({ cells }) =>
          cells.map((cell) => (cell.status === 'found' ? 'Found' : STATUS_TITLES[cell.status])),
        ),
      );
    }
    const rows = readCsv(MATRIX_EXPORTS.csv(MATRIX, options));
    expect(rows).toHaveLength(MATRIX.rows.length);
    const [title] = MATRIX.documents.map((one) => one.title);
    expect(rows.map((row) => row[`${title} status`])).toEqual(MATRIX.rows.map(({ cells }) => cells[0]?.status));
    expect(rows.map((row) => row[`${title} quotes`])).toEqual(MATRIX.rows.map(({ cells }) => String(cells[0]?.quotes)));
  });

  it('is an Excel workbook of text and numbers, without a formula', async () => {
    const sheets = readXlsx(await MATRIX_EXPORTS.xlsx(MATRIX, options));
    expect(Object.keys(sheets)).toEqual(['Skills', 'Documents', 'How this was made']);
    const [head, ...rows] = sheets['Skills'] ?? [];
    const titles = MATRIX.documents.map(({ title }) => cleanLine(title));
    expect(head).toEqual(['Skill', 'Kind', ...titles]);
    expect(rows).toHaveLength(MATRIX.rows.length);
    expect(sheets['Documents']?.slice(1)).toEqual(
      MATRIX.documents.map(({ source, coverage }, at) => [
        titles[at],
        cleanLine(source),
        coverage.required,
        coverage.found,
        coverage.atLevel,
      ]),
    );
    expect(sheets['How this was made']?.flat().join(' ')).toContain(report.made.engine);
  });
});

describe('a review', () => {
  let read: Awaited<ReturnType<typeof readAll>>;
  beforeAll(async () => {
    read = await readAll(SESSION_EXPORTS, SESSION);
  });

  it('has its heat map, decisions, notes and what changed in every format', () => {
    for (const format of FORMATS) {
      const { title, text, headings } = read[format];
      expect(title).toBe(SESSION.name);
      for (const document of SESSION.documents) expect(headings).toContain(cleanLine(document.report.document.title));
      for (const words of [
        'What changed when pages were read again',
        'An old sentence',
        'Read again after the panel met',
        'Ask the <b>panel</b>',
      ])
        expect(text, format).toContain(words);
      expect(text, format).toContain('Copyright, intellectual property and licensing Gained');
      expect(text, format).toContain('Rejected');
    }
    const decisions = SESSION.documents.flatMap((document) => Object.keys(document.decisions));
    for (const format of FORMATS)
      expect(read[format].tables['What the reviewer decided']?.slice(1)).toHaveLength(decisions.length);
  });

  it('shows no rejected find among the quotes of its documents', () => {
    const left = SESSION.documents.flatMap((document) =>
      matchesIn(reviewedReport(document)).flatMap(({ evidence }) => evidence.map(({ quote }) => [cleanLine(quote)])),
    );
    for (const format of FORMATS)
      expect(sorted(read[format].quotes.map(({ quote }) => [quote])), format).toEqual(sorted(left));
  });

  it('has every find with its decision as CSV, and all of itself as JSON', () => {
    const rows = readCsv(SESSION_EXPORTS.csv(SESSION, options)).filter(({ quote }) => quote !== '');
    const expected = SESSION.documents.flatMap(({ report: one, decisions }) =>
      matchesIn(one).flatMap((match) =>
        match.evidence.map((evidence) => [guarded(evidence.quote), decisions[findKey(match, evidence)]?.verdict ?? '']),
      ),
    );
    expect(sorted(rows.map(({ quote = '', decision = '' }) => [quote, decision]))).toEqual(sorted(expected));
    expect(JSON.parse(SESSION_EXPORTS.json(SESSION, options)).session).toEqual(SESSION);
  });
});

describe('a checklist', () => {
  it('has its criteria in order with skills, ticks and notes in every format', async () => {
    const read = await readAll(CHECKLIST_EXPORTS, CHECKLIST);
    for (const format of FORMATS) {
      expect(read[format].tables['Essential criteria']?.slice(1)).toEqual([
        [
          '1',
          'Experience of managing people',
          'KLIM 12.7 People management (4 Enable)',
          'Done',
          'Led six people for four years',
        ],
        ['2', cleanLine(CHECKLIST.checklist.criteria[1]?.text ?? ''), '', 'To do', ''],
      ]);
    }
    const rows = readCsv(CHECKLIST_EXPORTS.csv(CHECKLIST, options));
    expect(rows.map(({ criterion, done }) => [criterion, done])).toEqual(
      CHECKLIST.checklist.criteria.map(({ text, number }) => [guarded(text), number === 1 ? 'yes' : 'no']),
    );
  });
});

describe('a CV against an advert', () => {
  it('has every criterion with what is said of it, where the CV comes nearest and its skills, in every format', async () => {
    const read = await readAll(FIT_EXPORTS, FIT);
    for (const format of FORMATS) {
      const [, first, second] = read[format].tables['Essential criteria'] ?? [];
      expect(first).toEqual([
        '1',
        'Experience of managing people',
        'Answered in the CV',
        '“Managed people for four years.”',
        'KLIM 12.7 People management, asks 4 Enable: not found',
      ]);
      expect(second?.[1]).toBe(cleanLine(FIT.fit.criteria[1]?.criterion.text ?? ''));
    }
    const rows = readCsv(FIT_EXPORTS.csv(FIT, options));
    expect(rows.map(({ criterion, status }) => [criterion, status])).toEqual(
      FIT.fit.criteria.map(({ criterion, status }) => [guarded(criterion.text), status]),
    );
    expect(rows[0]?.['cv']).toBe(guarded(FIT.cv));
  });
});

describe('the same input', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });
  const makers = {
    'a report': () => REPORT_EXPORTS.docx(only(report), options),
    'a review': () => SESSION_EXPORTS.docx(SESSION, options),
    'a workbook': () => MATRIX_EXPORTS.xlsx(MATRIX, options),
  };
  it.each(Object.entries(makers))(
    'gives the same bytes at another time and in another time zone: %s',
    async (_, make) => {
      const first = await make();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2031-01-01T00:00:00Z') });
      vi.stubEnv('TZ', 'Asia/Tokyo');
      const second = await make();
      expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    },
  );
});

describe('the name of a file', () => {
  it.each([
    ['Library Services Manager (Band 7)', 'library-services-manager-band-7-2026-11-24.docx'],
    ['../../etc/passwd', 'etc-passwd-2026-11-24.docx'],
    ['Conseillère à la bibliothèque', 'conseillere-a-la-bibliotheque-2026-11-24.docx'],
    ['אחריות', 'framework-lens-2026-11-24.docx'],
  ])('of “%s” is safe everywhere', (title, name) => {
    expect(exportFileName(title, DATE, 'docx')).toBe(name);
  });
});
