/** From what the files say to what is shipped. */
import { compileLexicon } from '../utils/matching/compile.ts';
import type { BundledData, FrameworkFiles } from './schema.ts';

/** The data with its lexicon compiled. Throws `LexiconError` naming the framework, the skill and the phrase that is wrong. */
export function compileFiles(files: FrameworkFiles): BundledData {
  const { frameworks, groups, acronyms, roleCues, knownWords, profiles } = files;
  return { frameworks, groups, acronyms, roleCues, knownWords, profiles, compiled: compileLexicon(files) };
}
