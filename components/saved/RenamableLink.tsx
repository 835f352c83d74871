/** A link to something kept, whose name can be changed in its place. */
import { useState } from 'react';

export interface RenamableLinkProps {
  readonly name: string;
  readonly href: string;
  readonly onRename: (name: string) => void;
}

/** A link whose name can be changed in its place; Escape leaves it as it was. */
export function RenamableLink({ name, href, onRename }: RenamableLinkProps) {
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null)
    return (
      <p className="kept-name">
        <a href={href}>{name}</a>
        <button type="button" className="button small" aria-label={`Rename “${name}”`} onClick={() => setDraft(name)}>
          Rename
        </button>
      </p>
    );
  return (
    <form
      className="kept-name"
      onSubmit={(event) => {
        event.preventDefault();
        setDraft(null);
        if (draft.trim() !== '' && draft !== name) onRename(draft);
      }}
    >
      <input
        aria-label={`New name of “${name}”`}
        ref={(element) => element?.focus()}
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
