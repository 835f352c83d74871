/**
 * The framework data, ready for the engine. On the command line this is what it says: the files are read, checked
 * and compiled. In the extension and its tests the build has done so once and put the outcome in the place of this
 * file (`build/framework-data.ts`).
 */
import { compileFiles } from './compile-files.ts';
import { readFrameworkFiles } from './files.ts';
import type { BundledData } from './schema.ts';

/** All bundled framework data. */
export const loadFrameworkData = (): BundledData => compileFiles(readFrameworkFiles());
