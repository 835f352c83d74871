/** The engine: framework data in, once; documents in, matches out. No state a worker could not lose. */
import type { FrameworkData, FrameworkId } from '../../framework-data/schema.ts';
import type { Block, TextDocument } from '../text/document.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenise } from '../text/tokenise.ts';
import { findInBlock, type Find, type Matcher } from './block-finds.ts';
import { calibrate, classOf, combine, DEFAULT_MIN_CONFIDENCE, NEAR_MISS_FLOOR } from './confidence.ts';
import { buildCueIndex, STATED_LEVEL } from './levels.ts';
import { buildLexiconIndex } from './lexicon-index.ts';
import type { Evidence, LevelReading, Match, MatchResult, NearMiss } from './match.ts';
import { PhraseCompiler } from './pattern.ts';
import { createSpellingReader } from './spelling.ts';
import { buildStatementIndex } from './statements.ts';

/** Changes whenever the same text may give other finds; every export carries it. */
export const ENGINE_VERSION = '0.2';

export interface MatchOptions {
  /** 0–1; finds below it become near misses. */
  readonly minConfidence?: number;
  /** All frameworks unless given. */
  readonly frameworks?: readonly FrameworkId[];
}

export interface Engine {
  /** Finds of a document, best first. Same document and options, same result. */
  match(document: TextDocument, options?: MatchOptions): MatchResult;
}

function createMatcher(data: FrameworkData): Matcher {
  const index = buildLexiconIndex(data);
  const { vocabulary } = index;
  const compiler = new PhraseCompiler(vocabulary, data.groups);
  const cues = buildCueIndex(
    data.levelCues,
    compiler,
    new Map(data.frameworks.map((framework) => [framework.id, framework.scale])),
  );
  const numbers = new Map(index.skills.map((skill, number) => [`${skill.framework}:${skill.id}`, number]));
  const statements = buildStatementIndex(data, (framework, skill) => numbers.get(`${framework}:${skill}`) ?? -1);
  const acronyms = new Map(
    Object.entries(data.acronyms).map(([short, long]) => [
      short,
      tokenise(long)
        .filter((token) => !STOP_WORDS.has(token.word))
        .map((token) => ({ id: vocabulary.add(token.stem, token.word), word: token.word })),
    ]),
  );
  const spellingOf = createSpellingReader(vocabulary, new Set(data.knownWords));
  return { index, statements, cues, reader: { vocabulary, acronyms, spellingOf } };
}

/** Rows of a table are read whole, so that a name in one cell meets its level in the next. */
function* stretches(document: TextDocument): Generator<Block> {
  const { blocks } = document;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) return;
    let last = block;
    while (block.row !== undefined && blocks[at + 1]?.row === block.row && blocks[at + 1]?.section === block.section)
      last = blocks[++at] ?? last;
    yield { ...block, end: last.end };
  }
}

const BLOCKS_REMEMBERED = 4_000;

/** Builds the engine. Throws `LexiconError` when the data names a skill or word group that does not exist. */
export function createEngine(data: FrameworkData): Engine {
  const matcher = createMatcher(data);
  // A page that changes is matched again; blocks that did not change are not read again.
  const remembered = new Map<string, readonly Find[]>();

  const findsOf = (text: string, block: Block): readonly Find[] => {
    const body = text.slice(block.start, block.end);
    const key = `${block.section} ${block.kind} ${body}`;
    const known = remembered.get(key);
    if (known) return known;
    const finds = findInBlock(matcher, body, block.section, block.kind);
    if (body.length < 4_000) {
      if (remembered.size >= BLOCKS_REMEMBERED) remembered.clear();
      remembered.set(key, finds);
    }
    return finds;
  };

  return {
    match(document, options = {}) {
      const minimum = options.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
      const wanted = options.frameworks ? new Set(options.frameworks) : null;
      const bySkill = new Map<number, Find[]>();
      for (const block of stretches(document)) {
        for (const find of findsOf(document.text, block)) {
          const framework = matcher.index.skills[find.skill]?.framework;
          if (!framework || (wanted && !wanted.has(framework))) continue;
          const list = bySkill.get(find.skill);
          const placed = at(find, block.start);
          if (list) list.push(placed);
          else bySkill.set(find.skill, [placed]);
        }
      }
      return collect(matcher, document.text, bySkill, minimum);
    },
  };
}

const at = (find: Find, offset: number): Find => ({
  ...find,
  start: find.start + offset,
  end: find.end + offset,
  sentenceStart: find.sentenceStart + offset,
  sentenceEnd: find.sentenceEnd + offset,
});

function collect(matcher: Matcher, text: string, bySkill: ReadonlyMap<number, Find[]>, minimum: number): MatchResult {
  const matches: Match[] = [];
  const nearMisses: NearMiss[] = [];
  for (const [number, finds] of bySkill) {
    const skill = matcher.index.skills[number];
    if (!skill) continue;
    const standing = strongestPerPlace(finds.filter((find) => find.refusal === null));
    const confidence = calibrate(combine(standing.map((find) => find.score)));
    if (standing.length > 0 && confidence >= minimum) {
      const evidence = standing.map((find) => evidenceOf(find, text));
      matches.push({
        framework: skill.framework,
        skill: skill.id,
        name: skill.name,
        confidence: round(confidence),
        class: classOf(confidence),
        level: levelOver(standing),
        evidence,
      });
    } else {
      const closest = strongestPerPlace(finds)[0];
      if (closest && calibrate(closest.score) >= NEAR_MISS_FLOOR)
        nearMisses.push(nearMissOf(closest, skill, text, minimum));
    }
  }
  matches.sort((left, right) => right.confidence - left.confidence || compareNames(left, right));
  nearMisses.sort((left, right) => right.confidence - left.confidence || compareNames(left, right));
  return { matches, nearMisses };
}

const compareNames = (
  left: { framework: string; skill: string },
  right: { framework: string; skill: string },
): number =>
  left.framework < right.framework ? -1 : left.framework > right.framework ? 1 : left.skill < right.skill ? -1 : 1;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Of finds of one skill that overlap only the strongest is shown; best first, then in the text's order. */
function strongestPerPlace(finds: readonly Find[]): Find[] {
  const kept: Find[] = [];
  for (const find of [...finds].sort((left, right) => right.score - left.score || left.start - right.start)) {
    const overlapping = kept.findIndex((other) => other.start < find.end && find.start < other.end);
    const other = kept[overlapping];
    if (!other) kept.push(find);
    // The level may be read from the weaker of two phrases in the same place.
    else if (!other.level && find.level) kept[overlapping] = { ...other, level: find.level };
    else if (other.level && find.level && find.level.confidence > other.level.confidence + 0.15)
      kept[overlapping] = { ...other, level: find.level };
  }
  return kept;
}

function evidenceOf(find: Find, text: string): Evidence {
  const { start, end, sentenceStart, sentenceEnd, section, method, phrase, level, explanation } = find;
  return {
    start,
    end,
    quote: text.slice(start, end),
    sentenceStart,
    sentenceEnd,
    section,
    method,
    phrase,
    confidence: round(calibrate(find.score)),
    level,
    explanation,
  };
}

/** The level most of the evidence speaks for; a stated one outweighs any that is read from verbs. */
function levelOver(finds: readonly Find[]): LevelReading | null {
  const readings = finds.flatMap(({ level, score }) => (level ? [{ level, weight: score * level.confidence }] : []));
  const stated = readings.find(({ level }) => level.confidence >= STATED_LEVEL);
  if (stated) return stated.level;
  const totals = new Map<number, number>();
  for (const { level, weight } of readings) totals.set(level.value, (totals.get(level.value) ?? 0) + weight);
  const totalOf = (level: LevelReading): number => totals.get(level.value) ?? 0;
  return readings.reduce<LevelReading | null>((best, { level }) => {
    if (!best || totalOf(level) > totalOf(best)) return level;
    return totalOf(level) === totalOf(best) && level.value > best.value ? level : best;
  }, null);
}

function nearMissOf(
  find: Find,
  skill: { framework: FrameworkId; id: string; name: string },
  text: string,
  minimum: number,
): NearMiss {
  const confidence = round(calibrate(find.score));
  const reason =
    find.refusal ?? `its confidence is ${confidence.toFixed(2)}; finds are shown from ${minimum.toFixed(2)}`;
  return {
    framework: skill.framework,
    skill: skill.id,
    name: skill.name,
    start: find.start,
    end: find.end,
    quote: text.slice(find.start, find.end),
    phrase: find.phrase,
    confidence,
    reason,
  };
}
