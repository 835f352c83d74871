/**
 * One cold start, in a process of its own: `node cold-run.mjs BUNDLE DOCUMENT` writes the milliseconds of each step
 * as JSON. Plain JavaScript, because what reads TypeScript would be at work beside it.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle = '', document = ''] = process.argv.slice(2);
const text = JSON.parse(readFileSync(document, 'utf8'));
const started = performance.now();
const { createEngine, loadFrameworkData } = await import(pathToFileURL(bundle).href);
const evaluated = performance.now();
const data = loadFrameworkData();
const parsed = performance.now();
const engine = createEngine(data);
const ready = performance.now();
engine.match(text);
const answered = performance.now();
process.stdout.write(
  JSON.stringify({
    module: evaluated - started,
    parse: parsed - evaluated,
    load: ready - parsed,
    index: ready - evaluated,
    first: answered - ready,
  }),
);
