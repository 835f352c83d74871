/**
 * `node cli/known-words.ts WORDLIST...`: finds the proper English words that the engine would take for a
 * slip of a word of the lexicon ("collation" for "collection") and writes them to known-words.json.
 * Run it after the lexicon gained new words, with the word lists of the packages wbritish and wamerican
 * (SCOWL, http://wordlist.aspell.net, free to use with its notice).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFrameworkData } from '../framework-data/index.ts';
import { CompiledPlaces } from '../utils/matching/compiled-places.ts';
import { createSpellingReader } from '../utils/matching/spelling.ts';
import { Vocabulary } from '../utils/matching/vocabulary.ts';
import { cachedStem } from '../utils/text/tokenise.ts';

const lists = process.argv.slice(2);
if (lists.length === 0) {
  console.error('Name at least one word list, one word a line.');
  process.exit(2);
}
const vocabulary = new Vocabulary(new CompiledPlaces(loadFrameworkData().compiled));
const spellingOf = createSpellingReader(vocabulary, new Set());
const words = new Set(
  lists.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter((word) => /^[a-z]+$/.test(word)),
);
const known = [...words]
  .filter((word) => vocabulary.idOf(cachedStem(word)) === undefined && spellingOf(word) !== null)
  .sort();
const target = join(import.meta.dirname, '../framework-data/language/known-words.json');
writeFileSync(target, `${JSON.stringify(known)}\n`);
console.log(`${known.length} words that only look like a slip.`);
