/** Reads a compiled lexicon into the index the engine asks, with a reader's own phrases on top. */
import type { CompiledLexicon } from '../../framework-data/compiled.ts';
import type { FrameworkData, LexiconFile } from '../../framework-data/schema.ts';
import { weighPlaces, withAnchor } from './anchors.ts';
import type { Matcher } from './block-finds.ts';
import { CompiledPlaces } from './compiled-places.ts';
import { CompiledRules, withOwnRules } from './compiled-rules.ts';
import { draftFiles } from './drafts.ts';
import { buildFieldIndex } from './field.ts';
import { buildCueIndex } from './levels.ts';
import { LexiconIndex, skillsOf, type IndexedSkill } from './lexicon-index.ts';
import { Presence } from './presence.ts';
import type { RuleBook } from './rule.ts';
import { createSpellingReader } from './spelling.ts';
import { buildStatementIndex } from './statements.ts';
import { Vocabulary } from './vocabulary.ts';

/** What the engine is built from. The word groups are for phrases that come later. */
export type EngineData = Pick<FrameworkData, 'frameworks' | 'groups' | 'knownWords'> & {
  readonly compiled: CompiledLexicon;
};

/** Everything a text is matched with. Throws `LexiconError` when one of the extra phrases is wrong. */
export function loadMatcher(data: EngineData, extra: readonly LexiconFile[]): Matcher {
  const { compiled, frameworks } = data;
  const places = new CompiledPlaces(compiled);
  const vocabulary = new Vocabulary(places);
  const skills = skillsOf(frameworks);
  const bundled = new CompiledRules(compiled, places, skills);
  const rules = extra.length === 0 ? bundled : withExtra(bundled, extra, data, skills, vocabulary);
  return {
    index: new LexiconIndex(vocabulary, skills, rules),
    statements: buildStatementIndex(frameworks, compiled.statements),
    cues: buildCueIndex(compiled.cues, places, new Map(frameworks.map(({ id, scale }) => [id, scale]))),
    field: buildFieldIndex(compiled.field.flatMap((number) => places.pattern(number))),
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

/** A reader's own phrases are compiled over the bundled vocabulary and looked up by the words that are rarest there. */
function withExtra(
  bundled: RuleBook,
  extra: readonly LexiconFile[],
  { groups }: EngineData,
  skills: readonly IndexedSkill[],
  vocabulary: Vocabulary,
): RuleBook {
  const { drafts, nots } = draftFiles(extra, groups, skills, vocabulary);
  const known = Array.from({ length: bundled.count }, (_, number) => bundled.at(number));
  const weightOf = weighPlaces([...known, ...drafts]);
  return withOwnRules(
    bundled,
    drafts.map((draft) => withAnchor(draft, weightOf)),
    nots,
  );
}
