/** What is marked in a draft: the words finds rest on, and the words their levels are read from. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Evidence, Match } from '../matching/match.ts';
import type { Report, SkillComparison } from './report.ts';

/** A level read from the draft's own words, held against the level the profile asks for. */
export interface LevelCue {
  /** The words the reading rests on. */
  readonly basis: string;
  readonly value: number;
  readonly label: string;
  readonly required: number;
  readonly requiredLabel: string;
}

/** Where a stretch of the draft is marked, and for which skill. Offsets are UTF-16, half-open. */
export interface DraftMark {
  readonly start: number;
  readonly end: number;
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
  /** Null where the stretch is found words and not a level cue. */
  readonly cue: LevelCue | null;
}

/** The basis is quoted from the sentence around the find; of several such words the nearest is meant. */
function placeOf(text: string, { start, sentenceStart, sentenceEnd }: Evidence, basis: string): number | null {
  const sentence = text.slice(sentenceStart, sentenceEnd);
  let best: number | null = null;
  for (let at = sentence.indexOf(basis); at >= 0; at = sentence.indexOf(basis, at + basis.length)) {
    const place = sentenceStart + at;
    if (best === null || Math.abs(place - start) < Math.abs(best - start)) best = place;
  }
  return best;
}

function cueMark(text: string, skill: SkillComparison, evidence: Evidence): DraftMark | null {
  const { level } = evidence;
  if (!level || skill.required === null || level.basis === '') return null;
  const start = placeOf(text, evidence, level.basis);
  if (start === null) return null;
  const { basis, value, label } = level;
  const cue = { basis, value, label, required: skill.required, requiredLabel: skill.requiredLabel ?? '' };
  const { framework, skill: id, name } = skill;
  return { start, end: start + basis.length, framework, skill: id, name, cue };
}

const wordMarks = ({ framework, skill, name, evidence }: Match): DraftMark[] =>
  evidence.flatMap(({ words }) => words.map(({ start, end }) => ({ start, end, framework, skill, name, cue: null })));

/** Every mark of a draft in reading order. `text` is the text the report was made of. */
export function draftMarks(text: string, report: Report): DraftMark[] {
  const matches = [...report.skills, ...report.extras].flatMap(({ match }) => match ?? []);
  const marks = [...matches, ...report.beyond].flatMap(wordMarks);
  for (const skill of report.skills)
    for (const evidence of skill.match?.evidence ?? []) {
      const mark = cueMark(text, skill, evidence);
      if (mark) marks.push(mark);
    }
  return marks.sort((left, right) => left.start - right.start || right.end - left.end);
}

/** “assist” reads as level 2 Understand; the profile asks 4 Enable. */
export function cueSentence({ basis, value, label, required, requiredLabel }: LevelCue): string {
  return `“${basis}” reads as level ${value} ${label}; the profile asks ${required} ${requiredLabel}`.trim();
}
