/** A group of rows that opens and closes: its title, its number, a sign besides the colour. */
import type { ReactNode } from 'react';

export interface GroupProps {
  /** Decides the look. */
  readonly kind: string;
  readonly title: string;
  readonly count: string;
  readonly sign?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

export function Group({ kind, title, count, sign, open, children }: GroupProps) {
  return (
    <details className={`group ${kind}`} open={open}>
      <summary>
        {sign !== undefined && (
          <span className="sign" aria-hidden="true">
            {sign}
          </span>
        )}
        <span className="group-title">{title}</span> <span className="group-count">{count}</span>
      </summary>
      <ul className="rows">{children}</ul>
    </details>
  );
}
