/** The drafts that are kept: open one, or delete it and have it back. */
import { useEffect, useRef } from 'react';
import './draft.css';

export interface ListedDraft {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly current: boolean;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly words: number;
}

export interface DraftListProps {
  readonly drafts: readonly ListedDraft[];
  /** The draft deleted last; null where there is none to have back. */
  readonly removed: Pick<ListedDraft, 'id' | 'title'> | null;
  readonly onRemove: (id: string) => void;
  readonly onRestore: () => void;
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export function DraftList({ drafts, removed, onRemove, onRestore }: DraftListProps) {
  const undo = useRef<HTMLButtonElement>(null);
  /** Id of the draft whose button was pressed. */
  const pressed = useRef<string | null>(null);
  const removedId = removed?.id ?? null;
  useEffect(() => {
    if (removedId === null || removedId !== pressed.current) return;
    pressed.current = null;
    // The button that was pressed is gone with its row.
    undo.current?.focus();
  }, [removedId]);
  return (
    <>
      {drafts.length > 0 && (
        <details className="draft-list">
          <summary>Your drafts ({drafts.length})</summary>
          <ul>
            {drafts.map(({ id, title, href, current, changedAt, words }) => (
              <li key={id}>
                <a href={href} aria-current={current ? 'true' : undefined}>
                  {title}
                </a>
                <span className="quiet">
                  {words.toLocaleString('en-GB')} {words === 1 ? 'word' : 'words'}, {when.format(changedAt)}
                </span>
                <button
                  type="button"
                  className="button"
                  aria-label={`Delete “${title}”`}
                  onClick={() => {
                    pressed.current = id;
                    onRemove(id);
                  }}
                >
                  Delete
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {removed && (
        <p key={removed.id} className="notice draft-removed">
          <span role="status">“{removed.title}” is deleted.</span>
          <button ref={undo} type="button" className="button" onClick={onRestore}>
            Undo
          </button>
        </p>
      )}
    </>
  );
}
