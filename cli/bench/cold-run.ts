/** One cold start, in a process of its own: `node cold-run.ts BUNDLE` writes the milliseconds of each step as JSON. */
import { pathToFileURL } from 'node:url';
import type * as shipped from './shipped-engine.ts';

const started = performance.now();
const { createEngine, loadFrameworkData } = (await import(pathToFileURL(process.argv[2] ?? '').href)) as typeof shipped;
const evaluated = performance.now();
const data = loadFrameworkData();
const parsed = performance.now();
const engine = createEngine(data);
const ready = performance.now();
const { documentOf } = await import('./texts.ts');
const text = documentOf(1_000, 'cold');
const asked = performance.now();
engine.match(text);
const answered = performance.now();
process.stdout.write(
  JSON.stringify({
    module: evaluated - started,
    parse: parsed - evaluated,
    load: ready - parsed,
    index: ready - evaluated,
    first: answered - asked,
  }),
);
