/** How soon the engine is ready where nothing is warm: what is shipped, bundled, in fresh processes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { z } from 'zod';
import { compiledFrameworkData } from '../build/framework-data.ts';
import { documentOf } from './texts.ts';

const stepsSchema = z.object({
  /** Reading and evaluating the bundle's code, Fuse.js included. */
  module: z.number(),
  /** `JSON.parse` of all framework data. */
  parse: z.number(),
  /** From the compiled data to an engine. */
  load: z.number(),
  /** The two before together: until a text can be matched. */
  index: z.number(),
  /** The first 1,000 words, which make what they touch of the index. */
  first: z.number(),
});
export type ColdSteps = Readonly<z.infer<typeof stepsSchema>>;

const middle = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;

/** The median of each step over that many processes, in ms. */
export async function coldStart(runs: number): Promise<ColdSteps> {
  const folder = mkdtempSync(join(tmpdir(), 'framework-lens-cold-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'silent',
      plugins: [compiledFrameworkData()],
      build: {
        outDir: folder,
        lib: { entry: join(import.meta.dirname, 'shipped-engine.ts'), formats: ['es'], fileName: () => 'engine.mjs' },
      },
    });
    const document = join(folder, 'document.json');
    writeFileSync(document, JSON.stringify(documentOf(1_000, 'cold')));
    const all = Array.from({ length: runs }, (): ColdSteps => {
      const run = spawnSync(
        process.execPath,
        [join(import.meta.dirname, 'cold-run.mjs'), join(folder, 'engine.mjs'), document],
        {
          encoding: 'utf8',
        },
      );
      return stepsSchema.parse(JSON.parse(run.stdout));
    });
    const of = (step: keyof ColdSteps): number => middle(all.map((one) => one[step]));
    return { module: of('module'), parse: of('parse'), load: of('load'), index: of('index'), first: of('first') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
