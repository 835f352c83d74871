/** The command line as a user runs it: what it gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { answerSchema, answersOf, file, folder, map } from './run-map.ts';

const ADVERT = `# Library Manager

## Essential criteria

- Experience of line managing staff
- Experience of managing a budget

## Desirable criteria

- Knowledge of copyright and licensing
`;

describe('the result', () => {
  it('is a table without colours when nobody looks at a terminal', () => {
    const { code, out, errors } = map([file('advert.md', ADVERT)]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Library Manager\nadvert\.md, \d+ words, compared with Knowledge and Library Services Manager\n/,
    );
    expect(out).toMatch(/KLIM 12\.7 +People management +asks 4 Enable/);
    expect(out).not.toContain('\u001b');
    expect(errors).toBe('');
  });

  it('is one JSON object per document, each quote at its place in the text', () => {
    const text = 'Line manage a team of library assistants. 📚 Hold the budget for the café.';
    const { code, out } = map(['--format', 'ndjson', file('a.txt', text), file('b.md', ADVERT)]);
    const answers = answersOf(out);
    expect(code).toBe(0);
    expect(answers.map(({ document }) => document.file)).toEqual(['a.txt', 'b.md']);
    const [first] = answers;
    expect(first?.matches.map(({ skill }) => skill)).toContain('12.7');
    for (const { evidence } of first?.matches ?? [])
      for (const { quote, start, end, sentence } of evidence) {
        expect(text.slice(start, end)).toBe(quote);
        expect(sentence).toContain(quote);
      }
    expect(first?.profile.skills).toHaveLength(44);
    expect(first?.ranking).toBeUndefined();
  });

  it('is JSON a person can read with --format json', () => {
    const { out } = map(['--format=json', file('a.txt', 'Line manage a team.')]);
    expect(out).toContain('\n  "schema": 1,');
    expect(answerSchema.parse(JSON.parse(out)).document.words).toBe(4);
  });

  it('is CSV with a row for each required skill', () => {
    const { out } = map(['--format', 'csv', file('advert.md', ADVERT)]);
    const [heading, ...rows] = out.trimEnd().split('\r\n');
    expect(heading).toBe(
      'document,framework,skill,name,required,found,status,confidence,section,quote,sentence,date,engine,frameworks,settings',
    );
    expect(rows.filter((row) => !/,beyond,|,behaviour,/.test(row))).toHaveLength(44);
    expect(rows.find((row) => row.includes(',12.7,'))).toMatch(
      /^advert\.md,klim,12\.7,People management,4,.*,essential,/,
    );
  });

  it('is Markdown or a page of HTML that loads nothing', () => {
    const advert = file('advert.md', ADVERT);
    expect(map(['--format', 'markdown', advert]).out).toMatch(/^# Library Manager\n/);
    const { out } = map(['--format', 'html', advert]);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).not.toMatch(/<script|<link|src=|url\(/i);
  });

  it('is a Word file with --format docx, for which --out says where', () => {
    const { code, out, errors } = map(['--format', 'docx', '--out', 'result.docx', file('advert.md', ADVERT)]);
    expect([code, out, errors]).toEqual([0, '', '']);
    const document = strFromU8(
      unzipSync(readFileSync(join(folder, 'result.docx')))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(document).toContain('Library Manager');
    expect(document).toContain('line managing');
  });

  it('goes to a file with --out, and nothing else is said', () => {
    const { code, out, errors } = map(['--format', 'ndjson', '--out', 'result.ndjson', file('advert.md', ADVERT)]);
    expect([code, out, errors]).toEqual([0, '', '']);
    expect(answersOf(readFileSync(join(folder, 'result.ndjson'), 'utf8'))).toHaveLength(1);
  });

  it('reads standard input for -, as text or as HTML', () => {
    const text = answersOf(map(['--format', 'ndjson', '-'], 'Line manage a team.').out)[0];
    expect(text?.document.file).toBe('standard input');
    const html = '<!doctype html><title>x</title><p>Line manage</p><script>Hold the budget</script>';
    const page = answersOf(map(['--format', 'ndjson', '-'], html).out)[0];
    expect(page?.document.words).toBe(2);
  });
});

describe('the options', () => {
  it('compare with the profile that is named', () => {
    const { out } = map(['--profile', 'gdd-data-analyst', '--format', 'ndjson', file('advert.md', ADVERT)]);
    const [answer] = answersOf(out);
    expect(answer?.profile.id).toBe('gdd-data-analyst');
    expect(new Set(answer?.profile.skills.map(({ framework }) => framework))).toEqual(new Set(['gdd']));
  });

  it('leave out the frameworks that are not named', () => {
    const { out } = map(['--frameworks', 'klim', '--format', 'ndjson', file('advert.md', ADVERT)]);
    const [answer] = answersOf(out);
    expect(new Set(answer?.matches.map(({ framework }) => framework))).toEqual(new Set(['klim']));
    expect(answer?.profile.skills).toHaveLength(41);
  });

  it('leave out what is less sure than --min-confidence', () => {
    const advert = file('advert.md', ADVERT);
    const count = (least: string): number | undefined =>
      answersOf(map(['--min-confidence', least, '--format', 'ndjson', advert]).out)[0]?.matches.length;
    expect(count('0')).toBeGreaterThan(0);
    expect(count('1')).toBe(0);
  });

  it('add the role profiles that fit best, best first, in every format that has a place for them', () => {
    const advert = file('advert.md', ADVERT);
    const ranking = answersOf(map(['--rank', '3', '--format', 'ndjson', advert]).out)[0]?.ranking ?? [];
    expect(ranking).toHaveLength(3);
    expect(ranking.map(({ fit }) => fit)).toEqual(ranking.map(({ fit }) => fit).toSorted((a, b) => b - a));
    for (const format of ['table', 'markdown', 'html'])
      expect(map(['--rank', '3', '--format', format, advert]).out, format).toContain('Role profiles that fit best');
  });

  it('list every profile: the bundled one and each GDD role level', () => {
    const { code, out } = map(['--list-profiles']);
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0]);
    expect(code).toBe(0);
    expect(ids).toEqual(loadFrameworkData().profiles.map(({ id }) => id));
    expect(ids).toHaveLength(1 + 205);
    expect(new Set(ids).size).toBe(ids.length);
    expect(out).toMatch(/^kls-manager\tKnowledge and Library Services Manager\t/);
    expect(out).toContain('gdd-senior-data-analyst\tSenior data analyst\tData analyst\tData\n');
  });

  it('list every skill, and tell their use', () => {
    const { out } = map(['--list-skills']);
    expect(out).toContain('klim:12.8\tFinancial management\n');
    expect(out.match(/^gdd:/gm)).toHaveLength(188);
    const help = map(['--help']);
    expect(help.code).toBe(0);
    for (const option of [
      '--profile',
      '--frameworks',
      '--format',
      '--out',
      '--min-confidence',
      '--rank',
      '--list-skills',
    ])
      expect(help.out).toContain(option);
  });
});
