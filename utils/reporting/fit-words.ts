/** What is said of a criterion and of a skill when a CV is held against an advert, on the page and in exports. */
import type { ApplicationFit, AskedSkill, CriterionFit } from '../comparison/fit.ts';
import type { GapStatus } from '../comparison/report.ts';
import { levelWords } from './groups.ts';

/** A sign, so that no meaning rests on colour; the words; and how they look. */
export interface FitWords {
  readonly sign: string;
  readonly words: string;
  readonly looks: GapStatus;
}

export const CRITERION_WORDS: Readonly<Record<CriterionFit['status'], FitWords>> = {
  answered: { sign: '✓', words: 'Answered in the CV', looks: 'met' },
  perhaps: { sign: '?', words: 'Perhaps answered: look for yourself', looks: 'unstated' },
  'not-found': {
    // Most points without an answer that is found are answered in other words: no cross, and not in red.
    sign: '–',
    words: 'No answer found: if there is one, it is in other words than the advert’s',
    looks: 'unstated',
  },
};

export function skillFitWords({ asked, fit }: AskedSkill): FitWords {
  switch (fit.status) {
    case 'demonstrated':
      return { sign: '✓', words: 'shown', looks: 'met' };
    case 'unstated':
      return {
        sign: '?',
        words: `spoken of, but in words that tell no level; the advert asks ${asked ? levelWords(asked) : 'none'}`,
        looks: 'unstated',
      };
    case 'below':
      return { sign: '↓', words: `below by ${fit.by} ${fit.by === 1 ? 'level' : 'levels'}`, looks: 'below' };
    case 'missing':
      return { sign: '✕', words: 'not found', looks: 'missing' };
  }
}

/** "12 of 19 points answered, 4 perhaps, 3 without an answer. …" without its first number, which is set apart. */
export function fitCounts({ coverage }: ApplicationFit): string {
  const { perhaps, 'not-found': none } = coverage.criteria;
  const { answered, ...others } = coverage.essential;
  const essential = answered + others.perhaps + others['not-found'];
  const ofEssential =
    essential > 0 ? ` Of the ${essential} essential ones ${answered} are answered, ${others.perhaps} perhaps.` : '';
  return `points answered, ${perhaps} perhaps, ${none} without an answer that was found.${ofEssential}`;
}

export const FIT_CAUTION =
  'Both are told by the words of the two texts, never a verdict on a person: a point may be answered in words of which nothing here knows.';
