/**
 * The framework data, ready for the engine. On the command line and in unit tests this is what it says: the files are
 * read, checked and compiled. When the extension is built that is done once, and the outcome put in the place of this
 * file (`cli/build/framework-data.ts`).
 */
import { compileFiles } from './compile-files.ts';
import { readFrameworkFiles } from './files.ts';
import type { BundledData } from './schema.ts';

/** All bundled framework data. */
export const loadFrameworkData = (): BundledData => compileFiles(readFrameworkFiles());
