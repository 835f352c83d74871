/** Chooses the role profile to compare with: a combobox after the ARIA Authoring Practices (list autocomplete). */
import Fuse from 'fuse.js';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { ProfileChoice } from '../utils/messaging/tab-state.ts';
import './chooser.css';

export interface ProfileChooserProps {
  readonly profiles: readonly ProfileChoice[];
  /** Id of the profile in use. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A third of the letters may differ: names are short, and the list is read before it is chosen from. */
const SLACK = 0.35;

/** Where the profile belongs: its family, and its role where the name does not say it. */
const placeOf = ({ name, role, family }: ProfileChoice): string => (role === name ? family : `${role}, ${family}`);

export function ProfileChooser({ profiles, chosen, onChoose }: ProfileChooserProps) {
  const base = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const fuse = useMemo(
    () => new Fuse(profiles, { keys: ['name', 'role', 'family'], threshold: SLACK, ignoreLocation: true }),
    [profiles],
  );
  const shown = useMemo(
    () => (query === null ? [] : query.trim() === '' ? profiles : fuse.search(query).map(({ item }) => item)),
    [fuse, profiles, query],
  );
  const open = query !== null;
  const current = profiles.findIndex((profile) => profile.id === chosen);

  const show = (): void => {
    if (open) return;
    setQuery('');
    setActive(Math.max(0, current));
  };

  const choose = (profile: ProfileChoice | undefined): void => {
    setQuery(null);
    if (profile && profile.id !== chosen) onChoose(profile.id);
  };
  const move = (step: number): void => setActive(Math.max(0, Math.min(shown.length - 1, active + step)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) move(event.key === 'ArrowDown' ? 1 : -1);
      else show();
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
      <div className="chooser-box">
        <input
          id={`${base}-input`}
          role="combobox"
          aria-expanded={open}
          aria-controls={`${base}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && shown[active] ? `${base}-${active}` : undefined}
          autoComplete="off"
          value={query ?? profiles[current]?.name ?? ''}
          placeholder={open ? `Type to search ${profiles.length} role profiles` : ''}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onClick={show}
          onBlur={() => setQuery(null)}
          onKeyDown={onKeyDown}
        />
        <span className="chooser-arrow" aria-hidden="true" />
      </div>
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
            {profile.name} <small>{placeOf(profile)}</small>
          </div>
        ))}
      </div>
      <p role="status" className="chooser-status">
        {open && shown.length === 0 ? `No role profile is like “${query}”.` : ''}
      </p>
    </div>
  );
}
