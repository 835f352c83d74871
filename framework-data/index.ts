/**
 * The framework data, ready for the engine. On the command line and in tests this is what it says: the files are
 * read, checked and compiled. Of the extension's code it is no part: the build does the same once and puts the
 * outcome in the place of this file (`build/framework-data.ts`).
 */
import { compileLexicon } from '../utils/matching/compile.ts';
import { readFrameworkFiles } from './files.ts';
import type { BundledData, FrameworkFiles } from './schema.ts';

/** Files with their lexicon compiled. Throws `LexiconError` when a phrase is wrong. */
export function compileFiles(files: FrameworkFiles): BundledData {
  const { frameworks, groups, acronyms, roleCues, knownWords, profiles } = files;
  return { frameworks, groups, acronyms, roleCues, knownWords, profiles, compiled: compileLexicon(files) };
}

/** All bundled framework data. */
export const loadFrameworkData = (): BundledData => compileFiles(readFrameworkFiles());
