/** `npm run check`: every check in turn, stopping at the first that fails; ends with a line that counts the tests. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');
const results = join(root, 'results');
const vitest = (config: string, report: string): string[] => [
  'vitest',
  'run',
  '--config',
  config,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(results, report)}`,
];

const STEPS: readonly (readonly [string, readonly string[]])[] = [
  ['Generated types', ['wxt', 'prepare']],
  ['Types', ['tsc', '--noEmit']],
  ['Lint and the rooms of the house', ['oxlint', '--deny-warnings']],
  ['Format', ['prettier', '--check', '--log-level=warn', '.']],
  ['Unused files, exports and dependencies', ['knip']],
  ['Lexicon', ['node', 'cli/lexicon.ts']],
  ['Unit, component and accuracy tests', vitest('vitest.config.ts', 'unit.json')],
  ['Build for Chrome', ['wxt', 'build']],
  ['Build for Firefox', ['wxt', 'build', '-b', 'firefox']],
  ['Build for tests in Chrome', ['wxt', 'build', '--mode', 'test']],
  ['Build for tests in Firefox', ['wxt', 'build', '-b', 'firefox', '--mode', 'test']],
  ['Tests in real browsers', vitest('tests/e2e/vitest.config.ts', 'e2e.json')],
];

const reportSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() });

mkdirSync(results, { recursive: true });
for (const [title, [command = '', ...args]] of STEPS) {
  const started = performance.now();
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error(`\n${title}: failed.`);
    process.exit(1);
  }
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
const reports = ['unit.json', 'e2e.json'].map((name) =>
  reportSchema.parse(JSON.parse(readFileSync(join(results, name), 'utf8'))),
);
const sum = (key: keyof z.infer<typeof reportSchema>): number =>
  reports.reduce((total, report) => total + report[key], 0);
console.log(`\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`);
