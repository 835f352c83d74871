/** A Vite plugin that reads, checks and compiles the framework data once, when the extension is built. */
import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type * as framework from '../../framework-data/index.ts';

const FOLDER = join(import.meta.dirname, '../../framework-data');
const LOADER = join(FOLDER, 'index.ts');

/** Puts what `loadFrameworkData()` gives, as JSON, in the place of the module that makes it. */
export function compiledFrameworkData(): Plugin {
  return {
    name: 'compiled-framework-data',
    load: {
      order: 'pre',
      async handler(id) {
        if (id !== LOADER) return null;
        const { module, dependencies } = await runnerImport<typeof framework>(LOADER);
        for (const file of dependencies) this.addWatchFile(file);
        const json = JSON.stringify(module.loadFrameworkData());
        // Engines read JSON from a string several times as fast as the same data written as code.
        return `const json = ${JSON.stringify(json)};\nexport const loadFrameworkData = () => JSON.parse(json);\n`;
      },
    },
  };
}
