/** A link to something kept, whose name can be changed in its place. */
import { useEffect, useRef, useState, type SubmitEvent } from 'react';

export interface RenamableLinkProps {
  readonly name: string;
  readonly href: string;
  readonly onRename: (name: string) => void;
}

/** Escape leaves the name as it was; either way the keyboard goes back to where it came from. */
export function RenamableLink({ name, href, onRename }: RenamableLinkProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isWriting = draft !== null;
  const was = useRef(isWriting);
  useEffect(() => {
    if (was.current === isWriting) return;
    was.current = isWriting;
    (isWriting ? field : opener).current?.focus();
  }, [isWriting]);
  if (draft === null)
    return (
      <p className="kept-name">
        <a href={href}>{name}</a>
        <button
          type="button"
          className="button small"
          ref={opener}
          aria-label={`Rename “${name}”`}
          onClick={() => setDraft(name)}
        >
          Rename
        </button>
      </p>
    );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setDraft(null);
    if (draft.trim() !== '' && draft !== name) onRename(draft);
  };
  return (
    <form className="kept-name" onSubmit={submit}>
      <input
        aria-label={`New name of “${name}”`}
        ref={field}
        maxLength={200}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setDraft(null)}
      />
      <button type="submit" className="button small">
        Keep
      </button>
    </form>
  );
}
