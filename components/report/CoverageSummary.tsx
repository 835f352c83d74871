/** Coverage as a count, a sentence and a bar whose parts differ by pattern as well as colour. */
import type { Report } from '../../utils/comparison/report.ts';
import { coverageSentence, groupByStatus, STATUS_TITLES } from '../../utils/reporting/groups.ts';

const BAR_ORDER = ['above', 'met', 'unstated', 'below'] as const;

export function CoverageSummary({ report }: { readonly report: Report }) {
  const { coverage } = report;
  const groups = groupByStatus(report);
  const countOf = (status: string): number => groups.find((group) => group.status === status)?.skills.length ?? 0;
  return (
    <section className="coverage" aria-label="Coverage">
      <p className="coverage-number">
        {coverage.found} of {coverage.required}
        <span className="hidden-text"> required skills found.</span>{' '}
        <span className="quiet" aria-hidden="true">
          required skills ({Math.round(coverage.share * 100)} %)
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
      <p className="coverage-legend">
        {groups.map(({ status, skills }) => (
          <span key={status}>
            {STATUS_TITLES[status]} <strong>{skills.length}</strong>
          </span>
        ))}
      </p>
    </section>
  );
}
