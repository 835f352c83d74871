/** The lexicon, ready to be asked: which phrases could stand where this word stands? */
import type {
  FrameworkData,
  FrameworkId,
  LexiconEntry,
  LexiconFile,
  PhraseRule,
  Skill,
  Strength,
} from '../../framework-data/schema.ts';
import { Postings } from './postings.ts';
import type { Rule } from './rule.ts';
import { PhraseCompiler, PhraseError, type Element, type Pattern } from './pattern.ts';
import { pairOf, Vocabulary } from './vocabulary.ts';

/** A skill as the engine knows it. */
export interface IndexedSkill {
  readonly framework: FrameworkId;
  readonly id: string;
  readonly name: string;
  readonly kind: Skill['kind'];
  /** Counts only in a text of the framework's field. */
  readonly ofField: boolean;
}

export interface LexiconIndex {
  readonly vocabulary: Vocabulary;
  readonly skills: readonly IndexedSkill[];
  readonly rules: readonly Rule[];
  /** The rules to try at a stem that may be their anchor by itself. */
  readonly byWord: readonly (Postings | undefined)[];
  /** The rules to try at two stems beside each other with which their anchor may begin, by `pairOf`. */
  readonly byPair: ReadonlyMap<number, Postings>;
}

/** A rule before it is known by which of its words it is looked up. */
type Draft = Omit<Rule, 'anchor' | 'partner' | 'needs'>;

/** Thrown when the lexicon cannot be compiled: says which framework, skill and phrase. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
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

/** A name of one word says less than a name of several: "Marketing" may be anybody's. */
function nameDraft(
  skill: IndexedSkill,
  index: number,
  compiler: PhraseCompiler,
  acronyms: FrameworkData['acronyms'],
  not: readonly Pattern[],
): Draft {
  const pattern = compiler.compileName(skill.name.replace(/\b[A-Z]{2,}\b/g, (short) => acronyms[short] ?? short));
  const single = (pattern[0]?.ids.size ?? 0) > 0;
  return {
    skill: index,
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

/** Builds the index. Throws `LexiconError` naming the framework, the skill and the phrase that is wrong. */
export function buildLexiconIndex(data: FrameworkData): LexiconIndex {
  const vocabulary = new Vocabulary();
  const skills: IndexedSkill[] = data.frameworks.flatMap((framework) =>
    framework.skills.map(({ id, name, kind }) => ({
      framework: framework.id,
      id,
      name,
      kind,
      ofField: framework.ofField,
    })),
  );
  const indexOf = new Map(skills.map((skill, index) => [`${skill.framework}:${skill.id}`, index]));
  const drafts: Draft[] = [];
  const notsOf = new Map<number, Pattern[]>();
  for (const file of data.lexicon) {
    const compiler = new PhraseCompiler(vocabulary, { ...data.groups, ...file.groups });
    for (const entry of file.entries) {
      const skill = indexOf.get(`${file.framework}:${entry.skill}`);
      if (skill === undefined)
        throw new LexiconError(
          `The lexicon of ${file.framework} has phrases for ${entry.skill}, which is no skill of that framework.`,
        );
      try {
        const nots = entry.not.map((phrase) => compiler.compile(phrase));
        drafts.push(...draftsOf(entry, skill, compiler, file.wordOrder, nots));
        notsOf.set(skill, [...(notsOf.get(skill) ?? []), ...nots]);
      } catch (error) {
        if (error instanceof PhraseError)
          throw new LexiconError(`Lexicon of ${file.framework}, skill ${entry.skill}: ${error.message}`);
        throw error;
      }
    }
  }
  const names = new PhraseCompiler(vocabulary, {});
  skills.forEach((skill, index) => {
    if (skill.kind !== 'qualification')
      drafts.push(nameDraft(skill, index, names, data.acronyms, notsOf.get(index) ?? []));
  });
  return { vocabulary, skills, ...indexRules(drafts) };
}

function indexRules(drafts: readonly Draft[]): Pick<LexiconIndex, 'rules' | 'byWord' | 'byPair'> {
  const elements: Element[] = [];
  const uses: number[] = [];
  for (const { pattern } of drafts) {
    for (const element of pattern) {
      elements[element.number] = element;
      uses[element.number] = (uses[element.number] ?? 0) + 1;
    }
  }
  const frequency: number[] = [];
  elements.forEach(({ ids, number }) => {
    for (const id of ids) frequency[id] = (frequency[id] ?? 0) + (uses[number] ?? 0);
  });
  const weights: number[] = [];
  elements.forEach(({ ids, runs, number }) => {
    // Two words beside each other are met far less often than one.
    let weight = runs.length;
    for (const id of ids) weight += frequency[id] ?? 0;
    weights[number] = weight;
  });
  const weightOf = (element: Element): number => weights[element.number] ?? 0;
  const byWord: Postings[] = [];
  const byPair = new Map<number, Postings>();
  const pairPostings = (pair: number): Postings => {
    const postings = byPair.get(pair) ?? new Postings();
    byPair.set(pair, postings);
    return postings;
  };
  const rules = drafts.map((draft, number): Rule => {
    let anchor = -1;
    let partner = -1;
    let least = Infinity;
    let second = Infinity;
    draft.pattern.forEach((element, at) => {
      const weight = weightOf(element);
      if (weight < least) {
        [partner, second, anchor, least] = [anchor, least, at, weight];
      } else if (weight < second) {
        [partner, second] = [at, weight];
      }
    });
    const element = draft.pattern[anchor];
    for (const id of element?.ids ?? []) (byWord[id] ??= new Postings()).rules.push(number);
    const pairs = new Set(element?.runs.map(({ ids }) => pairOf(ids[0] ?? 0, ids[1] ?? 0)));
    for (const pair of pairs) pairPostings(pair).rules.push(number);
    const needs = draft.pattern.filter((_, at) => at !== anchor).map((element) => element.number);
    return { ...draft, anchor, partner, needs };
  });
  return { rules, byWord, byPair };
}
