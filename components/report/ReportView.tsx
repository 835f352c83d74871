/** A report: coverage, gaps first, then what is met, what else was found, and behaviours, activities and qualifications. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RejectedFind } from '../../utils/comparison/judged.ts';
import type { GapStatus, ProfileExtra, Report } from '../../utils/comparison/report.ts';
import { STATUS_ORDER, STATUS_TITLES } from '../../utils/reporting/groups.ts';
import { CoverageSummary } from './CoverageSummary.tsx';
import { EVERYTHING, filterReport, type FilteredReport, type ReportFilter } from './filter.ts';
import { Filters } from './Filters.tsx';
import { FoundRow } from './FoundRow.tsx';
import { Group } from './Group.tsx';
import { NearMisses } from './NearMisses.tsx';
import { OpenRowsProvider, useOpenRows } from './open-rows.ts';
import { RejectedGroup } from './RejectedGroup.tsx';
import './report.css';
import { SkillRow } from './SkillRow.tsx';
import { STATUS_SIGNS } from './status.ts';

const NONE: readonly RejectedFind[] = [];

const EXTRAS: readonly (readonly [ProfileExtra['kind'], string])[] = [
  ['behaviour', 'Behavioural skills'],
  ['activity', 'Development activities'],
  ['qualification', 'Qualifications'],
];

export interface ReportViewProps {
  readonly report: Report;
  /** Finds the reader has rejected, which are no part of the report. */
  readonly rejected?: readonly RejectedFind[];
  /** What the surface offers to do with the report, between its head and its rows. */
  readonly actions?: ReactNode;
  /** What it says when nothing at all was found. */
  readonly nothingFound?: ReactNode;
}

/** What the filter left, in a sentence; empty while it lets everything through. */
function filterSentence(report: Report, shown: FilteredReport, filter: ReportFilter): string {
  const text = filter.text.trim();
  if (JSON.stringify({ ...filter, text }) === JSON.stringify(EVERYTHING)) return '';
  const count = shown.skills.length;
  if (count > 0) return `Shows ${count} of ${report.skills.length} required skills.`;
  return text === '' ? 'The profile requires none of these.' : `No required skill is like “${text}”.`;
}

const isEmpty = (report: Report): boolean =>
  report.coverage.found === 0 && report.beyond.length === 0 && report.extras.every((extra) => extra.match === null);

function showGroupIn(list: HTMLElement | null, status: GapStatus): void {
  const group = list?.querySelector<HTMLDetailsElement>(`details.${status}`);
  if (!group) return;
  group.open = true;
  group.scrollIntoView?.({ block: 'start' });
  group.querySelector('summary')?.focus({ preventScroll: true });
}

const NOTHING_ON_PAGE = (
  <div className="notice">
    <h2>No skill was found on this page</h2>
    <p>It may be no advert, or not in English. Choose another page, or another profile to compare with.</p>
  </div>
);

export function ReportView({ report, rejected = NONE, actions, nothingFound = NOTHING_ON_PAGE }: ReportViewProps) {
  const [filter, setFilter] = useState(EVERYTHING);
  const openRows = useOpenRows();
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ readonly status: GapStatus } | null>(null);
  const shown = filterReport(report, filter);
  const frameworks = new Set([
    ...report.skills.map((skill) => skill.framework),
    ...report.beyond.map((match) => match.framework),
    ...(report.extras.length > 0 ? (['behaviour'] as const) : []),
  ]);
  const searching = filter.text.trim() !== '';
  const showGroup = (status: GapStatus): void => {
    if (!shown.skills.some((skill) => skill.status === status)) setFilter(EVERYTHING);
    setAsked({ status });
  };
  useEffect(() => {
    if (asked) showGroupIn(list.current, asked.status);
  }, [asked]);
  return (
    <OpenRowsProvider value={openRows}>
      <CoverageSummary report={report} onShowGroup={showGroup} />
      {actions}
      {isEmpty(report) && nothingFound}
      <Filters
        frameworks={frameworks}
        sections={[...new Set(report.skills.map((skill) => skill.section))]}
        filter={filter}
        onChange={setFilter}
      />
      <p role="status" className="filter-sentence">
        {filterSentence(report, shown, filter)}
      </p>
      <div ref={list} className="groups">
        {STATUS_ORDER.map((status) => {
          const rows = shown.skills.filter((skill) => skill.status === status);
          if (rows.length === 0) return null;
          return (
            <Group
              key={status}
              kind={status}
              title={STATUS_TITLES[status]}
              count={String(rows.length)}
              sign={STATUS_SIGNS[status]}
              open
            >
              {rows.map((skill) => (
                <SkillRow key={`${skill.framework}:${skill.skill}`} skill={skill} />
              ))}
            </Group>
          );
        })}
      </div>
      {shown.beyond.length > 0 && (
        <Group
          kind="beyond"
          title="Also found, beyond the profile"
          count={String(shown.beyond.length)}
          open={searching}
        >
          {shown.beyond.map((match) => (
            <FoundRow key={`${match.framework}:${match.skill}`} name={match.name} match={match} />
          ))}
        </Group>
      )}
      {EXTRAS.map(([kind, title]) => {
        const extras = shown.extras.filter((extra) => extra.kind === kind);
        if (extras.length === 0) return null;
        const found = extras.filter((extra) => extra.match !== null);
        const others = extras.filter((extra) => extra.match === null);
        return (
          <Group key={kind} kind="extras" title={title} count={`${found.length} of ${extras.length}`} open={searching}>
            {[...found, ...others].map((extra) => (
              <FoundRow key={extra.skill} name={extra.name} match={extra.match} />
            ))}
          </Group>
        );
      })}
      {!searching && <NearMisses misses={report.nearMisses} />}
      <RejectedGroup rejected={rejected} />
    </OpenRowsProvider>
  );
}
