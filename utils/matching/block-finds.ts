/** Matches one block by itself. Everything here depends on the block's own text, kind and section alone. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { BlockKind, Section } from '../text/document.ts';
import { sentenceSection } from '../text/sections.ts';
import { sentencesOf } from '../text/sentences.ts';
import { findWindows, type Window } from './candidates.ts';
import {
  GAP_COST,
  KIND_WEIGHT,
  NAME_IN_BOILERPLATE,
  NAME_WEIGHT,
  REORDER_COST,
  SECTION_WEIGHT,
  SHARED_WEIGHT,
  SINGLE_NAME_WEIGHT,
  SLIP_COST,
  STRENGTH_WEIGHT,
  WIDE_REORDER_COST,
} from './confidence.ts';
import { hasSecondCue, isPartOfLonger, refusalOf } from './disambiguate.ts';
import { countFieldWords, type FieldIndex } from './field.ts';
import { explain, type FindFacts } from './explain.ts';
import { readLevel, readingOf, statedLevel, type CueIndex } from './levels.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { LevelReading, Method } from './match.ts';
import type { Presence } from './presence.ts';
import { readSentence, type Sentence, type SentenceReader } from './sentence.ts';
import { placeFinder } from './second-cues.ts';
import { findStatements, type StatementIndex } from './statements.ts';

/** A find in a block; offsets are relative to the text given. */
export interface Find {
  readonly skill: number;
  readonly start: number;
  readonly end: number;
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

const isBoilerplate = (section: Section): boolean =>
  section === 'about-us' || section === 'benefits' || section === 'how-to-apply';

function scoreOf(window: Window, section: Section, kind: BlockKind, shared: number, slips: number): number {
  const { rule } = window;
  const single = window.taken.length === 1;
  const start = rule.method === 'name' ? (single ? SINGLE_NAME_WEIGHT : NAME_WEIGHT) : STRENGTH_WEIGHT[rule.strength];
  const place =
    isBoilerplate(section) && rule.method === 'name' && !single ? NAME_IN_BOILERPLATE : SECTION_WEIGHT[section];
  const form =
    1 -
    GAP_COST * window.gap -
    (window.reordered ? (window.gap > 1 ? WIDE_REORDER_COST : REORDER_COST) : 0) -
    SLIP_COST * slips;
  return (
    start *
    Math.max(0.2, form) *
    place *
    KIND_WEIGHT[kind] *
    (SHARED_WEIGHT[Math.min(shared, SHARED_WEIGHT.length - 1)] ?? 1)
  );
}

const stretchOf = (window: Window): string => `${window.first}-${window.last}`;

/** How many skills of the same framework the same stretch of words feeds. */
function sharing(index: LexiconIndex, windows: readonly Window[]): (window: Window) => number {
  const skills = new Map<string, Set<number>>();
  const keyOf = (window: Window): string => `${index.skills[window.rule.skill]?.framework} ${stretchOf(window)}`;
  for (const window of windows) {
    const set = skills.get(keyOf(window)) ?? new Set();
    set.add(window.rule.skill);
    skills.set(keyOf(window), set);
  }
  return (window) => skills.get(keyOf(window))?.size ?? 1;
}

function slipsOf(sentence: Sentence, window: Window): { written: string; readAs: string }[] {
  return window.taken.flatMap((at) => {
    const content = sentence.contents[at];
    return content?.readAs ? [{ written: content.word, readAs: content.readAs }] : [];
  });
}

/** A function of its own, so that what a find keeps does not keep its sentence too. */
const explainLater = (facts: FindFacts) => (): string => explain(facts);

function findsOfWindows(matcher: Matcher, text: string, sentence: Sentence, section: Section, kind: BlockKind): Find[] {
  const { index } = matcher;
  matcher.presence.read(sentence.contents);
  const places = placeFinder(matcher.presence, sentence.contents);
  // A hint without its second cue is not even nearly a find.
  const windows = findWindows(index, matcher.presence, sentence).filter(
    (window) => window.rule.strength !== 'hint' || hasSecondCue(places, window),
  );
  if (windows.length === 0) return [];
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

function findsOfStatements(matcher: Matcher, text: string, sentence: Sentence, section: Section): Find[] {
  if (sentence.contents.length < 5) return [];
  const hits = findStatements(matcher.statements, new Set(sentence.tokens.map((token) => token.stem)));
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

/** How far from a skill's name its level may be stated: "12.8 Financial management | Level 4 - Enable". */
const STATED_REACH = 60;

/** A level stated in so many words beside a skill's name outweighs every reading of verbs. */
function withStatedLevel(matcher: Matcher, text: string, find: Find): Find {
  const skill = matcher.index.skills[find.skill];
  if (!skill || (find.phrase !== skill.name && find.method !== 'name')) return find;
  const after = text.slice(find.end, find.end + STATED_REACH);
  const before = text.slice(Math.max(0, find.start - 24), find.start);
  const stated =
    statedLevel(matcher.cues, skill.framework, after.split(/[.;\n]/)[0] ?? '') ??
    statedLevel(matcher.cues, skill.framework, before.split(/[.;\n]/).at(-1) ?? '');
  return stated ? { ...find, level: stated, ifSenior: stated } : find;
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
    const place = sentenceSection(text.slice(span.start, span.end), section);
    finds.push(
      ...findsOfWindows(matcher, text, sentence, place, kind),
      ...findsOfStatements(matcher, text, sentence, place),
    );
  }
  return { finds: finds.map((find) => withStatedLevel(matcher, text, find)), words, fieldWords };
}
