/** A matrix as somebody wants to look at it: its documents in another order, some of its skills. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Matrix, MatrixCell } from './matrix.ts';

export interface MatrixArrangement {
  /** `given`: as the documents came. Coverage: what covers most first, by skills found and then by levels met. */
  readonly order: 'given' | 'coverage' | 'title';
  readonly framework: FrameworkId | 'all';
  /** Skills that stand so in at least one document. */
  readonly status: MatrixCell['status'] | 'all';
}

export const AS_GIVEN: MatrixArrangement = { order: 'given', framework: 'all', status: 'all' };

function orderOf({ documents }: Matrix, order: MatrixArrangement['order']): number[] {
  const places = documents.map((_, at) => at);
  const known = (at: number): Matrix['documents'][number] => {
    const document = documents[at];
    if (!document) throw new RangeError(`The matrix has no document ${at}.`);
    return document;
  };
  if (order === 'title')
    places.sort((left, right) => known(left).title.localeCompare(known(right).title, 'en-GB', { numeric: true }));
  if (order === 'coverage')
    places.sort((left, right) => {
      const [one, other] = [known(left).coverage, known(right).coverage];
      return other.found - one.found || other.atLevel - one.atLevel;
    });
  return places;
}

/** The matrix so arranged; what is left out of it is left out of its exports too. */
export function arranged(matrix: Matrix, { order, framework, status }: MatrixArrangement): Matrix {
  const places = orderOf(matrix, order);
  const inOrder = <Item>(items: readonly Item[]): Item[] => places.flatMap((at) => items[at] ?? []);
  const rows = matrix.rows.filter(
    (row) =>
      (framework === 'all' || row.framework === framework) &&
      (status === 'all' || row.cells.some((cell) => cell.status === status)),
  );
  return {
    ...matrix,
    documents: inOrder(matrix.documents),
    rows: rows.map((row) => ({ ...row, cells: inOrder(row.cells) })),
  };
}
