/** Gathers the finds of a document by skill: which are shown, how sure they are together, at which level. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import { clipAround } from '../text/clip.ts';
import type { Find, Matcher } from './block-finds.ts';
import { calibrate, classOf, combine, NEAR_MISS_FLOOR } from './confidence.ts';
import { STATED_LEVEL } from './levels.ts';
import { NO_SECOND_CUE } from './disambiguate.ts';
import type { Evidence, LevelReading, Match, MatchResult, NearMiss } from './match.ts';

/** Matches and near misses, best first. `bySkill` holds finds by the number of their skill, offsets into `text`. */
export function collect(
  matcher: Matcher,
  text: string,
  bySkill: ReadonlyMap<number, Find[]>,
  minimum: number,
): MatchResult {
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

/** Finds overlap only within a sentence, so each sentence is settled by itself and the whole stays linear. */
function bySentence(finds: readonly Find[]): Iterable<Find[]> {
  const groups = new Map<number, Find[]>();
  for (const find of finds) {
    const group = groups.get(find.sentenceStart);
    if (group) group.push(find);
    else groups.set(find.sentenceStart, [find]);
  }
  return groups.values();
}

const strongestFirst = (left: Find, right: Find): number => right.score - left.score || left.start - right.start;

/** Of finds of one skill that overlap only the strongest is shown; best first, then in the text's order. */
function strongestPerPlace(finds: readonly Find[]): Find[] {
  return [...bySentence(finds)].flatMap(strongestOfSentence).sort(strongestFirst);
}

/** Of two readings as sure as each other the one that quotes more says more: "line manage a team". */
const longestFirst = (left: Find, right: Find): number =>
  right.score - left.score || right.end - right.start - (left.end - left.start) || left.start - right.start;

function strongestOfSentence(finds: readonly Find[]): Find[] {
  const kept: Find[] = [];
  for (const find of finds.toSorted(longestFirst)) {
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

/** UTF-16 units of the sentence a quote is shown in: a long sentence reads whole, a list without its marks does not. */
const SENTENCE_SHOWN = 400;

function evidenceOf(find: Find, text: string): Evidence {
  const { start, end, words, sentenceStart, sentenceEnd, section, method, phrase, level } = find;
  return {
    start,
    end,
    quote: text.slice(start, end),
    words,
    sentenceStart,
    sentenceEnd,
    sentence: clipAround(text, { start, end }, { start: sentenceStart, end: sentenceEnd }, SENTENCE_SHOWN),
    section,
    method,
    phrase,
    confidence: round(calibrate(find.score)),
    level,
    explanation: find.explain(),
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
    isRefused: find.refusal !== null && find.refusal !== NO_SECOND_CUE,
  };
}
