/** A report: coverage, gaps first, then what is met, what else was found, and behaviours, activities and qualifications. */
import { useState } from 'react';
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { GapStatus, ProfileExtra, Report } from '../../utils/comparison/report.ts';
import { STATUS_ORDER, STATUS_TITLES } from '../../utils/reporting/groups.ts';
import { FRAMEWORK_NAMES } from '../frameworks.ts';
import { CoverageSummary } from './CoverageSummary.tsx';
import type { EvidenceListProps } from './EvidenceList.tsx';
import { filterSkills, type ReportFilter } from './filter.ts';
import { FoundRow } from './FoundRow.tsx';
import { SkillRow } from './SkillRow.tsx';
import './report.css';

/** A sign for each status, so that no meaning rests on colour. */
const SIGNS: Readonly<Record<GapStatus, string>> = { missing: '✕', below: '↓', unstated: '?', met: '✓', above: '↑' };
const EXTRAS: readonly (readonly [ProfileExtra['kind'], string])[] = [
  ['behaviour', 'Behavioural skills'],
  ['activity', 'Development activities'],
  ['qualification', 'Qualifications'],
];

export interface ReportViewProps {
  readonly report: Report;
  readonly onReveal?: EvidenceListProps['onReveal'];
}

function Filters({
  report,
  filter,
  onChange,
}: {
  readonly report: Report;
  readonly filter: ReportFilter;
  readonly onChange: (filter: ReportFilter) => void;
}) {
  const frameworks = [...new Set(report.skills.map((skill) => skill.framework))];
  return (
    <div className="filters" role="search" aria-label="Filter the skills">
      <label>
        Find a skill
        <input
          type="search"
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
      </label>
      <label>
        Framework
        <select
          value={filter.framework}
          onChange={(event) => onChange({ ...filter, framework: event.target.value as FrameworkId | 'all' })}
        >
          <option value="all">All</option>
          {frameworks.map((framework) => (
            <option key={framework} value={framework}>
              {FRAMEWORK_NAMES[framework]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

export function ReportView({ report, onReveal }: ReportViewProps) {
  const [filter, setFilter] = useState<ReportFilter>({ framework: 'all', text: '' });
  const skills = filterSkills(report, filter);
  const beyond = report.beyond.filter((match) => filter.framework === 'all' || match.framework === filter.framework);
  return (
    <>
      <CoverageSummary report={report} />
      <Filters report={report} filter={filter} onChange={setFilter} />
      {skills.length === 0 && <p role="status">No required skill is like “{filter.text}”.</p>}
      {STATUS_ORDER.map((status) => {
        const rows = skills.filter((skill) => skill.status === status);
        if (rows.length === 0) return null;
        return (
          <details key={status} className={`group ${status}`} open={status !== 'above' || rows.length < 12}>
            <summary>
              <span className="sign" aria-hidden="true">
                {SIGNS[status]}
              </span>
              {STATUS_TITLES[status]} ({rows.length})
            </summary>
            <ul className="rows">
              {rows.map((skill) => (
                <SkillRow key={`${skill.framework}:${skill.skill}`} skill={skill} onReveal={onReveal} />
              ))}
            </ul>
          </details>
        );
      })}
      {beyond.length > 0 && (
        <details className="group beyond">
          <summary>Also found, not asked for by the profile ({beyond.length})</summary>
          <ul className="rows">
            {beyond.map((match) => (
              <FoundRow key={`${match.framework}:${match.skill}`} name={match.name} match={match} onReveal={onReveal} />
            ))}
          </ul>
        </details>
      )}
      {EXTRAS.map(([kind, title]) => {
        const extras = report.extras.filter((extra) => extra.kind === kind);
        if (extras.length === 0) return null;
        const found = extras.filter((extra) => extra.match !== null);
        return (
          <details key={kind} className="group extras">
            <summary>
              {title} ({found.length} of {extras.length} found)
            </summary>
            <ul className="rows">
              {[...found, ...extras.filter((extra) => extra.match === null)].map((extra) => (
                <FoundRow key={extra.skill} name={extra.name} match={extra.match} onReveal={onReveal} />
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}
