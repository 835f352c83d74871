/** Coverage as a count, a bar whose parts differ by pattern as well as colour, and a tile for each group. */
import type { GapStatus, Report } from '../../utils/comparison/report.ts';
import { coverageSentence, STATUS_ORDER, STATUS_TITLES } from '../../utils/reporting/groups.ts';
import './coverage.css';
import { SHORT_TITLES } from './status.ts';

const BAR_ORDER = ['met', 'above', 'unstated', 'below', 'missing'] as const satisfies readonly GapStatus[];

export interface CoverageSummaryProps {
  readonly report: Report;
  /** Called when the reader asks for a group of skills. */
  readonly onShowGroup: (status: GapStatus) => void;
}

export function CoverageSummary({ report, onShowGroup }: CoverageSummaryProps) {
  const { coverage, skills } = report;
  const countOf = (status: GapStatus): number => skills.filter((skill) => skill.status === status).length;
  return (
    <section className="coverage" aria-label="Coverage">
      <p className="coverage-number">
        <strong>
          {coverage.found} of {coverage.required}
        </strong>{' '}
        <span>required skills found</span>{' '}
        <span className="quiet">
          {Math.round(coverage.share * 100)}%, {coverage.atLevel} at level or above
        </span>
      </p>
      <div className="coverage-bar" role="img" aria-label={coverageSentence(coverage)}>
        {BAR_ORDER.map((status) => (
          <span
            key={status}
            className={status}
            style={{ width: `${(countOf(status) / Math.max(1, coverage.required)) * 100}%` }}
          />
        ))}
      </div>
      <ul className="coverage-tiles">
        {STATUS_ORDER.map((status) => (
          <li key={status}>
            <button
              type="button"
              className={status}
              disabled={countOf(status) === 0}
              aria-label={`${STATUS_TITLES[status]}: ${countOf(status)}`}
              onClick={() => onShowGroup(status)}
            >
              <strong>{countOf(status)}</strong>
              <span>{SHORT_TITLES[status]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
