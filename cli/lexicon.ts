/**
 * `npm run lexicon [FILE...]`: reads the lexicon files, says what is wrong in them by file, skill
 * and phrase, and how many phrases each skill has. Exit 1 when something is wrong.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PhraseCompiler, PhraseError } from '../utils/matching/pattern.ts';
import { Vocabulary } from '../utils/matching/vocabulary.ts';
import {
  frameworkSchema,
  lexiconFileSchema,
  wordGroupsSchema,
  type FrameworkId,
  type PhraseRule,
} from '../framework-data/schema.ts';

const folder = join(import.meta.dirname, '../framework-data/lexicon');
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const shared = wordGroupsSchema.parse(read(join(folder, '../language/word-groups.json')));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(folder).map((name) => join(folder, name));
const skillsOf = (framework: FrameworkId): ReadonlySet<string> =>
  new Set(frameworkSchema.parse(read(join(folder, `../${framework}/framework.json`))).skills.map(({ id }) => id));
const textOf = (rule: PhraseRule): string => (typeof rule === 'string' ? rule : rule.phrase);

let wrong = 0;
const complain = (message: string): void => {
  wrong++;
  console.error(message);
};
for (const file of files) {
  const name = basename(file);
  let raw: { entries?: { skill?: string }[] };
  try {
    raw = read(file) as typeof raw;
  } catch (error) {
    complain(`${name} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
    continue;
  }
  const parsed = lexiconFileSchema.safeParse(raw);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const [, index] = issue.path;
      const value = issue.path.reduce<unknown>(
        (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
        raw,
      );
      complain(
        `${name}, skill ${typeof index === 'number' ? (raw.entries?.[index]?.skill ?? '?') : '?'}, ${issue.path.slice(2).join('.')}: ${issue.message} (found ${JSON.stringify(value)})`,
      );
    }
    continue;
  }
  const compiler = new PhraseCompiler(new Vocabulary(), { ...shared, ...parsed.data.groups });
  const skills = skillsOf(parsed.data.framework);
  for (const entry of parsed.data.entries) {
    if (!skills.has(entry.skill))
      complain(`${name}, skill ${entry.skill}: the framework ${parsed.data.framework} has no such skill`);
    const rules = [...entry.sure, ...entry.likely, ...entry.hint];
    const texts = rules
      .flatMap((rule) => (typeof rule === 'string' ? [rule] : [rule.phrase, ...(rule.near ?? []), ...(rule.not ?? [])]))
      .concat(entry.not);
    for (const phrase of texts) {
      try {
        compiler.compile(phrase);
      } catch (error) {
        if (!(error instanceof PhraseError)) throw error;
        complain(`${name}, skill ${entry.skill}: ${error.message}`);
      }
    }
    const seen = new Set<string>();
    for (const text of rules.map(textOf)) {
      if (seen.has(text)) complain(`${name}, skill ${entry.skill}, phrase "${text}": listed twice`);
      seen.add(text);
    }
    if (named.length > 0) console.log(`${entry.skill}\t${rules.length} phrases`);
  }
}
console.log(wrong === 0 ? 'The lexicon is well formed.' : `${wrong} entries are wrong.`);
process.exit(wrong === 0 ? 0 : 1);
