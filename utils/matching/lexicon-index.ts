/** The lexicon, ready to be asked: which phrases could stand where this word stands? */
import type { Framework, FrameworkId, Skill } from '../../framework-data/schema.ts';
import { Postings } from './postings.ts';
import type { Rule } from './rule.ts';
import { pairOf, type Vocabulary } from './vocabulary.ts';

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

/** The skills of all frameworks; the place in this list is a skill's number. */
export const skillsOf = (frameworks: readonly Framework[]): IndexedSkill[] =>
  frameworks.flatMap((framework) =>
    framework.skills.map(({ id, name, kind }) => ({
      framework: framework.id,
      id,
      name,
      kind,
      ofField: framework.ofField,
    })),
  );

/** The index of rules over the vocabulary of their patterns. */
export function indexRules(
  vocabulary: Vocabulary,
  skills: readonly IndexedSkill[],
  rules: readonly Rule[],
): LexiconIndex {
  const byWord: Postings[] = [];
  const byPair = new Map<number, Postings>();
  rules.forEach(({ pattern, anchor }, number) => {
    const element = pattern[anchor];
    if (!element) return;
    for (const id of element.ids) (byWord[id] ??= new Postings()).rules.push(number);
    for (const pair of new Set(element.runs.map(({ ids }) => pairOf(ids[0] ?? 0, ids[1] ?? 0)))) {
      const postings = byPair.get(pair) ?? new Postings();
      byPair.set(pair, postings);
      postings.rules.push(number);
    }
  });
  return { vocabulary, skills, rules, byWord, byPair };
}
