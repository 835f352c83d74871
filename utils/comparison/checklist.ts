/** An advert as a list of what it asks for, in its own order, for somebody who answers it point by point. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { LevelReading, Match } from '../matching/match.ts';
import type { TextDocument } from '../text/document.ts';
import { statedCriteria, type StatedCriterion } from './stated-criteria.ts';

/** One thing the advert asks for, with the skills and levels behind it. */
export interface Criterion {
  /** From 1, in the order of the checklist. */
  readonly number: number;
  readonly text: string;
  /** UTF-16 offsets, half-open, into the document's text. */
  readonly start: number;
  readonly end: number;
  readonly demand: 'essential' | 'desirable' | 'duty';
  readonly skills: readonly {
    readonly framework: FrameworkId;
    readonly skill: string;
    readonly name: string;
    /** Null where the words tell no level. */
    readonly level: LevelReading | null;
  }[];
}

/** Essential criteria first, then desirable ones, then duties; within each the advert's own order. */
export interface Checklist {
  readonly title: string;
  readonly source: string;
  readonly criteria: readonly Criterion[];
}

/** What the applicant did with a criterion. */
export interface CriterionAnswer {
  readonly ticked: boolean;
  readonly note: string;
}

const DEMANDS: readonly Criterion['demand'][] = ['essential', 'desirable', 'duty'];

/** The skills whose evidence lies within the criterion, best first; the level is that of the best evidence there. */
function skillsWithin(matches: readonly Match[], { start, end }: StatedCriterion): Criterion['skills'] {
  return matches.flatMap(({ framework, skill, name, evidence }) => {
    const within = evidence.filter((one) => one.start >= start && one.end <= end);
    if (within.length === 0) return [];
    return { framework, skill, name, level: within.find((one) => one.level !== null)?.level ?? null };
  });
}

/** What an advert lists under headings that announce nothing known is what it asks somebody to do. */
const listedElsewhere = (document: TextDocument): StatedCriterion[] =>
  document.blocks
    .filter(({ kind, section }) => kind === 'list-item' && section === 'other')
    .map(({ start, end }) => ({ demand: 'duty', start, end }));

/** Adverts repeat themselves, word for word, under "job overview" and "main duties": said once is enough. */
function saidOnce(document: TextDocument, stated: readonly StatedCriterion[]): StatedCriterion[] {
  const seen = new Set<string>();
  return stated.filter(({ demand, start, end }) => {
    const key = `${demand} ${document.text.slice(start, end).toLowerCase().replace(/\W+/g, ' ').trim()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * What the advert asks for, with the skills of `matches` behind each criterion. Criteria without a skill
 * are kept; the employer's praise of itself, benefits and how to apply are left out.
 */
export function checklistOf(document: TextDocument, matches: readonly Match[]): Checklist {
  const found = statedCriteria(document);
  const duties = found.some(({ demand }) => demand === 'duty') ? [] : listedElsewhere(document);
  const stated = saidOnce(document, [...found, ...duties]);
  const ordered = DEMANDS.flatMap((demand) => stated.filter((one) => one.demand === demand));
  return {
    title: document.metadata.jobTitle ?? document.title,
    source: document.source,
    criteria: ordered.map((one, index) => ({
      number: index + 1,
      text: document.text.slice(one.start, one.end).replace(/\s+/g, ' '),
      ...one,
      skills: skillsWithin(matches, one),
    })),
  };
}
