/** Lexicon files and the names of skills become rules; by which of its words each is looked up is decided later. */
import type {
  FrameworkData,
  LexiconEntry,
  LexiconFile,
  PhraseRule,
  Strength,
  WordGroups,
} from '../../framework-data/schema.ts';
import type { IndexedSkill } from './lexicon-index.ts';
import { PhraseCompiler, PhraseError, type Pattern } from './pattern.ts';
import type { Rule } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A rule before it is known by which of its words it is looked up. */
export type Draft = Omit<Rule, 'anchor' | 'partner'>;

/** Thrown when the lexicon cannot be compiled: says which framework, skill and phrase. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

/** The rules of lexicon files, and for each skill, by number, the patterns beside which none of its phrases counts. */
export interface DraftedFiles {
  readonly drafts: readonly Draft[];
  readonly nots: ReadonlyMap<number, readonly Pattern[]>;
}

/**
 * Compiles lexicon files over a vocabulary, which gains their words. `groups` are the shared word groups.
 * Throws `LexiconError` naming the framework, the skill and the phrase that is wrong.
 */
export function draftFiles(
  files: readonly LexiconFile[],
  groups: WordGroups,
  skills: readonly IndexedSkill[],
  vocabulary: Vocabulary,
): DraftedFiles {
  const numbers = new Map(skills.map((skill, number) => [`${skill.framework}:${skill.id}`, number]));
  const drafts: Draft[] = [];
  const nots = new Map<number, Pattern[]>();
  for (const file of files) {
    const compiler = new PhraseCompiler(vocabulary, { ...groups, ...file.groups });
    for (const entry of file.entries) {
      const skill = numbers.get(`${file.framework}:${entry.skill}`);
      if (skill === undefined)
        throw new LexiconError(
          `The lexicon of ${file.framework} has phrases for ${entry.skill}, which is no skill of that framework.`,
        );
      try {
        const own = entry.not.map((phrase) => compiler.compile(phrase));
        drafts.push(...draftsOf(entry, skill, compiler, file.wordOrder, own));
        nots.set(skill, [...(nots.get(skill) ?? []), ...own]);
      } catch (error) {
        if (error instanceof PhraseError)
          throw new LexiconError(`Lexicon of ${file.framework}, skill ${entry.skill}: ${error.message}`);
        throw error;
      }
    }
  }
  return { drafts, nots };
}

const conditionsOf = (rule: PhraseRule): Exclude<PhraseRule, string> =>
  typeof rule === 'string' ? { phrase: rule } : rule;

function draftsOf(
  entry: LexiconEntry,
  skill: number,
  compiler: PhraseCompiler,
  wordOrder: LexiconFile['wordOrder'],
  entryNots: readonly Pattern[],
): Draft[] {
  const lists: readonly (readonly [Strength, readonly PhraseRule[]])[] = [
    ['sure', entry.sure],
    ['likely', entry.likely],
    ['hint', entry.hint],
  ];
  return lists.flatMap(([strength, rules]) =>
    rules.map((rule): Draft => {
      const { phrase, near = [], not = [], free, level } = conditionsOf(rule);
      return {
        skill,
        phrase,
        method: 'phrase',
        strength,
        pattern: compiler.compile(phrase),
        near: near.map((one) => compiler.compile(one)),
        not: not.length === 0 ? entryNots : [...not.map((one) => compiler.compile(one)), ...entryNots],
        free: free ?? wordOrder === 'free',
        level: level ?? null,
      };
    }),
  );
}

/** The rules by which skills are found by their own names; a qualification's name is no phrase of adverts. */
export function draftNames(
  skills: readonly IndexedSkill[],
  acronyms: FrameworkData['acronyms'],
  nots: DraftedFiles['nots'],
  vocabulary: Vocabulary,
): Draft[] {
  const compiler = new PhraseCompiler(vocabulary, {});
  return skills.flatMap((skill, number) =>
    skill.kind === 'qualification' ? [] : [nameDraft(skill, number, compiler, acronyms, nots.get(number) ?? [])],
  );
}

/** A name of one word says less than a name of several: "Marketing" may be anybody's. */
function nameDraft(
  skill: IndexedSkill,
  number: number,
  compiler: PhraseCompiler,
  acronyms: FrameworkData['acronyms'],
  not: readonly Pattern[],
): Draft {
  const pattern = compiler.compileName(skill.name.replace(/\b[A-Z]{2,}\b/g, (short) => acronyms[short] ?? short));
  const single = (pattern[0]?.ids.size ?? 0) > 0;
  return {
    skill: number,
    phrase: skill.name,
    method: 'name',
    strength: single ? 'likely' : 'sure',
    pattern,
    near: [],
    not,
    free: false,
    level: null,
  };
}
