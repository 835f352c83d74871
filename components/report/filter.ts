/** Narrows a report to a framework and to what is like the text typed, by name, code or quote. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { ProfileExtra, Report, SkillComparison } from '../../utils/comparison/report.ts';
import type { Match } from '../../utils/matching/match.ts';

export interface ReportFilter {
  readonly framework: FrameworkId | 'all';
  readonly text: string;
}

/** What is left of a report, each list in its own order. */
export interface FilteredReport {
  readonly skills: readonly SkillComparison[];
  readonly beyond: readonly Match[];
  readonly extras: readonly ProfileExtra[];
}

/** Two letters wrong in ten still find a name; looser lets in names that only share an ending. */
const SLACK = 0.3;

function like<Item>(items: readonly Item[], text: string, keys: NonNullable<IFuseOptions<Item>['keys']>): Item[] {
  const fuse = new Fuse(items, { keys, threshold: SLACK, ignoreLocation: true });
  const kept = new Set(fuse.search(text).map(({ item }) => item));
  return items.filter((item) => kept.has(item));
}

/** The part of a report that passes the filter. */
export function filterReport(report: Report, { framework, text }: ReportFilter): FilteredReport {
  const wanted = (one: { readonly framework: FrameworkId }): boolean =>
    framework === 'all' || one.framework === framework;
  const skills = report.skills.filter(wanted);
  const beyond = report.beyond.filter(wanted);
  const extras = wanted({ framework: 'behaviour' }) ? report.extras : [];
  const query = text.trim();
  if (query === '') return { skills, beyond, extras };
  return {
    skills: like(skills, query, ['name', 'skill', 'section', 'match.evidence.quote']),
    beyond: like(beyond, query, ['name', 'skill', 'evidence.quote']),
    extras: like(extras, query, ['name', 'match.evidence.quote']),
  };
}
