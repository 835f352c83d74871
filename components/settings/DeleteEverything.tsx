/** Deletes what Framework Lens keeps on this machine. Asks first, in place. */
import { useEffect, useRef, useState } from 'react';

export interface DeleteEverythingProps {
  /** Rejects with an error whose message is for the user. */
  readonly onDelete: () => Promise<void>;
}

type Stage = { readonly kind: 'resting' | 'asking' | 'deleting' } | { readonly kind: 'ended'; readonly words: string };

export function DeleteEverything({ onDelete }: DeleteEverythingProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'resting' });
  const opener = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (stage.kind === 'asking') keep.current?.focus();
    // What was pressed has gone; the keyboard goes back to where the question was asked.
    else if (asked.current && stage.kind !== 'deleting') opener.current?.focus();
    asked.current = stage.kind === 'asking' || stage.kind === 'deleting';
  }, [stage]);

  const deleteAll = (): void => {
    setStage({ kind: 'deleting' });
    onDelete().then(
      () => setStage({ kind: 'ended', words: 'Everything was deleted. Framework Lens is as it was when it came.' }),
      (error: unknown) =>
        setStage({ kind: 'ended', words: error instanceof Error ? error.message : 'Deleting did not work.' }),
    );
  };
  const asking = stage.kind === 'asking' || stage.kind === 'deleting';
  return (
    <section aria-labelledby="deleting">
      <h2 id="deleting">Delete everything</h2>
      <p>
        Settings, sites, your phrases, reports, reviews, checklists, drafts and what you said of finds are kept on this
        machine alone. Deleted, they cannot be had back.
      </p>
      {asking ? (
        <div className="question" role="group" aria-labelledby="delete-question">
          <p id="delete-question">
            <strong>Delete everything that Framework Lens keeps?</strong>
          </p>
          <button
            type="button"
            className="button"
            ref={keep}
            aria-disabled={stage.kind === 'deleting'}
            onClick={() => stage.kind === 'asking' && setStage({ kind: 'resting' })}
          >
            Keep it
          </button>
          <button
            type="button"
            className="button danger"
            aria-disabled={stage.kind === 'deleting'}
            onClick={() => stage.kind === 'asking' && deleteAll()}
          >
            Delete it all
          </button>
        </div>
      ) : (
        <button type="button" className="button" ref={opener} onClick={() => setStage({ kind: 'asking' })}>
          Delete everything …
        </button>
      )}
      <p role="status">{stage.kind === 'ended' ? stage.words : stage.kind === 'deleting' ? 'Deleting …' : ''}</p>
    </section>
  );
}
