/** An advert as a list of what it asks for, in its own order, for somebody who answers it point by point. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { LevelReading } from '../matching/match.ts';

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
