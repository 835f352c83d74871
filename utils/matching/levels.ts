/** Reads the level a text asks for from the words around a find. "Not stated" (null) is an honest answer. */
import type { CompiledCue } from '../../framework-data/compiled.ts';
import type { FrameworkId, LevelScale } from '../../framework-data/schema.ts';
import type { CompiledPlaces } from './compiled-places.ts';
import { isDescribingNoun, isNounOfDoing } from './links.ts';
import type { LevelReading } from './match.ts';
import type { Pattern } from './pattern.ts';
import { lengthAt } from './placing.ts';
import type { Content, Sentence } from './sentence.ts';
import type { Window } from './candidates.ts';

interface Cue {
  readonly name: string;
  readonly pattern: Pattern;
  readonly levels: LevelsByFramework;
  readonly within: LevelsByFramework;
  readonly senior: LevelsByFramework;
}
type LevelsByFramework = Readonly<Partial<Record<FrameworkId, number>>>;

/** Level cues by the stem they begin with. */
export interface CueIndex {
  readonly byFirst: ReadonlyMap<number, readonly Cue[]>;
  readonly scales: ReadonlyMap<FrameworkId, LevelScale>;
}

/** The index of compiled cues; `places` makes the patterns they name by number. */
export function buildCueIndex(
  cues: readonly CompiledCue[],
  places: CompiledPlaces,
  scales: ReadonlyMap<FrameworkId, LevelScale>,
): CueIndex {
  const byFirst = new Map<number, Cue[]>();
  for (const { name, patterns, levels, within, senior } of cues) {
    for (const number of patterns) {
      const pattern = places.pattern(number);
      for (const id of firstStems(pattern)) {
        const list = byFirst.get(id) ?? [];
        list.push({ name, pattern, levels, within, senior });
        byFirst.set(id, list);
      }
    }
  }
  return { byFirst, scales };
}

/** The stems a pattern may begin with. */
function firstStems([first]: Pattern): ReadonlySet<number> {
  return new Set(first ? [...first.ids, ...first.runs.map((run) => run.ids[0] ?? -1)] : []);
}

interface FoundCue {
  readonly cue: Cue;
  readonly at: number;
  readonly length: number;
}

/** How far before a phrase its governing verb may stand, in content words. */
const CUE_REACH = 9;
/** "Help develop", "assist in managing": a helper in front of the verb decides. */
const HELPER_REACH = 3;
/** Little words that part two clauses this strongly end the reach of a verb. */
const CLAUSE_END = 3;

function cueAt(index: CueIndex, contents: readonly Content[], at: number, framework: FrameworkId): FoundCue | null {
  const id = contents[at]?.id ?? -1;
  let best: FoundCue | null = null;
  for (const cue of index.byFirst.get(id) ?? []) {
    if (cue.levels[framework] === undefined) continue;
    const element = cue.pattern[0];
    if (!element) continue;
    const length = lengthAt(element, contents, at);
    if (length === 1 && !element.nouns.has(id) && isDescribingNoun(contents[at]?.word ?? '')) continue;
    if (length > (best?.length ?? 0)) best = { cue, at, length };
  }
  return best;
}

const isHelper = (found: FoundCue): boolean => found.cue.name === 'assist' || found.cue.name === 'support';

/** "Data management" is a field of work; who does it and how high is told by other words. */
const isLaterDoing = (word: string): boolean => word !== 'management' && isNounOfDoing(word);

/**
 * The cue inside the window: the verb it begins with, or a later noun of a doing ("budget planning").
 * Other words of a phrase are what is done to: "partners" in "work with partners" is no verb.
 */
function cueWithin(index: CueIndex, { contents }: Sentence, window: Window, framework: FrameworkId): FoundCue | null {
  let best: FoundCue | null = null;
  const oneRun = window.rule.pattern.length === 1;
  for (const at of window.taken) {
    const found = cueAt(index, contents, at, framework);
    const word = contents[at]?.word ?? '';
    if (
      !found ||
      (at !== window.first && !isLaterDoing(word) && (!oneRun || word === 'management' || word.endsWith('s')))
    )
      continue;
    if (!best || levelOf(found, framework) > levelOf(best, framework)) best = found;
  }
  return best;
}

/** The nearest cue before the window in the same clause. */
function cueBefore(index: CueIndex, { contents }: Sentence, first: number, framework: FrameworkId): FoundCue | null {
  for (let at = first - 1; at >= Math.max(0, first - CUE_REACH); at--) {
    if ((contents[at + 1]?.apart ?? 0) >= CLAUSE_END) return null;
    const found = cueAt(index, contents, at, framework);
    if (found) return found;
  }
  return null;
}

/** The cue that governs the window: inside it or before it, the nearest; a helper before the verb wins. */
function governingCue(index: CueIndex, sentence: Sentence, window: Window, framework: FrameworkId): FoundCue | null {
  const { contents } = sentence;
  let governing = cueWithin(index, sentence, window, framework) ?? cueBefore(index, sentence, window.first, framework);
  if (!governing) return null;
  for (let at = governing.at - 1; at >= Math.max(0, governing.at - HELPER_REACH); at--) {
    const found = cueAt(index, contents, at, framework);
    if (found && isHelper(found)) return found;
    // "Manage, plan and deliver": of verbs in a row the highest speaks.
    if (found && contents[at]?.listed && levelOf(found, framework) > levelOf(governing, framework)) governing = found;
  }
  return governing;
}

const levelOf = (found: FoundCue, framework: FrameworkId): number => found.cue.levels[framework] ?? 0;

/** A reading on the framework's scale; null when the framework has no such level. */
export function readingOf(
  index: CueIndex,
  framework: FrameworkId,
  value: number,
  confidence: number,
  basis: string,
): LevelReading | null {
  const level = index.scales.get(framework)?.find((step) => step.value === value);
  return level ? { value, label: level.label, confidence, basis } : null;
}

/** How sure a level is that a verb right beside the phrase tells, and one farther away. */
const CLOSE_CUE = 0.75;
const FAR_CUE = 0.6;
/** The lexicon says which level a phrase itself tells. */
const PHRASE_LEVEL = 0.8;
/** The text states the level in so many words. */
export const STATED_LEVEL = 0.99;

/** A level read from a sentence, and the one the same words tell in a post that leads. */
export interface SentenceLevel {
  readonly level: LevelReading | null;
  readonly ifSenior: LevelReading | null;
}

/** The level the sentence tells for a window, with the words it rests on. */
export function readLevel(
  index: CueIndex,
  text: string,
  sentence: Sentence,
  window: Window,
  framework: FrameworkId,
): SentenceLevel {
  const found = governingCue(index, sentence, window, framework);
  const helper = found && isHelper(found) && found.at < window.first;
  if (window.rule.level !== null && !helper) {
    const start = sentence.contents[window.first]?.start ?? sentence.start;
    const end = sentence.contents[window.last]?.end ?? sentence.end;
    const level = readingOf(index, framework, window.rule.level, PHRASE_LEVEL, text.slice(start, end));
    return { level, ifSenior: level };
  }
  if (!found) return { level: null, ifSenior: null };
  const start = sentence.contents[found.at]?.start ?? sentence.start;
  const end = sentence.contents[found.at + found.length - 1]?.end ?? start;
  const confidence = window.first - found.at <= 3 ? CLOSE_CUE : FAR_CUE;
  const basis = text.slice(start, end);
  const own = found.at >= window.first ? found.cue.within[framework] : undefined;
  const value = own ?? levelOf(found, framework);
  return {
    level: readingOf(index, framework, value, confidence, basis),
    ifSenior: readingOf(index, framework, found.cue.senior[framework] ?? value, confidence, basis),
  };
}

/** Titles of posts that lead a service or a team; a weak prior, used only where the wording leaves the level open. */
const LEADS = /\b(?:head|director|manager|chief|dean|principal|lead|leader|coordinator)\b/i;
/** Whether the title of the text names a post that leads. */
export const isSenior = (title: string): boolean => LEADS.test(title);
