/** Narrows a report to a framework and to what is like the text typed, by name, code or quote. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { GapStatus, ProfileExtra, Report, SkillComparison } from '../../utils/comparison/report.ts';
import type { Match } from '../../utils/matching/match.ts';
import { demandOf } from './sections.ts';

export interface ReportFilter {
  readonly framework: FrameworkId | 'all';
  readonly text: string;
  readonly status: GapStatus | 'all';
  readonly demand: 'essential' | 'desirable' | 'all';
  /** The framework's own section; empty for all. */
  readonly section: string;
}

/** Lets everything through. */
export const EVERYTHING: ReportFilter = { framework: 'all', text: '', status: 'all', demand: 'all', section: '' };

/** Nothing but the words and the framework are chosen: skills the profile does not ask for have neither status nor section. */
const isBroad = ({ status, section }: ReportFilter): boolean => status === 'all' && section === '';

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
export function filterReport(report: Report, filter: ReportFilter): FilteredReport {
  const { framework, text, status, demand, section } = filter;
  const wanted = (one: { readonly framework: FrameworkId }): boolean =>
    framework === 'all' || one.framework === framework;
  const demanded = (match: Match | null): boolean =>
    demand === 'all' || (match !== null && demandOf(match.evidence) === demand);
  const skills = report.skills.filter(
    (one) =>
      wanted(one) &&
      (status === 'all' || one.status === status) &&
      (section === '' || one.section === section) &&
      demanded(one.match),
  );
  const broad = isBroad(filter);
  const beyond = broad ? report.beyond.filter((match) => wanted(match) && demanded(match)) : [];
  const extras =
    broad && wanted({ framework: 'behaviour' }) ? report.extras.filter((extra) => demanded(extra.match)) : [];
  const query = text.trim();
  if (query === '') return { skills, beyond, extras };
  return {
    skills: like(skills, query, ['name', 'skill', 'section', 'match.evidence.quote']),
    beyond: like(beyond, query, ['name', 'skill', 'evidence.quote']),
    extras: like(extras, query, ['name', 'match.evidence.quote']),
  };
}
