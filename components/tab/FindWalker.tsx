/** Walks the page from find to find: the next, the one before, and which of how many. */

export interface FindWalkerProps {
  /** Where the walk stands, from 1; null before it began. Both are 0 where nothing is marked. */
  readonly walk: { readonly index: number; readonly total: number } | null;
  readonly onStep: (by: 1 | -1) => void;
}

function wordsFor(walk: FindWalkerProps['walk']): string {
  if (walk === null) return 'Finds on the page';
  return walk.total === 0 ? 'Nothing is marked' : `${walk.index} of ${walk.total}`;
}

export function FindWalker({ walk, onStep }: FindWalkerProps) {
  return (
    <div className="walker" role="group" aria-label="Finds on the page">
      <button type="button" className="button" onClick={() => onStep(-1)}>
        Previous
      </button>
      <span role="status">{wordsFor(walk)}</span>
      <button type="button" className="button" onClick={() => onStep(1)}>
        Next
      </button>
    </div>
  );
}
