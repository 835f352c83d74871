/** `npm run --silent map -- [options] FILE...`: the engine on the command line. */
import { readFileSync } from 'node:fs';
import { DEFAULT_PROFILE } from '../framework-data/default-profile.ts';
import { loadFrameworkData } from '../framework-data/index.ts';
import type { BundledData, FrameworkData, RoleProfile } from '../framework-data/schema.ts';
import { compare } from '../utils/comparison/compare.ts';
import { encodingOf } from '../utils/documents/decode.ts';
import { UnreadableDocumentError } from '../utils/documents/errors.ts';
import { readFileBytes } from '../utils/documents/read-file.ts';
import { createEngine, ENGINE_VERSION } from '../utils/matching/engine.ts';
import { createRanker } from '../utils/matching/rank.ts';
import type { RankedReport } from '../utils/reporting/export.ts';
import { countWords } from '../utils/text/tokenise.ts';
import { parseOptions, USAGE, UsageError, type MapOptions } from './options.ts';
import { write } from './output.ts';
import { printable } from './printable.ts';
import { listing, render } from './render.ts';
import { reasonOf } from './system-errors.ts';

const say = (sentence: string): void => {
  process.stderr.write(`${printable(sentence)}\n`);
};

/** The sentence for a file that could not be read. Anything unexpected is not ours to hide. */
function sentenceFor(name: string, error: unknown): string {
  if (error instanceof UnreadableDocumentError) return error.message;
  const reason = reasonOf(error);
  if (reason === null) throw error;
  return `${name} cannot be read: ${reason}`;
}

function profileNamed(data: FrameworkData, id: string): RoleProfile {
  const profile = data.profiles.find((one) => one.id === id);
  if (!profile) throw new UsageError(`There is no role profile “${id}”. --list-profiles shows which there are.`);
  return profile;
}

/** Gives the answer for a file by its name, `-` being standard input. Throws what reading it throws. */
function createMapper(data: BundledData, options: MapOptions): (file: string) => RankedReport {
  const profile = profileNamed(data, options.profile ?? DEFAULT_PROFILE);
  const engine = createEngine(data);
  const ranker = options.rank > 0 ? createRanker(data) : null;
  const { frameworks, minConfidence, rank } = options;
  return (file) => {
    const name = file === '-' ? 'standard input' : file;
    const bytes = readFileSync(file === '-' ? 0 : file);
    const document = readFileBytes(file, name, bytes);
    const words = countWords(document.text);
    if (words === 0) say(`${name} has no text in it.`);
    else if (encodingOf(bytes) === 'windows-1252')
      say(`${name} is not UTF-8 and was read as Windows-1252. If letters look wrong, save it as UTF-8.`);
    const result = engine.match(document, {
      ...(minConfidence === null ? {} : { minConfidence }),
      ...(frameworks === null ? {} : { frameworks }),
    });
    const report = compare({
      data,
      engine: ENGINE_VERSION,
      document,
      words,
      result,
      profile,
      minConfidence,
      frameworks,
    });
    return { report, ranking: ranker?.rank(document, result.matches, rank) ?? null };
  };
}

/** A counter that overwrites itself, for somebody who waits at a terminal. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function mapFiles(data: BundledData, options: MapOptions): { answers: RankedReport[]; failures: number } {
  const map = createMapper(data, options);
  const answers: RankedReport[] = [];
  let failures = 0;
  for (const [index, file] of options.files.entries()) {
    if (options.files.length > 1) showProgress(`${index + 1} of ${options.files.length}`);
    try {
      answers.push(map(file));
    } catch (error) {
      failures++;
      showProgress('');
      say(sentenceFor(file === '-' ? 'standard input' : file, error));
    }
  }
  showProgress('');
  return { answers, failures };
}

async function main(args: readonly string[]): Promise<number> {
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
  const { answers, failures } = mapFiles(data, options);
  const colour = options.out === null && process.stdout.isTTY;
  const content = await render(options.format, answers, { date: new Date(), colour });
  if (content !== '') write(options.out, content);
  return failures > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  say(error.message);
  say('npm run --silent map -- --help shows the options.');
  process.exitCode = 2;
}
