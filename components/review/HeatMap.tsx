/** Documents × skills: where each skill stands in each document, by a sign and its level besides the colour. */
import type { Matrix, MatrixCell, MatrixRow } from '../../utils/comparison/matrix.ts';
import { STATUS_TITLES } from '../../utils/reporting/groups.ts';
import { codeOf } from '../../utils/reporting/names.ts';
import { STATUS_SIGNS } from '../report/status.ts';
import './review.css';

export interface HeatMapProps {
  readonly matrix: Matrix;
  /** Where a document's own report is; absent where there is none to go to. */
  readonly hrefOf?: ((documentId: string) => string) | undefined;
}

const SIGNS: Readonly<Record<MatrixCell['status'], string>> = { ...STATUS_SIGNS, found: '✓' };
const TITLES: Readonly<Record<MatrixCell['status'], string>> = { ...STATUS_TITLES, found: 'Found' };

function Cell({ cell }: { readonly cell: MatrixCell }) {
  const { status, level, levelLabel } = cell;
  const title = `${TITLES[status]}${level === null ? '' : `, level ${level} ${levelLabel ?? ''}`}`;
  return (
    <td className={`heat ${status}`} title={title}>
      <span aria-hidden="true">
        {SIGNS[status]}
        {level ?? ''}
      </span>
      <span className="hidden-text">{title}</span>
    </td>
  );
}

function SkillHead({ row }: { readonly row: MatrixRow }) {
  return (
    <th scope="row">
      <span className="row-code">{codeOf(row.framework, row.skill)}</span> {row.name}
      {row.required !== null && (
        <small className="quiet">
          {' '}
          asks {row.required} {row.requiredLabel}
        </small>
      )}
    </th>
  );
}

/** What the profile asks for besides skills is a long list, and says nothing here where no document has it. */
const isSpokenOf = ({ kind, cells }: MatrixRow): boolean =>
  kind !== 'extra' || cells.some(({ status }) => status !== 'missing');

export function HeatMap({ matrix, hrefOf }: HeatMapProps) {
  return (
    <div className="heat-map" role="region" aria-label="Skills by document" tabIndex={0}>
      <table>
        <caption>{matrix.profile.name}: skills by document</caption>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            {matrix.documents.map(({ id, title }) => (
              <th key={id} scope="col" title={title}>
                <span className="column-title">{hrefOf ? <a href={hrefOf(id)}>{title}</a> : title}</span>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row">Required skills found</th>
            {matrix.documents.map(({ id, coverage }) => (
              <td key={id}>
                {coverage.found} of {coverage.required}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.filter(isSpokenOf).map((row) => (
            <tr key={`${row.framework}:${row.skill}`} className={row.kind}>
              <SkillHead row={row} />
              {row.cells.map((cell, at) => (
                <Cell key={matrix.documents[at]?.id} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
