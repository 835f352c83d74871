/** Which role is this really? The profiles that fit best, and what separates the first two. */
import type { RoleFit, RoleSkill, RoleStanding } from '../../utils/comparison/role-fit.ts';
import type { RankedProfile } from '../../utils/matching/rank.ts';
import { fullNameOf } from '../../utils/reporting/names.ts';
import { Group } from '../report/Group.tsx';
import './study.css';

export interface RoleFitViewProps {
  /** Best first. */
  readonly ranking: readonly RankedProfile[];
  /** Null where there are no two to hold against each other. */
  readonly fit: RoleFit | null;
  readonly onChoose: (profile: string) => void;
}

/** More skills than these are counted, not listed. */
const MOST_LISTED = 6;

function listed(skills: readonly RoleSkill[]): string {
  const names = skills.slice(0, MOST_LISTED).map(fullNameOf).join('; ');
  return skills.length > MOST_LISTED ? `${names}; and ${skills.length - MOST_LISTED} more` : names;
}

function Standing({ standing, other }: { readonly standing: RoleStanding; readonly other: string }) {
  const { name, shown, required, atLevel, onlyHere } = standing;
  return (
    <li>
      <p>
        <strong>{name}</strong>: {shown} of {required} required skills found, {atLevel} at level
      </p>
      {onlyHere.shown.length > 0 && (
        <p>
          Speaks for it against {other}: {listed(onlyHere.shown)}.
        </p>
      )}
      {onlyHere.lacking.length > 0 && (
        <p>
          It asks for what the text lacks and {other} does not ask for: {listed(onlyHere.lacking)}.
        </p>
      )}
    </li>
  );
}

function Difference({ fit }: { readonly fit: RoleFit }) {
  const { first, second, inCommon, differingLevels } = fit;
  const nearer = (side: 'first' | 'second'): number => differingLevels.filter((one) => one.nearer === side).length;
  return (
    <div className="role-difference">
      <h3>What separates the first two</h3>
      <ul>
        <Standing standing={first} other={second.name} />
        <Standing standing={second} other={first.name} />
      </ul>
      <p>
        They have {inCommon === 1 ? 'one skill' : `${inCommon} skills`} in common
        {nearer('first') + nearer('second') > 0 &&
          `, ${differingLevels.length} at other levels: the text is nearer to ${first.name} in ${nearer('first')} of them, to ${second.name} in ${nearer('second')}`}
        .
      </p>
    </div>
  );
}

export function RoleFitView({ ranking, fit, onChoose }: RoleFitViewProps) {
  const [best] = ranking;
  if (!best) return null;
  return (
    <Group kind="roles" title="Which role is this really?" count={best.name}>
      <li className="role-fit">
        <table className="chart">
          <caption>The role profiles that fit the text best</caption>
          <thead>
            <tr>
              <th scope="col">Role profile</th>
              <th scope="col">Fit</th>
              <th scope="col">
                <span className="hidden-text">Compare</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ranking.map(({ id, name, role, fit: score }) => (
              <tr key={id}>
                <th scope="row">
                  {name} {role !== name && <small className="quiet">{role}</small>}
                </th>
                <td>{score.toFixed(2)}</td>
                <td>
                  <button
                    type="button"
                    className="button small"
                    aria-label={`Compare with ${name}`}
                    onClick={() => onChoose(id)}
                  >
                    Compare
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {fit && <Difference fit={fit} />}
      </li>
    </Group>
  );
}
