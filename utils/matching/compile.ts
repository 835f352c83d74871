/** Compiles the written lexicon to the plain data that is shipped. Costs a hundred times what loading it does. */
import type { CompiledCue, CompiledLexicon, CompiledRules } from '../../framework-data/compiled.ts';
import type { FrameworkData, LevelCues, WrittenLexicon } from '../../framework-data/schema.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenise } from '../text/tokenise.ts';
import { weighPlaces, withAnchor } from './anchors.ts';
import { draftFiles, draftNames } from './drafts.ts';
import { skillsOf } from './lexicon-index.ts';
import { Numbering } from './numbering.ts';
import { PhraseCompiler } from './pattern.ts';
import type { Rule } from './rule.ts';
import { compileStatements } from './statements.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a lexicon is compiled from. */
export type LexiconSource = WrittenLexicon & Pick<FrameworkData, 'frameworks' | 'groups' | 'acronyms'>;

/** The compiled lexicon. Throws `LexiconError` naming the framework, the skill and the phrase that is wrong. */
export function compileLexicon(source: LexiconSource): CompiledLexicon {
  const { frameworks, lexicon, groups, levelCues, fieldWords } = source;
  const vocabulary = new Vocabulary();
  const numbering = new Numbering();
  const skills = skillsOf(frameworks);
  const { drafts, nots } = draftFiles(lexicon, groups, skills, vocabulary);
  const all = [...drafts, ...draftNames(skills, source.acronyms, nots, vocabulary)];
  const weightOf = weighPlaces(all);
  const rules = compileRules(
    all.map((draft) => withAnchor(draft, weightOf)),
    numbering,
  );
  const compiler = new PhraseCompiler(vocabulary, groups);
  const cues = levelCues.map((cue) => compileCue(cue, compiler, numbering));
  const acronyms = compileAcronyms(source.acronyms, vocabulary);
  const field = fieldWords.flatMap((phrase) => compiler.compile(phrase)).map((place) => numbering.place(place));
  const statements = compileStatements(frameworks);
  const { stems, words } = vocabulary;
  return { stems, words, ...numbering.lists(), rules, cues, field, acronyms, statements };
}

function compileRules(rules: readonly Rule[], numbering: Numbering): CompiledRules {
  return {
    skill: rules.map(({ skill }) => skill),
    phrase: rules.map(({ phrase, method }) => (method === 'name' ? '' : phrase)),
    strength: rules.map(({ strength }) => strength),
    pattern: rules.map(({ pattern }) => numbering.pattern(pattern)),
    anchor: rules.map(({ anchor }) => anchor),
    partner: rules.map(({ partner }) => partner),
    near: rules.map(({ near }) => numbering.condition(near)),
    not: rules.map(({ not }) => numbering.condition(not)),
    free: rules.map(({ free }) => (free ? 1 : 0)),
    level: rules.map(({ level }) => level ?? 0),
  };
}

const compileCue = (
  { cue, levels, within = {}, senior = {}, words }: LevelCues[number],
  compiler: PhraseCompiler,
  numbering: Numbering,
): CompiledCue => ({
  name: cue,
  patterns: words.map((word) => numbering.pattern(compiler.compile(word))),
  levels,
  within,
  senior,
});

const compileAcronyms = (acronyms: FrameworkData['acronyms'], vocabulary: Vocabulary): CompiledLexicon['acronyms'] =>
  Object.entries(acronyms).map(([short, long]) => [
    short,
    tokenise(long)
      .filter((token) => !STOP_WORDS.has(token.word))
      .map((token) => [vocabulary.add(token.stem, token.word), token.word] as const),
  ]);
