/** Compiles the written lexicon to the plain data that is shipped. Costs a hundred times what loading it does. */
import type { CompiledLexicon, CompiledRules } from '../../framework-data/compiled.ts';
import type { FrameworkData, WrittenLexicon } from '../../framework-data/schema.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenise } from '../text/tokenise.ts';
import { weighPlaces, withAnchor } from './anchors.ts';
import { encodeNumbers } from './codes.ts';
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
  const skills = skillsOf(frameworks);
  const { drafts, nots } = draftFiles(lexicon, groups, skills, vocabulary);
  const all = [...drafts, ...draftNames(skills, source.acronyms, nots, vocabulary)];
  const weightOf = weighPlaces(all);
  const compiler = new PhraseCompiler(vocabulary, groups);
  const cues = levelCues.map((cue) => ({ ...cue, patterns: cue.words.map((word) => compiler.compile(word)) }));
  const acronyms = compileAcronyms(source.acronyms, vocabulary);
  const field = fieldWords.map((phrase) => compiler.compile(phrase));
  const numbering = new Numbering(vocabulary);
  return {
    rules: compileRules(
      all.map((draft) => withAnchor(draft, weightOf)),
      numbering,
    ),
    cues: cues.map(({ cue, levels, within = {}, senior = {}, patterns }) => ({
      name: cue,
      patterns: patterns.map((pattern) => numbering.pattern(pattern)),
      levels,
      within,
      senior,
    })),
    field: field.map((pattern) => numbering.pattern(pattern)),
    acronyms,
    statements: compileStatements(frameworks),
    ...numbering.compiled(),
  };
}

function compileRules(rules: readonly Rule[], numbering: Numbering): CompiledRules {
  // Numbered rule by rule, so that what stands together has numbers that follow each other.
  for (const { not, pattern, near } of rules) {
    numbering.condition(not);
    numbering.pattern(pattern);
    numbering.condition(near);
  }
  return {
    skill: rules.map(({ skill }) => skill),
    strength: rules.map(({ strength }) => strength),
    isName: rules.map(({ method }) => (method === 'name' ? 1 : 0)),
    pattern: encodeNumbers(rules.map(({ pattern }) => numbering.pattern(pattern))),
    anchor: rules.map(({ anchor }) => anchor),
    partner: rules.map(({ partner }) => partner),
    near: rules.map(({ near }) => numbering.condition(near)),
    not: rules.map(({ not }) => numbering.condition(not)),
    free: rules.map(({ free }) => (free ? 1 : 0)),
    level: rules.map(({ level }) => level ?? 0),
  };
}

const compileAcronyms = (acronyms: FrameworkData['acronyms'], vocabulary: Vocabulary): CompiledLexicon['acronyms'] =>
  Object.entries(acronyms).map(([short, long]) => [
    short,
    tokenise(long)
      .filter((token) => !STOP_WORDS.has(token.word))
      .map((token) => [vocabulary.add(token.stem, token.word), token.word] as const),
  ]);
