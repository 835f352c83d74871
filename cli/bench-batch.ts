/**
 * `npm run bench:batch`: the command line on a folder of 100 and of 500 documents of every kind. Prints the memory
 * at its highest, the time of one thread against two, and whether a run that is stopped goes on without losing
 * or doubling a document. Read the ratios: times differ from machine to machine.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const COMMAND = join(root, 'cli/map.ts');
const SOURCES = [join(root, 'tests/fixtures/documents'), join(root, 'tests/evaluation/documents')];
const KINDS = new Set(['.pdf', '.docx', '.odt', '.md']);
/** Milliseconds between two looks at the memory of a run. */
const LOOK = 20;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** A folder with copies of the project's documents, so many of them. */
function folderOf(parent: string, count: number): string {
  const originals = SOURCES.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).filter(
    (path) => KINDS.has(extname(path)) && !path.endsWith('README.md'),
  );
  const folder = join(parent, String(count));
  mkdirSync(folder);
  for (let at = 0; at < count; at++) {
    const original = originals[at % originals.length] ?? '';
    copyFileSync(original, join(folder, `${String(at).padStart(4, '0')}${extname(original)}`));
  }
  return folder;
}

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
  const few = folderOf(parent, 100);
  const many = folderOf(parent, 500);
  const out = (name: string): string => join(parent, `${name}.ndjson`);
  const args = (name: string, workers: number): string[] => [
    ...['--format', 'ndjson', '--workers', String(workers), '--out', out(name)],
  ];
  print('| documents | threads | seconds | memory at its highest, MB |');
  print('| ---: | ---: | ---: | ---: |');
  const measured = new Map<string, Run>();
  for (const [folder, count, workers] of [
    [few, 100, 1],
    [many, 500, 1],
    [few, 100, 2],
    [many, 500, 2],
  ] as const) {
    const result = await run([...args(`${count}-${workers}`, workers), folder]);
    if (result.code !== 0) throw new Error(`the run with ${count} documents ended with ${result.code}`);
    measured.set(`${count} ${workers}`, result);
    print(`| ${count} | ${workers} | ${result.seconds.toFixed(1)} | ${result.peak.toFixed(0)} |`);
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
