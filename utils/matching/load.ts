/** Reads a compiled lexicon into the index the engine asks, with a reader's own phrases on top. */
import type { CompiledLexicon } from '../../framework-data/compiled.ts';
import type { FrameworkData, LexiconFile } from '../../framework-data/schema.ts';
import { anchoredAt, weighPlaces, withAnchor } from './anchors.ts';
import type { Matcher } from './block-finds.ts';
import { draftFiles } from './drafts.ts';
import { buildFieldIndex } from './field.ts';
import { buildCueIndex } from './levels.ts';
import { indexRules, skillsOf, type IndexedSkill } from './lexicon-index.ts';
import type { Element, Pattern } from './pattern.ts';
import { Presence } from './presence.ts';
import type { Rule } from './rule.ts';
import { createSpellingReader } from './spelling.ts';
import { buildStatementIndex } from './statements.ts';
import { Vocabulary, type Run } from './vocabulary.ts';

/** What the engine is built from. The word groups are for phrases that come later. */
export type EngineData = Pick<FrameworkData, 'frameworks' | 'groups' | 'knownWords'> & {
  readonly compiled: CompiledLexicon;
};

/** Everything a text is matched with. Throws `LexiconError` when one of the extra phrases is wrong. */
export function loadMatcher(data: EngineData, extra: readonly LexiconFile[]): Matcher {
  const { compiled, frameworks } = data;
  const vocabulary = new Vocabulary(compiled.stems, compiled.words);
  const places = loadPlaces(compiled, vocabulary);
  const patterns = compiled.patterns.map((numbers) => pick(places, numbers));
  const skills = skillsOf(frameworks);
  const bundled = loadRules(compiled, patterns, skills);
  const rules = extra.length === 0 ? bundled : withExtra(bundled, extra, data, skills, vocabulary);
  return {
    index: indexRules(vocabulary, skills, rules),
    statements: buildStatementIndex(frameworks, compiled.statements),
    cues: buildCueIndex(compiled.cues, patterns, new Map(frameworks.map(({ id, scale }) => [id, scale]))),
    field: buildFieldIndex(pick(places, compiled.field)),
    presence: new Presence(vocabulary),
    reader: {
      vocabulary,
      acronyms: new Map(
        compiled.acronyms.map(([short, long]) => [short, long.map(([id, word]) => ({ id, word }))] as const),
      ),
      spellingOf: createSpellingReader(vocabulary, new Set(data.knownWords)),
    },
  };
}

/** The things of these numbers. */
function pick<Item>(items: readonly Item[], numbers: readonly number[]): Item[] {
  const picked: Item[] = [];
  for (const number of numbers) {
    const item = items[number];
    if (item !== undefined) picked.push(item);
  }
  return picked;
}

const NO_STEMS: ReadonlySet<number> = new Set();

function loadPlaces({ runs, ties, places }: CompiledLexicon, vocabulary: Vocabulary): Element[] {
  const known: Run[] = runs.map((ids, number) => ({ ids, tie: ties[number] ?? 'plain' }));
  return places.map((alternatives): Element => {
    const ids = new Set<number>();
    const own: Run[] = [];
    let nouns: Set<number> | null = null;
    for (const alternative of alternatives) {
      if (alternative < 0) {
        const run = known[-1 - alternative];
        if (run) own.push(run);
        continue;
      }
      const id = alternative >> 1;
      ids.add(id);
      if (alternative & 1) (nouns ??= new Set()).add(id);
    }
    return { number: vocabulary.register(ids, own), ids, runs: own, nouns: nouns ?? NO_STEMS };
  });
}

function loadRules(
  { rules, conditions }: CompiledLexicon,
  patterns: readonly Pattern[],
  skills: readonly IndexedSkill[],
): Rule[] {
  const lists = conditions.map((numbers) => pick(patterns, numbers));
  const listOf = (number: number | undefined): readonly Pattern[] => lists[number ?? -1] ?? [];
  return rules.skill.map((skill, at): Rule => {
    const phrase = rules.phrase[at] ?? '';
    const level = rules.level[at] ?? 0;
    return anchoredAt(
      {
        skill,
        phrase: phrase === '' ? (skills[skill]?.name ?? '') : phrase,
        method: phrase === '' ? 'name' : 'phrase',
        strength: rules.strength[at] ?? 'hint',
        pattern: patterns[rules.pattern[at] ?? -1] ?? [],
        near: listOf(rules.near[at]),
        not: listOf(rules.not[at]),
        free: rules.free[at] === 1,
        level: level === 0 ? null : level,
      },
      rules.anchor[at] ?? -1,
      rules.partner[at] ?? -1,
    );
  });
}

/** The bundled rules and a reader's own; beside a `not` of the reader's no phrase of its skill counts. */
function withExtra(
  bundled: readonly Rule[],
  extra: readonly LexiconFile[],
  { groups }: EngineData,
  skills: readonly IndexedSkill[],
  vocabulary: Vocabulary,
): Rule[] {
  const { drafts, nots } = draftFiles(extra, groups, skills, vocabulary);
  const weightOf = weighPlaces([...bundled, ...drafts]);
  const narrowed = bundled.map((rule) => {
    const more = nots.get(rule.skill) ?? [];
    return more.length === 0 ? rule : { ...rule, not: [...rule.not, ...more] };
  });
  return [...narrowed, ...drafts.map((draft) => withAnchor(draft, weightOf))];
}
