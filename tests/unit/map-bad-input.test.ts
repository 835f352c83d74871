/** The command line as a user runs it: wrong usage, files that cannot be read, unusual text. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersOf, file, folder, map } from './run-map.ts';

describe('wrong usage ends with 2, one sentence and no result', () => {
  it.each([
    [[], 'Name at least one file, or - for standard input.'],
    [
      ['--profile', 'librarian', 'a.txt'],
      'There is no role profile “librarian”. --list-profiles shows which there are.',
    ],
    [['--frameworks', 'klim,sfia', 'a.txt'], 'There is no framework “sfia”. Choose from klim, gkim, gdd, behaviour.'],
    [
      ['--format', 'xml', 'a.txt'],
      'There is no format “xml”. Choose from table, json, ndjson, csv, markdown, html, docx.',
    ],
    [['--min-confidence', '80', 'a.txt'], '--min-confidence takes a number from 0 to 1, not “80”.'],
    [['--min-confidence', 'high', 'a.txt'], '--min-confidence takes a number from 0 to 1, not “high”.'],
    [['--workers', '0', 'a.txt'], '--workers takes a whole number from 1 to 64, not “0”.'],
    [['--resume', 'a.txt'], '--resume needs --out and --format ndjson or csv.'],
    [['--resume', '--out', 'a.html', '--format', 'html', 'a.txt'], '--resume needs --out and --format ndjson or csv.'],
    [['--rank', '-1', 'a.txt'], '--rank takes a whole number from 0 to 1000, not “-1”.'],
    [['--colour', 'a.txt'], 'There is no option “--colour”.'],
    [['-x', 'a.txt'], 'There is no option “-x”.'],
    [['a.txt', '--profile'], '--profile needs a value after it.'],
    [['--profile', '--format', 'json', 'a.txt'], '--profile needs a value after it.'],
    [['--list-skills=klim'], '--list-skills takes no value.'],
    [
      ['--format', 'docx', 'a.txt'],
      '--format docx makes a Word file: say where with --out, such as --out report.docx.',
    ],
    [
      ['--format', 'docx', '--out', '/proc/report.docx', 'a.txt'],
      '/proc/report.docx cannot be written: there is no such file or folder.',
    ],
    [['--format', 'docx', '--out', '.', 'a.txt'], '. cannot be written: it is a folder, not a file.'],
    [
      ['--out', 'nowhere/result.json', 'a.txt'],
      'nowhere/result.json cannot be written: there is no such file or folder.',
    ],
  ])('%j', (args, sentence) => {
    file('a.txt', 'Line manage a team.');
    const { code, out, errors } = map(args);
    expect([code, out]).toEqual([2, '']);
    expect(errors).toBe(`${sentence}\nnpm run --silent map -- --help shows the options.\n`);
  });
});

describe('a file that cannot be read ends with 1 and a sentence of its own', () => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
  it.each([
    ['no-such-file.txt', null, 'there is no such file or folder.'],
    ['advert.docx', bytes('PK\u0003\u0004\u0014\u0000'), 'its zip container is damaged or cut off.'],
    [
      'advert.doc',
      bytes('\u00d0\u00cf\u0011\u00e0'),
      'it is an old Word file (.doc). Open it in Word, save it as DOCX',
    ],
    ['logo.txt', bytes('\u0089PNG\r\n\u001a\n'), 'it is a picture, not text.'],
    ['program.txt', bytes('\u007fELF\u0001\u0000\u0002'), 'it is a program, not text.'],
    ['binary.txt', bytes('manage\u0000\u0001\u0000\u0002a team\u0000'), 'it is binary data, not text.'],
    [
      'advert.pages',
      bytes('Line manage a team.'),
      'files ending in .pages are not supported. Use .pdf, .docx, .odt, .html, .txt or .md.',
    ],
    ['huge.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'), 'it is larger than 50 MB; split it or save the text alone.'],
  ])('%s', (name, content, reason) => {
    if (content !== null) file(name, content);
    const { code, out, errors } = map(['--format', 'ndjson', name]);
    expect([code, out]).toEqual([1, '']);
    expect(errors).toContain(`${name} cannot be read: ${reason}`);
    expect(errors.trimEnd()).not.toContain('\n');
  });

  it('a folder without documents', () => {
    mkdirSync(join(folder, 'adverts'), { recursive: true });
    expect(map(['adverts'])).toEqual({
      code: 1,
      out: '',
      errors: 'adverts is a folder without a document that can be read.\n',
    });
  });

  it('while the others are still reported', () => {
    const { code, out, errors } = map(['--format', 'ndjson', 'gone.txt', file('a.txt', 'Line manage a team.')]);
    expect(code).toBe(1);
    expect(answersOf(out).map(({ document }) => document.file)).toEqual(['a.txt']);
    expect(errors).toBe('gone.txt cannot be read: there is no such file or folder.\n');
  });
});

describe('unusual text', () => {
  it('that is empty is reported as having none', () => {
    const { code, out, errors } = map(['--format', 'ndjson', file('empty.html', '<title>x</title><body></body>')]);
    expect([code, errors]).toEqual([0, 'empty.html has no text in it.\n']);
    expect(answersOf(out)[0]?.matches).toEqual([]);
  });

  it('in UTF-16 is read with and without its mark', () => {
    const utf16 = Buffer.from('Line manage a team of café staff.', 'utf16le');
    for (const content of [utf16, Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), Buffer.from(utf16).swap16()]) {
      const { out, errors } = map(['--format', 'ndjson', file('utf16.txt', content)]);
      expect(answersOf(out)[0]?.matches.map(({ skill }) => skill)).toContain('12.7');
      expect(errors).toBe('');
    }
  });

  it('in an older encoding is read, and the guess is told', () => {
    const old = Buffer.from('Line manage a team of caf\u00e9 staff.', 'latin1');
    const { code, out, errors } = map(['--format', 'ndjson', file('old.txt', old)]);
    expect(code).toBe(0);
    expect(answersOf(out)[0]?.matches.map(({ skill }) => skill)).toContain('12.7');
    expect(errors).toBe(
      'old.txt is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as UTF-8.\n',
    );
  });

  it('that looks like markup, a formula, a terminal command or a regular expression stays text', () => {
    const hostile =
      '# =cmd <img src=x onerror=alert(1)> \u001b[31m(a+)+$ [\n\nLine manage a team <script>alert(1)</script>.\n';
    const name = file('hostile.txt', hostile);
    expect(map([name]).out).not.toContain('\u001b');
    expect(map(['--format', 'html', name]).out).not.toMatch(/<img|<script/);
    expect(map(['--format', 'csv', name]).out).not.toMatch(/(?:^|,)=/m);
    expect(map(['--format', 'ndjson', name]).code).toBe(0);
  });

  it('of 200,000 words is read to its end', () => {
    const paragraphs = Array.from(
      { length: 10_000 },
      (_, at) =>
        `The library on floor ${at} lends books to everyone who asks for them and keeps its quiet rooms open until eight.\n\n`,
    );
    const { code, out } = map(['--format', 'ndjson', file('long.txt', `${paragraphs.join('')}Line manage a team.`)]);
    const [answer] = answersOf(out);
    expect(code).toBe(0);
    expect(answer?.document.words).toBeGreaterThan(200_000);
    expect(answer?.matches.find(({ skill }) => skill === '12.7')?.evidence.at(-1)?.quote).toMatch(/^Line manage/);
  });
});
