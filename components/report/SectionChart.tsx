/** Coverage section by section: a table whose rows carry a bar, so that the chart and its figures are one. */
import { coverageBySection } from '../../utils/comparison/section-coverage.ts';
import type { Report } from '../../utils/comparison/report.ts';
import { FRAMEWORK_NAMES } from '../../utils/reporting/names.ts';
import './charts.css';

const percent = (part: number, whole: number): string => `${(part / Math.max(1, whole)) * 100}%`;

export function SectionChart({ report }: { readonly report: Report }) {
  return (
    <table className="chart">
      <caption>Coverage by section of the framework</caption>
      <thead>
        <tr>
          <th scope="col">Section</th>
          <th scope="col">Required</th>
          <th scope="col">Found</th>
          <th scope="col">At level</th>
        </tr>
      </thead>
      <tbody>
        {coverageBySection(report).map(({ framework, section, coverage: { required, found, atLevel } }) => (
          <tr key={`${framework}:${section}`}>
            <th scope="row">
              {section} <small className="quiet">{FRAMEWORK_NAMES[framework]}</small>
              <span className="chart-bar" aria-hidden="true">
                <i className="at-level" style={{ width: percent(atLevel, required) }} />
                <i className="found" style={{ width: percent(found - atLevel, required) }} />
              </span>
            </th>
            <td>{required}</td>
            <td>{found}</td>
            <td>{atLevel}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
