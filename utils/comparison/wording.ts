/** How an advert may ask for a skill at a level: a plain sentence of our own, as a duty and as a criterion. */
import type { FrameworkId, Wording } from '../../framework-data/schema.ts';
import type { Evidence } from '../matching/match.ts';
import type { SkillComparison } from './report.ts';

export interface SuggestedWording {
  /** The level it is worded for, on the framework's own scale. */
  readonly level: number;
  /** For a list of duties: "Manage the service's budget, and forecast spending." */
  readonly duty: string;
  /** For a person specification: "Experience of managing the service's budget, and forecasting spending." */
  readonly criterion: string;
}

/** Verbs that double their last letter: "setting". */
const DOUBLED: ReadonlySet<string> = new Set(['set', 'plan', 'run', 'win']);

function doing(verb: string): string {
  if (DOUBLED.has(verb)) return `${verb}${verb.slice(-1)}ing`;
  const stem = verb.length > 2 && /[^eoy]e$/.test(verb) ? verb.slice(0, -1) : verb;
  return `${stem}ing`;
}

const VERB = /\{([A-Za-z]+)\}/g;
const asDuty = (sentence: string): string => sentence.replace(VERB, '$1');

/** What somebody has done before, or, for a behaviour, is able to do. */
function asCriterion(sentence: string, framework: FrameworkId): string {
  return framework === 'behaviour'
    ? `Ability to ${sentence.replace(VERB, (_, verb: string) => verb.toLowerCase())}`
    : `Experience of ${sentence.replace(VERB, (_, verb: string) => doing(verb.toLowerCase()))}`;
}

/**
 * The wording for a skill at a level; at its highest level where none is required (`level` null). Null where there is
 * none: for a skill that has no wording, and for the levels 1 and 7 of KLIM, which the words of an advert do not tell.
 */
export function suggestedWording(
  wording: Wording,
  framework: FrameworkId,
  skill: string,
  level: number | null,
): SuggestedWording | null {
  const file = wording.find((one) => one.framework === framework);
  const entry = file?.skills.find((one) => one.skill === skill);
  if (!file || !entry) return null;
  const sentences = { ...file.patterns, ...entry.levels };
  const highest = Math.max(...Object.keys(sentences).map(Number));
  const [, sentence] = Object.entries(sentences).find(([key]) => Number(key) === (level ?? highest)) ?? [];
  if (sentence === undefined) return null;
  const whole = sentence.replace('[object]', entry.object ?? '');
  return { level: level ?? highest, duty: asDuty(whole), criterion: asCriterion(whole, framework) };
}

/**
 * The places of an advert that ask for less than is required, best first. Where there are some, a new sentence beside
 * them may not lift the level: they have to be reworded, or the suggestion put in their stead.
 */
export function placesToReword({ match, required }: Pick<SkillComparison, 'match' | 'required'>): Evidence[] {
  return (match?.evidence ?? []).filter(({ level }) => level !== null && required !== null && level.value < required);
}
