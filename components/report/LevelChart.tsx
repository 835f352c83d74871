/** Required against read level, skill by skill: a table whose rows carry the scale. */
import type { Report, SkillComparison } from '../../utils/comparison/report.ts';
import { STATUS_TITLES } from '../../utils/reporting/groups.ts';
import { codeOf } from '../../utils/reporting/names.ts';
import './charts.css';
import { LevelSteps } from './LevelScale.tsx';

function readOf({ status, found, foundLabel }: SkillComparison): string {
  if (status === 'missing') return 'Not found';
  return found === null ? 'Not stated' : `${found} ${foundLabel ?? ''}`.trim();
}

export function LevelChart({ report }: { readonly report: Report }) {
  return (
    <table className="chart">
      <caption>Required against read level</caption>
      <thead>
        <tr>
          <th scope="col">Skill</th>
          <th scope="col">Required</th>
          <th scope="col">Read</th>
          <th scope="col">Standing</th>
        </tr>
      </thead>
      <tbody>
        {report.skills.map((skill) => (
          <tr key={`${skill.framework}:${skill.skill}`}>
            <th scope="row">
              <span className="row-code">{codeOf(skill.framework, skill.skill)}</span> {skill.name}
            </th>
            <td>{skill.required === null ? 'No level' : `${skill.required} ${skill.requiredLabel ?? ''}`}</td>
            <td>
              {readOf(skill)}
              <span aria-hidden="true" className="chart-steps">
                <LevelSteps skill={skill} />
              </span>
            </td>
            <td>{STATUS_TITLES[skill.status]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
