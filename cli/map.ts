/** `npm run --silent map -- [options] FILE...`: the engine on the command line. */
import { availableParallelism } from 'node:os';
import { loadFrameworkData } from '../framework-data/index.ts';
import type { BundledData } from '../framework-data/schema.ts';
import { findFiles } from './files.ts';
import { inOrder } from './in-order.ts';
import { blankReport, createMapper, nameOf } from './mapping.ts';
import { parseOptions, USAGE, UsageError, type MapOptions } from './options.ts';
import { openSink, write } from './output.ts';
import { headOf, partingOf, pieceOf, type Look, type Piece } from './pieces.ts';
import { printable } from './printable.ts';
import { createProgress } from './progress.ts';
import { listing, render } from './render.ts';
import type { RankedReport } from '../utils/reporting/export.ts';
import { createWorkerPool } from './worker-pool.ts';
import { isWritten, writtenTo } from './written.ts';

/** So many files are read faster than threads start. */
const HANDFUL = 8;
/** More threads than this gain little and each takes the memory of an engine. */
const MOST_BY_DEFAULT = 8;
/** Files each thread may be ahead of the one whose turn it is to be written. */
const AHEAD = 4;

const say = (sentence: string): void => {
  process.stderr.write(`${printable(sentence)}\n`);
};

/** Reads the files, and gives what comes of each in their order. */
function piecesOf(
  data: BundledData,
  options: MapOptions,
  look: Look,
  files: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  if (files.length <= HANDFUL) {
    const map = createMapper(data, options);
    return inOrder(files, 1, async (file) => pieceOf(await map(file, signal), look));
  }
  const count = Math.min(options.workers ?? Math.min(availableParallelism(), MOST_BY_DEFAULT), files.length);
  const pool = createWorkerPool(count, { data, options, look });
  signal.addEventListener('abort', () => void pool.close(), { once: true });
  return closing(inOrder(files, count * AHEAD, pool.run), pool.close);
}

/** The same, and `close` when it has come to its end. */
async function* closing<T>(values: AsyncGenerator<T>, close: () => Promise<void>): AsyncGenerator<T> {
  try {
    yield* values;
  } finally {
    await close();
  }
}

/** How a run ended. */
interface Run {
  readonly failures: number;
  /** Files that were read or refused before it was stopped. */
  readonly done: number;
}

async function mapFiles(
  data: BundledData,
  options: MapOptions,
  found: readonly string[],
  signal: AbortSignal,
): Promise<Run> {
  const colour = options.out === null && process.stdout.isTTY;
  const look = { format: options.format, many: found.length > 1 || options.resume, colour, date: new Date() };
  const blank = blankReport(data, options);
  const written = options.resume && options.out !== null ? writtenTo(options.out, look, blank) : null;
  const files = written ? found.filter((file) => !isWritten(written, look, nameOf(file))) : found;
  const sink = openSink(options.out, written?.length ?? 0);
  const progress = createProgress(found.length);
  const before = found.length - files.length;
  const answers: RankedReport[] = [];
  let opening = (written?.length ?? 0) > 0 ? '' : headOf(look, blank);
  let failures = 0;
  let done = 0;
  const tell = (sentences: readonly string[]): void => {
    if (sentences.length > 0) progress.clear();
    sentences.forEach(say);
  };
  try {
    for await (const piece of piecesOf(data, options, look, files, signal)) {
      if (signal.aborted || piece.kind === 'stopped') break;
      done++;
      if (piece.kind === 'failed') failures++;
      tell(piece.kind === 'failed' ? [piece.sentence] : piece.notes);
      if (piece.kind === 'read') answers.push(piece.answer);
      if (piece.kind === 'text') {
        if (!sink.write(`${opening}${piece.text}`)) break;
        opening = partingOf(look);
      }
      progress.show(before + done);
    }
    const whole = signal.aborted ? '' : await render(options.format, answers, look);
    if (whole !== '') sink.write(whole);
  } finally {
    progress.clear();
    sink.close();
  }
  return { failures, done: before + done };
}

/** Exit code of a run that a signal has stopped, as shells have it. */
const STOPPED = 128 + 2;

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
  const { files, problems } = findFiles(options.files);
  problems.forEach(say);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const { failures, done } = await mapFiles(data, options, files, stop.signal);
  if (stop.signal.aborted) {
    const goOn = options.out !== null && done > 0 ? ' What was written is whole; --resume goes on (ndjson, csv).' : '';
    say(`Stopped after ${done} of ${files.length} documents.${goOn}`);
    return STOPPED;
  }
  return failures + problems.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  say(error.message);
  say('npm run --silent map -- --help shows the options.');
  process.exitCode = 2;
}
