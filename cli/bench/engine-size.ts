/** How much of a download the engine with its lexicon is: its code bundled and minified, and the data it reads texts by. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { BundledData } from '../../framework-data/schema.ts';

const KILOBYTE = 1024;
const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length / KILOBYTE;

/** The engine's own code with Fuse.js, as one minified module. */
async function engineCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, '../../utils/matching/engine.ts'), formats: ['es'] },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('The engine was not bundled.');
  return first.output[0].code;
}

/** Gzipped sizes in KB. */
export async function engineSizes(data: BundledData): Promise<readonly (readonly [string, number])[]> {
  const code = await engineCode();
  const { compiled, groups, knownWords } = data;
  const read = JSON.stringify({ compiled, groups, knownWords });
  return [
    ['the engine’s code with Fuse.js', gzipped(code)],
    ['the compiled lexicon, word groups and known words', gzipped(read)],
    ['both: the engine with its lexicon', gzipped(code + read)],
  ];
}
