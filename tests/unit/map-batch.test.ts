/** The command line with many files: folders, patterns, threads, stopping and going on. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, describe, expect, it } from 'vitest';
import { createMapper } from '../../cli/mapping.ts';
import { findFiles } from '../../cli/files.ts';
import { parseOptions } from '../../cli/options.ts';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { answersOf, COMMAND, file, folder, map } from './run-map.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/documents');
const ADVERTS = join(folder, 'adverts');
afterEach(() => rmSync(ADVERTS, { recursive: true, force: true }));

/** Fills the folder with so many adverts, in folders of it, and gives their names in order. */
function adverts(count: number, words = ''): string[] {
  return Array.from({ length: count }, (_, at) => {
    const place = `adverts/${Math.floor(at / 10)}`;
    mkdirSync(join(folder, place), { recursive: true });
    return file(
      `${place}/advert-${String(at).padStart(3, '0')}.txt`,
      `Line manage a team of staff on floor ${at}. Hold the budget. ${words}`,
    );
  });
}

/** Results of two runs differ in when they were made. */
const undated = (result: string): string => result.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'DATE');
const filesIn = (out: string): string[] => answersOf(out).map(({ document }) => document.file);

describe('folders and patterns', () => {
  it('give every document in them once, in the order of their names', () => {
    const names = adverts(12);
    mkdirSync(join(ADVERTS, 'empty'));
    file('adverts/notes.xlsx', 'not a document');
    file('adverts/~$advert.docx', 'a lock');
    file('adverts/.hidden.txt', 'hidden');
    for (const given of [['adverts'], ['adverts/**/*.txt'], ['adverts/0', 'adverts/*', 'adverts/0/advert-000.txt']])
      expect(filesIn(map(['--format', 'ndjson', ...given]).out)).toEqual(names);
  });

  it('that hold nothing are told, and end with 1', () => {
    mkdirSync(join(ADVERTS, 'empty'), { recursive: true });
    const { code, out, errors } = map(['adverts/empty', 'adverts/*.pdf']);
    expect([code, out]).toEqual([1, '']);
    expect(errors).toBe(
      'adverts/empty is a folder without a document that can be read.\nThere is no document that fits adverts/*.pdf.\n',
    );
  });

  it('may hold every kind of document', () => {
    mkdirSync(ADVERTS);
    for (const ending of ['pdf', 'docx', 'odt'])
      copyFileSync(join(FIXTURES, `person-specification.${ending}`), join(ADVERTS, `advert.${ending}`));
    const { code, out, errors } = map(['--format', 'ndjson', 'adverts']);
    expect([code, errors]).toEqual([0, '']);
    const answers = answersOf(out);
    expect(answers.map(({ document }) => document.title)).toEqual(Array(3).fill('Clinical Outreach Librarian'));
    expect(new Set(answers.map(({ matches }) => matches.length)).size).toBe(1);
  });
});

describe('many files', () => {
  it('give the same result with any number of threads, in the order of the files', () => {
    const names = adverts(20);
    const one = map(['--format', 'ndjson', '--workers', '1', ...names]);
    const three = map(['--format', 'ndjson', '--workers', '3', ...names]);
    expect(filesIn(one.out)).toEqual(names);
    expect({ ...three, out: undated(three.out) }).toEqual({ ...one, out: undated(one.out) });
  });

  it('of which some are bad give the others, and a sentence for each bad one', () => {
    const names = adverts(12);
    writeFileSync(join(folder, names[3] ?? ''), '');
    const big = join(folder, names[5] ?? '');
    truncateSync(big, 100 * 1024 * 1024);
    const { code, out, errors } = map(['--format', 'ndjson', ...names]);
    expect(code).toBe(1);
    expect(filesIn(out)).toEqual(names.filter((_, at) => at !== 3 && at !== 5));
    expect(errors).toBe(
      `${names[3]} cannot be read: it is empty.\n${names[5]} cannot be read: it is larger than 50 MB; split it or save the text alone.\n`,
    );
  });

  it('as CSV are a matrix: a row for each document, a column for each skill', () => {
    const names = [...adverts(2), file('adverts/=sum.txt', 'Nothing of the kind.')];
    const rows: string[][] = parse(map(['--format', 'csv', ...names]).out);
    const [headings = [], first = [], , last = []] = rows;
    expect(rows).toHaveLength(4);
    expect(headings.slice(0, 6)).toEqual(['document', 'title', 'words', 'found', 'at level', 'required']);
    expect(headings).toHaveLength(6 + 44 + 4);
    const column = headings.findIndex((heading) => heading.startsWith('KLIM 12.7 '));
    expect(headings[column]).toBe('KLIM 12.7 People management (asks 4)');
    expect(first[column]).toBe('4');
    expect(last[column]).toBe('missing');
    expect(last[1]).toBe("'=sum");
  });

  it('whose names hold markup, a line end or a turn of direction keep the terminal calm', () => {
    mkdirSync(ADVERTS);
    const names = ['<img src=x>.txt', 'two\nlines.txt', 'fdp.\u202etxt', '\u001b[31mred.txt'].map((name) =>
      file(`adverts/${name}`, ''),
    );
    const { code, errors } = map(names);
    expect(code).toBe(1);
    expect(errors.trimEnd().split('\n')).toHaveLength(4);
    for (const letter of ['\u001b', '\u202e']) expect(errors).not.toContain(letter);
    expect(errors).toContain('<img src=x>.txt cannot be read: it is empty.');
  });
});

describe('a file that disappears', () => {
  it('between being found and being read has its own sentence', async () => {
    adverts(2);
    const { files } = findFiles([ADVERTS]);
    rmSync(files[0] ?? '');
    const mapper = createMapper(loadFrameworkData(), parseOptions([ADVERTS]));
    const outcomes = await Promise.all(files.map((one) => mapper(one)));
    expect(outcomes[0]).toEqual({
      kind: 'failed',
      sentence: `${files[0]} cannot be read: there is no such file or folder.`,
    });
    expect(outcomes[1]?.kind).toBe('read');
  });
});

describe('a run that is stopped', () => {
  /** Runs the command, and stops it once its result holds so many lines. */
  async function stopAt(lines: number, args: readonly string[], out: string): Promise<number | null> {
    const run = spawn(process.execPath, [COMMAND, ...args], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise<number | null>((done) => run.on('exit', (code) => done(code)));
    const written = (): number => {
      try {
        return readFileSync(join(folder, out), 'utf8').split('\n').length - 1;
      } catch {
        return 0;
      }
    };
    while (written() < lines && run.exitCode === null) await new Promise((done) => setTimeout(done, 5));
    run.kill('SIGINT');
    return ended;
  }

  it.each(['ndjson', 'csv'])(
    'leaves whole records of %s, and goes on without losing or doubling any',
    async (format) => {
      const names = adverts(60, 'The library lends books to everyone who asks for them. '.repeat(400));
      const args = ['--format', format, '--workers', '2', '--out', `stopped.${format}`, 'adverts'];
      const path = join(folder, `stopped.${format}`);
      expect(await stopAt(10, args, `stopped.${format}`)).toBe(130);
      const left = readFileSync(path, 'utf8');
      expect(left.endsWith('\n')).toBe(true);
      const records = left.trimEnd().split('\n').length - (format === 'csv' ? 1 : 0);
      expect(records).toBeLessThan(names.length);
      // A record that a power cut left half is written anew.
      writeFileSync(path, left.slice(0, -20));
      expect(map(['--resume', ...args]).code).toBe(0);
      rmSync(join(folder, `whole.${format}`), { force: true });
      expect(map([...args.slice(0, 5), `whole.${format}`, 'adverts']).code).toBe(0);
      const resultIn = (name: string): string => undated(readFileSync(join(folder, name), 'utf8'));
      expect(resultIn(`stopped.${format}`)).toBe(resultIn(`whole.${format}`));
    },
  );

  it('does not go on with the result of another profile', () => {
    const names = adverts(2);
    const args = ['--format', 'ndjson', '--out', 'other.ndjson', ...names];
    map(args);
    const { code, errors } = map(['--resume', '--profile', 'gdd-data-analyst', ...args]);
    expect(code).toBe(2);
    expect(errors).toContain('other.ndjson was written with other options or another version.');
  });
});
