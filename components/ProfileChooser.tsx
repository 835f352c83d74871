/** Chooses the role profile to compare with: a combobox after the ARIA Authoring Practices (list autocomplete). */
import Fuse from 'fuse.js';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { ProfileChoice } from '../utils/messaging/tab-state.ts';

export interface ProfileChooserProps {
  readonly profiles: readonly ProfileChoice[];
  /** Id of the profile in use. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

const MOST_SHOWN = 60;

export function ProfileChooser({ profiles, chosen, onChoose }: ProfileChooserProps) {
  const base = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const fuse = useMemo(
    () => new Fuse(profiles, { keys: ['name', 'role', 'family'], threshold: 0.35, ignoreLocation: true }),
    [profiles],
  );
  const shown = useMemo(
    () =>
      (query === null ? [] : query.trim() === '' ? profiles : fuse.search(query).map(({ item }) => item)).slice(
        0,
        MOST_SHOWN,
      ),
    [fuse, profiles, query],
  );
  const open = query !== null;
  const current = profiles.find((profile) => profile.id === chosen)?.name ?? '';

  const choose = (profile: ProfileChoice | undefined): void => {
    setQuery(null);
    if (profile && profile.id !== chosen) onChoose(profile.id);
  };
  const move = (step: number): void => setActive(Math.max(0, Math.min(shown.length - 1, active + step)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) move(event.key === 'ArrowDown' ? 1 : -1);
      else setQuery('');
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(shown[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setQuery(null);
    }
  };

  return (
    <div className="chooser">
      <label htmlFor={`${base}-input`}>Compared with</label>
      <input
        id={`${base}-input`}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${base}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && shown[active] ? `${base}-${active}` : undefined}
        autoComplete="off"
        value={query ?? current}
        placeholder={open ? `Type to search ${profiles.length} role profiles` : ''}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onClick={() => setQuery(query ?? '')}
        onBlur={() => setQuery(null)}
        onKeyDown={onKeyDown}
      />
      <div id={`${base}-list`} className="chooser-list" role="listbox" aria-label="Role profiles" hidden={!open}>
        {shown.map((profile, index) => (
          <div
            key={profile.id}
            id={`${base}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView?.({ block: 'nearest' });
            }}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(profile);
            }}
          >
            {profile.name} <small>{profile.family}</small>
          </div>
        ))}
      </div>
      {open && shown.length === 0 && <p role="status">No role profile is like “{query}”.</p>}
    </div>
  );
}
