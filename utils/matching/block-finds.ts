/** Matches one block by itself. Everything here depends on the block's own text, kind and section alone. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { BlockKind, Section } from '../text/document.ts';
import { sentenceSection } from '../text/sections.ts';
import { sentencesOf, type Span } from '../text/sentences.ts';
import { findWindows } from './candidates.ts';
import { SECTION_WEIGHT } from './confidence.ts';
import { hasSecondCue, isPartOfLonger, refusalOf } from './disambiguate.ts';
import { countFieldWords, type FieldIndex } from './field.ts';
import { explain, type FindFacts } from './explain.ts';
import { readLevel, readingOf, type CueIndex } from './levels.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { LevelReading, Method } from './match.ts';
import type { Presence } from './presence.ts';
import { readSentence, type Sentence, type SentenceReader } from './sentence.ts';
import { scoreOf, sharing, slipsOf } from './window-score.ts';
import { wordsFound } from './words-found.ts';
import { placeFinder } from './second-cues.ts';
import { withStatedLevel } from './stated-level.ts';
import { findStatements, type StatementIndex } from './statements.ts';

/** A find in a block; offsets are relative to the text given. */
export interface Find {
  readonly skill: number;
  readonly start: number;
  readonly end: number;
  /** The stretches the find rests on. */
  readonly words: readonly Span[];
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly section: Section;
  readonly method: Method;
  readonly phrase: string;
  /** Raw score 0–1, not yet calibrated. */
  readonly score: number;
  readonly level: LevelReading | null;
  /** The level where the post itself leads, by its title. */
  readonly ifSenior: LevelReading | null;
  /** The explanation, written when it is shown. */
  readonly explain: () => string;
  /** Why the find does not count; null when it does. */
  readonly refusal: string | null;
}

/** What one block gives: its finds, refused ones included, and how much it speaks of the field. */
export interface BlockReading {
  readonly finds: readonly Find[];
  /** Content words. */
  readonly words: number;
  readonly fieldWords: number;
}

/** All a block is matched with. */
export interface Matcher {
  readonly index: LexiconIndex;
  readonly statements: StatementIndex;
  readonly cues: CueIndex;
  readonly field: FieldIndex;
  readonly presence: Presence;
  readonly reader: SentenceReader;
}

/** A function of its own, so that what a find keeps does not keep its sentence too. */
const explainLater = (facts: FindFacts) => (): string => explain(facts);

/** The section of a sentence, asked only where something was found: telling boilerplate by its wording has its cost. */
type SectionOf = () => Section;

function findsOfWindows(
  matcher: Matcher,
  text: string,
  sentence: Sentence,
  sectionOf: SectionOf,
  kind: BlockKind,
): Find[] {
  const { index } = matcher;
  matcher.presence.read(sentence.contents);
  const places = placeFinder(matcher.presence, sentence.contents);
  // A hint without its second cue is not even nearly a find.
  const windows = findWindows(index, matcher.presence, sentence).filter(
    (window) => window.rule.strength !== 'hint' || hasSecondCue(places, window),
  );
  if (windows.length === 0) return [];
  const section = sectionOf();
  const refusals = new Map(windows.map((window) => [window, refusalOf(text, sentence, places, window)]));
  const standing = windows.filter((window) => refusals.get(window) === null);
  const shared = sharing(index, standing);
  return windows.map((window): Find => {
    const skill = index.skills[window.rule.skill];
    const start = sentence.contents[window.first]?.start ?? sentence.start;
    const end = sentence.contents[window.last]?.end ?? sentence.end;
    const refusal = refusals.get(window) ?? null;
    const longer = refusal === null ? isPartOfLonger(index, sentence, window, standing) : null;
    const slips = slipsOf(sentence, window);
    const sharedWith = shared(window);
    return {
      skill: window.rule.skill,
      start,
      end,
      words: wordsFound(sentence.contents, window.taken),
      sentenceStart: sentence.start,
      sentenceEnd: sentence.end,
      section,
      method: slips.length > 0 ? 'fuzzy' : window.rule.method,
      phrase: window.rule.phrase,
      score: scoreOf(window, section, kind, sharedWith, slips.length),
      ...(skill && refusal === null
        ? readLevel(matcher.cues, text, sentence, window, skill.framework)
        : { level: null, ifSenior: null }),
      explain: explainLater({
        skillName: skill?.name ?? '',
        quote: text.slice(start, end),
        window,
        statement: null,
        section,
        sharedWith,
        slips,
      }),
      refusal:
        refusal ??
        (longer ? `the words belong to the longer phrase of ${index.skills[longer.rule.skill]?.name}` : null),
    };
  });
}

function findsOfStatements(matcher: Matcher, text: string, sentence: Sentence, sectionOf: SectionOf): Find[] {
  if (sentence.contents.length < 5) return [];
  const hits = findStatements(matcher.statements, new Set(sentence.tokens.map((token) => token.stem)));
  if (hits.length === 0) return [];
  const section = sectionOf();
  const end = sentence.end;
  return hits.map((hit): Find => {
    const framework: FrameworkId = matcher.index.skills[hit.skill]?.framework ?? 'klim';
    const level =
      hit.level === null
        ? null
        : readingOf(matcher.cues, framework, hit.level, hit.share * 0.9, text.slice(sentence.start, end));
    return {
      skill: hit.skill,
      start: sentence.start,
      end,
      words: [{ start: sentence.start, end }],
      sentenceStart: sentence.start,
      sentenceEnd: end,
      section,
      method: 'statement',
      phrase: hit.statement,
      score: Math.min(0.97, 0.45 + 0.55 * hit.share) * SECTION_WEIGHT[section],
      level,
      ifSenior: level,
      explain: explainLater({
        skillName: '',
        quote: '',
        window: null,
        statement: hit.statement,
        section,
        sharedWith: 1,
        slips: [],
      }),
      refusal: null,
    };
  });
}

/** Reads one stretch of text. Linear in its length. */
export function readBlock(matcher: Matcher, text: string, section: Section, kind: BlockKind): BlockReading {
  const finds: Find[] = [];
  let words = 0;
  let fieldWords = 0;
  for (const span of sentencesOf(text)) {
    const sentence = readSentence(matcher.reader, text, span);
    if (sentence.contents.length === 0) continue;
    words += sentence.contents.length;
    fieldWords += countFieldWords(matcher.field, sentence.contents);
    const sectionOf = (): Section => sentenceSection(text.slice(span.start, span.end), section);
    finds.push(
      ...findsOfWindows(matcher, text, sentence, sectionOf, kind),
      ...findsOfStatements(matcher, text, sentence, sectionOf),
    );
  }
  return { finds: finds.map((find) => withStatedLevel(matcher, text, find)), words, fieldWords };
}
