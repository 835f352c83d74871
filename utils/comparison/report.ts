/** The whole answer for one document: plain, versioned data that every surface and export renders. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Match, NearMiss } from '../matching/match.ts';
import type { DocumentMetadata } from '../text/document.ts';

/**
 * Where a required skill stands in the text. `unstated`: found, but the wording tells no level.
 * A requirement without a level is `met` once found.
 */
export type GapStatus = 'missing' | 'below' | 'unstated' | 'met' | 'above';

/** One required skill held against the text. Levels are on the framework's own scale. */
export interface SkillComparison {
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
  /** The framework's own section, for grouping. */
  readonly section: string;
  readonly required: number | null;
  readonly requiredLabel: string | null;
  readonly found: number | null;
  readonly foundLabel: string | null;
  /** The number of levels of the framework's scale. */
  readonly scaleSize: number;
  readonly status: GapStatus;
  /** Absent when the skill is missing. */
  readonly match: Match | null;
}

/** Counts first: what share of the profile the text speaks of. */
export interface Coverage {
  readonly required: number;
  readonly found: number;
  /** Found at the required level or above it. */
  readonly atLevel: number;
  /** found / required, 0–1. */
  readonly share: number;
}

/** A behavioural skill, activity or qualification of the profile, found or not. */
export interface ProfileExtra {
  readonly kind: 'behaviour' | 'activity' | 'qualification';
  readonly skill: string;
  readonly name: string;
  readonly match: Match | null;
}

/** What was asked for when a text was matched. */
export interface ReportSettings {
  /** Finds below it were left out, 0–1; null: the calibrated one. */
  readonly minConfidence: number | null;
  /** Phrases of the reader's own that were matched too, as `klim 12.8: hold kitty`. */
  readonly ownPhrases: readonly string[];
  /** The frameworks that were matched; null: all. */
  readonly frameworks: readonly FrameworkId[] | null;
}

/** What a report was made with. The same text, made with the same, gives the same report. */
export interface ReportMaking {
  readonly engine: string;
  /** The frameworks that were matched, in the versions known. */
  readonly frameworks: readonly { readonly id: FrameworkId; readonly version: string }[];
  readonly settings: ReportSettings;
}

/** Rises when a field of `Report` changes: 2 tells the frameworks and settings, and shows quotes in their sentence. */
export const REPORT_SCHEMA = 2;

export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly made: ReportMaking;
  readonly document: {
    readonly title: string;
    readonly source: string;
    readonly words: number;
    readonly metadata: DocumentMetadata;
  };
  readonly profile: { readonly id: string; readonly name: string; readonly role: string };
  readonly coverage: Coverage;
  /** Required skills in the profile's order. */
  readonly skills: readonly SkillComparison[];
  readonly extras: readonly ProfileExtra[];
  /** Skills found that the profile does not ask for, best first. */
  readonly beyond: readonly Match[];
  readonly nearMisses: readonly NearMiss[];
}

const compareWords = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Every skill that was found, each once, best first: as the engine gave them. */
export function matchesIn(report: Report): Match[] {
  const found = [...report.skills, ...report.extras].flatMap(({ match }) => (match ? [match] : []));
  const bySkill = new Map([...found, ...report.beyond].map((match) => [`${match.framework}:${match.skill}`, match]));
  return [...bySkill.values()].sort(
    (left, right) =>
      right.confidence - left.confidence ||
      compareWords(left.framework, right.framework) ||
      compareWords(left.skill, right.skill),
  );
}
