/**
 * `npm run bench`: the engine beside plain approaches on the same real text in one run, as ratios;
 * growth with words and with skills; time to build the index; memory; size of each bundle.
 * Writes docs/speed.md and docs/speed.svg. Read the ratios: times differ from machine to machine.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileFiles } from '../framework-data/compile-files.ts';
import { readFrameworkFiles } from '../framework-data/files.ts';
import { createEngine, type Engine } from '../utils/matching/engine.ts';
import type { TextDocument } from '../utils/text/document.ts';
import { countWords } from '../utils/text/tokenise.ts';
import { coldStart } from './bench/cold-start.ts';
import { engineSizes } from './bench/engine-size.ts';
import { withSkills } from './bench/many-skills.ts';
import { rivals } from './bench/rivals.ts';
import { barsSvg } from './bench/speed-svg.ts';
import { documentOf } from './bench/texts.ts';

/** How many processes a cold start is measured in. */
const COLD_RUNS = 11;

const root = join(import.meta.dirname, '..');
const lines: string[] = [];
const say = (line = ''): void => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};

const once = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

/** Milliseconds for one run: the fastest of several, which other work on the machine disturbs least. */
const timeOf = (run: () => unknown, times = 9): number => Math.min(...Array.from({ length: times }, () => once(run)));

/**
 * Milliseconds for 1,000 words with each engine, in turn and in turn again, so that whatever disturbs one run
 * disturbs its neighbours too. Each run is on text the engine has not met.
 */
function perThousandWords(engines: readonly Engine[], words: number, rounds = 6): number[] {
  const best = engines.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    engines.forEach((one, place) => {
      const document = documentOf(words, `w${words}r${round}p${place}x`);
      best[place] = Math.min(
        best[place] ?? Infinity,
        once(() => one.match(document)),
      );
    });
  }
  return best.map((time) => (time / words) * 1000);
}

function sizes(): [string, number][] {
  const built = join(root, '.output/chrome-mv3');
  if (!existsSync(built)) return [];
  return readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css)$/.test(name) && statSync(join(built, name)).isFile())
    .sort()
    .map((name) => [name, gzipSync(readFileSync(join(built, name)), { level: 9 }).length]);
}

const files = readFrameworkFiles();
const data = compileFiles(files);
const engine = createEngine(data);
const names = data.frameworks.flatMap((framework) => framework.skills.map((skill) => skill.name));

say('# Speed');
say();
say('Made by `npm run bench` on one machine; read the ratios, not the absolute times.');
say();
const text = documentOf(5_000, 'rivals');
const words = countWords(text.text);
const fresh = (): TextDocument => documentOf(5_000, `f${Math.random()}`);
const prepared = Array.from({ length: 24 }, fresh);
let turn = 0;
const ours = timeOf(() => engine.match(prepared[turn++ % prepared.length] as TextDocument), prepared.length);
say(`## Beside plain approaches, ${names.length} skills, ${words} words of real adverts`);
say();
say('| approach | ms per 1,000 words | times the engine |');
say('| --- | ---: | ---: |');
const bars: [string, number][] = [['Framework Lens', (ours / words) * 1000]];
say(
  `| Framework Lens (${files.lexicon.reduce((sum, file) => sum + file.entries.reduce((all, entry) => all + entry.sure.length + entry.likely.length + entry.hint.length, 0), 0)} phrases) | ${((ours / words) * 1000).toFixed(2)} | 1 |`,
);
for (const rival of rivals(names)) {
  const time = timeOf(() => rival.run(text), 3);
  bars.push([rival.name, (time / words) * 1000]);
  say(`| ${rival.name} | ${((time / words) * 1000).toFixed(1)} | ${(time / ours).toFixed(1)} |`);
}
say();
say('## Growth with the text');
say();
say('| words | ms per 1,000 words |');
say('| ---: | ---: |');
for (const count of [1_000, 10_000, 50_000, 200_000])
  say(`| ${count} | ${perThousandWords([engine], count, count > 50_000 ? 3 : 6)[0]?.toFixed(2)} |`);
say();
say('## Growth with the number of skills');
say();
say('| skills | ms per 1,000 words | times today’s |');
say('| ---: | ---: | ---: |');
const counts = [names.length, 2_000, 14_000];
const growth = perThousandWords(
  counts.map((count) =>
    count === names.length ? engine : createEngine(compileFiles(withSkills(files, count - names.length))),
  ),
  10_000,
);
const [today = 0] = growth;
growth.forEach((time, place) => say(`| ${counts[place]} | ${time.toFixed(2)} | ${(time / today).toFixed(2)} |`));
say();
say('## Start');
say();
say(
  `What the extension ships, bundled, in ${COLD_RUNS} fresh processes of Node, nothing warm: the median of each step.`,
);
say();
const cold = await coldStart(COLD_RUNS);
say('| what | ms |');
say('| --- | ---: |');
say(`| parse all framework data | ${cold.parse.toFixed(1)} |`);
say(`| load the compiled lexicon | ${cold.load.toFixed(1)} |`);
say(`| **index ready: both together** | **${cold.index.toFixed(1)}** |`);
say(`| before that: read and evaluate the code, with the data in it as text | ${cold.module.toFixed(1)} |`);
say(`| after that: the first 1,000 words, which make what they touch of the index | ${cold.first.toFixed(1)} |`);
say(`| load the compiled lexicon, warm | ${timeOf(() => createEngine(data)).toFixed(1)} |`);
say(`| compile the lexicon, warm: done once, by the build | ${timeOf(() => compileFiles(files), 3).toFixed(0)} |`);
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const kept = createEngine(data);
kept.match(documentOf(5_000, 'memory'));
globalThis.gc?.();
say();
say(
  `Memory of one engine that has read 5,000 words: about ${Math.round((process.memoryUsage().heapUsed - before) / 1024 / 1024)} MB (${kept ? 'kept' : ''}).`,
);
say();
say('## Size of the engine, gzipped');
say();
say('| what | KB |');
say('| --- | ---: |');
for (const [what, size] of await engineSizes(data)) say(`| ${what} | ${size.toFixed(1)} |`);
const built = sizes();
if (built.length > 0) {
  say();
  say('## Size of the extension, gzipped');
  say();
  say('| file | KB |');
  say('| --- | ---: |');
  for (const [name, size] of built) say(`| ${name} | ${(size / 1024).toFixed(1)} |`);
}
mkdirSync(join(root, 'docs'), { recursive: true });
writeFileSync(
  join(root, 'docs/speed.md'),
  `${lines.join('\n')}\n\n![Milliseconds per 1,000 words, logarithmic](speed.svg)\n`,
);
writeFileSync(
  join(root, 'docs/speed.svg'),
  barsSvg('Milliseconds per 1,000 words (each step to the right is ten times more)', bars),
);
