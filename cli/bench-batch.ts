/**
 * `npm run bench:batch`: the command line on a folder of 100 and of 500 documents of every kind. Prints the memory
 * at its highest, the time of one thread against two, and whether a run that is stopped goes on without losing
 * or doubling a document. Read the ratios: times differ from machine to machine.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchFolder } from './bench/batch-folder.ts';

const root = join(import.meta.dirname, '..');
const COMMAND = join(root, 'cli/map.ts');
/** Each is measured so often, in turn; the fastest counts, which other work on the machine disturbs least. */
const ROUNDS = 3;
/** Milliseconds between two looks at the memory of a run. */
const LOOK = 20;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

interface Run {
  readonly code: number | null;
  readonly seconds: number;
  /** Seconds of the processor's time, all threads together (Linux only; else 0): what other work does not touch. */
  readonly processor: number;
  /** The highest resident memory of the process with all its threads, in MB (Linux only; else 0). */
  readonly peak: number;
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Ticks of the processor's clock in a second, as Linux counts them for everybody. */
const TICKS = 100;

function processorOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
  } catch {
    return 0;
  }
}

/** Runs the command; `stopWhen` is asked every now and then whether it is to be stopped. */
function run(args: readonly string[], stopWhen: () => boolean = () => false): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'ignore'] });
  let peak = 0;
  let processor = 0;
  let stopped = false;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
    processor = Math.max(processor, processorOf(child.pid));
    if (!stopped && stopWhen()) stopped = child.kill('SIGINT');
  }, LOOK);
  return new Promise((done) => {
    child.on('exit', (code) => {
      clearInterval(look);
      done({ code, seconds: (performance.now() - started) / 1_000, processor, peak });
    });
  });
}

const linesIn = (path: string): string[] => {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n');
  } catch {
    return [];
  }
};

const parent = mkdtempSync(join(tmpdir(), 'framework-lens-batch-'));
try {
  const few = batchFolder(parent, 100);
  const many = batchFolder(parent, 500);
  const out = (name: string): string => join(parent, `${name}.ndjson`);
  const args = (name: string, workers: number): string[] =>
    `--format ndjson --workers ${workers} --out ${out(name)}`.split(' ');
  const cases = [
    { folder: few, count: 100, workers: 1 },
    { folder: many, count: 500, workers: 1 },
    { folder: few, count: 100, workers: 2 },
    { folder: many, count: 500, workers: 2 },
  ] as const;
  const measured = new Map<string, Run>();
  for (let round = 0; round < ROUNDS; round++)
    for (const { folder, count, workers } of cases) {
      const result = await run([...args(`${count}-${workers}`, workers), folder]);
      if (result.code !== 0) throw new Error(`the run with ${count} documents ended with ${result.code}`);
      const before = measured.get(`${count} ${workers}`) ?? result;
      measured.set(`${count} ${workers}`, {
        code: result.code,
        seconds: Math.min(before.seconds, result.seconds),
        processor: Math.min(before.processor, result.processor),
        peak: Math.max(before.peak, result.peak),
      });
    }
  print('| documents | threads | seconds | processor, seconds | memory at its highest, MB |');
  print('| ---: | ---: | ---: | ---: | ---: |');
  for (const { count, workers } of cases) {
    const { seconds = 0, processor = 0, peak = 0 } = measured.get(`${count} ${workers}`) ?? {};
    print(`| ${count} | ${workers} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${peak.toFixed(0)} |`);
  }
  const [one, two] = [measured.get('500 1'), measured.get('500 2')];
  if (one && two)
    print(
      `\nTwo threads are ${(one.seconds / two.seconds).toFixed(2)} times as fast as one on 500 documents; on an idle machine of two cores they could be ${((2 * one.processor) / two.processor).toFixed(2)} times.`,
    );
  const stopped = await run([...args('stopped', 2), many], () => linesIn(out('stopped')).length > 200);
  const left = linesIn(out('stopped')).length;
  const resumed = await run([...args('stopped', 2), '--resume', many]);
  // Two runs differ in when they were made.
  const undated = (name: string): string =>
    readFileSync(out(name), 'utf8').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'DATE');
  const same = undated('stopped') === undated('500-2');
  print(
    `Stopped after ${left} documents (exit ${stopped.code}), gone on to ${linesIn(out('stopped')).length} (exit ${resumed.code}): ${same ? 'the same as a run that was not stopped' : 'NOT the same as a run that was not stopped'}.`,
  );
  if (!same) process.exitCode = 1;
} finally {
  rmSync(parent, { recursive: true });
}
