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

/** Runs the command; `stopWhen` is asked every now and then whether it is to be stopped. */
function run(args: readonly string[], stopWhen: () => boolean = () => false): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'ignore', 'ignore'] });
  let peak = 0;
  let stopped = false;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
    if (!stopped && stopWhen()) stopped = child.kill('SIGINT');
  }, LOOK);
  return new Promise((done) => {
    child.on('exit', (code) => {
      clearInterval(look);
      done({ code, seconds: (performance.now() - started) / 1_000, peak });
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
      const seconds = Math.min(before.seconds, result.seconds);
      measured.set(`${count} ${workers}`, { ...result, seconds, peak: Math.max(before.peak, result.peak) });
    }
  print('| documents | threads | seconds | memory at its highest, MB |');
  print('| ---: | ---: | ---: | ---: |');
  for (const { count, workers } of cases) {
    const { seconds, peak } = measured.get(`${count} ${workers}`) ?? { seconds: 0, peak: 0 };
    print(`| ${count} | ${workers} | ${seconds.toFixed(1)} | ${peak.toFixed(0)} |`);
  }
  const secondsOf = (key: string): number => measured.get(key)?.seconds ?? 0;
  print('');
  print(
    `Two threads are ${(secondsOf('500 1') / secondsOf('500 2')).toFixed(2)} times as fast as one on 500 documents.`,
  );
  const stopped = await run([...args('stopped', 2), many], () => linesIn(out('stopped')).length > 200);
  const left = linesIn(out('stopped')).length;
  const resumed = await run([...args('stopped', 2), '--resume', many]);
  const same = readFileSync(out('stopped'), 'utf8') === readFileSync(out('500-2'), 'utf8');
  print(
    `Stopped after ${left} documents (exit ${stopped.code}), gone on to ${linesIn(out('stopped')).length} (exit ${resumed.code}): ${same ? 'the same as a run that was not stopped' : 'NOT the same as a run that was not stopped'}.`,
  );
  if (!same) process.exitCode = 1;
} finally {
  rmSync(parent, { recursive: true });
}
