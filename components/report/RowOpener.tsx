/** The title of a row with its number of quotes; pressing it opens and closes them. */
import type { ReactNode } from 'react';

export interface RowOpenerProps {
  readonly quotes: number;
  /** Id of the element with the quotes. */
  readonly controls: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

export function RowOpener({ quotes, controls, open, onToggle, children }: RowOpenerProps) {
  return (
    <button
      type="button"
      className="row-title row-open"
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      {children}{' '}
      <span className="row-count">
        {quotes.toLocaleString('en-GB')} {quotes === 1 ? 'quote' : 'quotes'}
      </span>
    </button>
  );
}
