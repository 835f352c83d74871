/** `npm run --silent map -- [options] FILE...`: the engine on the command line. */
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { DEFAULT_PROFILE, loadFrameworkData } from '../framework-data/index.ts';
import type { FrameworkData, RoleProfile } from '../framework-data/schema.ts';
import { compare } from '../utils/comparison/compare.ts';
import type { Report } from '../utils/comparison/report.ts';
import { UnreadableDocumentError } from '../utils/documents/errors.ts';
import { readFileBytes } from '../utils/documents/read-file.ts';
import { createEngine, ENGINE_VERSION } from '../utils/matching/engine.ts';
import type { MatchResult } from '../utils/matching/match.ts';
import { createRanker, type RankedProfile } from '../utils/matching/rank.ts';
import { csvReport } from '../utils/reporting/csv.ts';
import { htmlReport } from '../utils/reporting/html.ts';
import { jsonReport } from '../utils/reporting/json-report.ts';
import { markdownReport } from '../utils/reporting/markdown.ts';
import { countWords } from '../utils/text/tokenise.ts';
import { parseOptions, USAGE, UsageError, type Format, type MapOptions } from './options.ts';
import { tableReport } from './table.ts';

interface Answer {
  readonly report: Report;
  readonly result: MatchResult;
  readonly ranking: readonly RankedProfile[] | null;
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EACCES: 'you may not read it.',
  EISDIR: 'it is a folder; name the files in it.',
};

/** The sentence for a file that could not be read. Anything unexpected is not ours to hide. */
function sentenceFor(file: string, error: unknown): string {
  if (error instanceof UnreadableDocumentError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = SYSTEM_REASONS[code];
  if (reason) return `${file} cannot be read: ${reason}`;
  throw error;
}

function profileNamed(data: FrameworkData, id: string): RoleProfile {
  const profile = data.profiles.find((one) => one.id === id);
  if (!profile) throw new UsageError(`There is no role profile “${id}”. --list-profiles shows which there are.`);
  return profile;
}

function listing(data: FrameworkData, what: 'profiles' | 'skills'): string {
  const lines =
    what === 'profiles'
      ? data.profiles.map(({ id, name, role, family }) => `${id}\t${name}\t${role}\t${family}`)
      : data.frameworks.flatMap((framework) =>
          framework.skills.map(({ id, name }) => `${framework.id}:${id}\t${name}`),
        );
  return `${lines.join('\n')}\n`;
}

function render(format: Format, answers: readonly Answer[], colour: boolean): string {
  const reports = answers.map((answer) => answer.report);
  switch (format) {
    case 'json':
      return answers
        .map(({ report, result, ranking }) => `${JSON.stringify(jsonReport(report, result, ranking), null, 2)}\n`)
        .join('');
    case 'ndjson':
      return answers
        .map(({ report, result, ranking }) => `${JSON.stringify(jsonReport(report, result, ranking))}\n`)
        .join('');
    case 'csv':
      return csvReport(reports);
    case 'markdown':
      return reports.map(markdownReport).join('\n');
    case 'html':
      return htmlReport(reports);
    case 'table':
      return answers.map(({ report, ranking }) => tableReport(report, ranking, colour)).join('\n');
  }
}

function readAnswers(data: FrameworkData, options: MapOptions): { answers: Answer[]; failures: number } {
  const profile = profileNamed(data, options.profile ?? DEFAULT_PROFILE);
  const engine = createEngine(data);
  const ranker = options.rank > 0 ? createRanker(data) : null;
  const answers: Answer[] = [];
  let failures = 0;
  options.files.forEach((file, number) => {
    if (process.stderr.isTTY && options.files.length > 1)
      process.stderr.write(`\r${number + 1} of ${options.files.length} `);
    try {
      const document = readFileBytes(
        String(number),
        file === '-' ? 'standard input' : file,
        readFileSync(file === '-' ? 0 : file),
      );
      const result = engine.match(document, {
        ...(options.minConfidence === null ? {} : { minConfidence: options.minConfidence }),
        ...(options.frameworks === null ? {} : { frameworks: options.frameworks }),
      });
      const words = countWords(document.text);
      const report = compare({
        data,
        engine: ENGINE_VERSION,
        document,
        words,
        result,
        profile,
        ...(options.frameworks ? { frameworks: options.frameworks } : {}),
      });
      answers.push({ report, result, ranking: ranker?.rank(document, result.matches, options.rank) ?? null });
      if (words === 0) process.stderr.write(`${file} has no text in it.\n`);
    } catch (error) {
      failures++;
      process.stderr.write(`${sentenceFor(file, error)}\n`);
    }
  });
  if (process.stderr.isTTY && options.files.length > 1) process.stderr.write('\r');
  return { answers, failures };
}

function write(out: string | null, text: string): void {
  if (out === null) {
    // Synchronous: a pipe must hold everything before the process ends.
    for (let rest = Buffer.from(text), tries = 0; rest.length > 0;) {
      try {
        rest = rest.subarray(writeSync(1, rest));
        tries = 0;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN') || tries++ > 10_000) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      }
    }
    return;
  }
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function main(args: readonly string[]): number {
  const options = parseOptions(args);
  if (options.help) {
    write(null, USAGE);
    return 0;
  }
  const data = loadFrameworkData();
  if (options.list) {
    write(options.out, listing(data, options.list));
    return 0;
  }
  const { answers, failures } = readAnswers(data, options);
  write(options.out, render(options.format, answers, options.out === null && process.stdout.isTTY));
  return failures > 0 ? 1 : 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\nnpm run --silent map -- --help shows the options.\n`);
  process.exitCode = 2;
}
