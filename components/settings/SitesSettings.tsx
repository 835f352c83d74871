/** The sites that are always scanned: which they are, how one is taken back, and how another is added. */
import { useRef } from 'react';
import { AddSite } from './AddSite.tsx';

/** A site the reader chose. Without the browser's permission it is remembered but not scanned. */
export interface ChosenSite {
  readonly origin: string;
  readonly permitted: boolean;
}

/** A well-known site, offered and not taken. */
export interface OfferedSite {
  readonly name: string;
  readonly origin: string;
}

export interface SitesSettingsProps {
  readonly sites: readonly ChosenSite[];
  readonly offered: readonly OfferedSite[];
  /** Asks the browser for its permission when a site is added, so it is called from a click and nothing else. */
  readonly onAlways: (origin: string, on: boolean) => void;
}

export function SitesSettings({ sites, offered, onAlways }: SitesSettingsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const nameOf = (origin: string): string => offered.find((site) => site.origin === origin)?.name ?? '';
  const revoke = (origin: string): void => {
    onAlways(origin, false);
    // The button goes away with its site; the keyboard stays near.
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="sites">
      <h2 id="sites" ref={heading} tabIndex={-1}>
        Sites that are always scanned
      </h2>
      <p>
        Pages of these sites are read and marked whenever they open. Every other page is read when you ask for it, and
        no other.
      </p>
      {sites.length === 0 ? (
        <p className="quiet">You have chosen none.</p>
      ) : (
        <ul className="site-list" aria-label="Sites you chose">
          {sites.map(({ origin, permitted }) => (
            <li key={origin}>
              <span>
                <strong>{new URL(origin).host}</strong> {nameOf(origin)}
                <span className={permitted ? 'quiet' : 'warning'}>
                  {permitted
                    ? 'The browser permits it.'
                    : 'The browser does not permit it now, so its pages are not scanned.'}
                </span>
              </span>
              {!permitted && (
                <button type="button" className="button" onClick={() => onAlways(origin, true)}>
                  Permit<span className="hidden-text"> {new URL(origin).host}</span> again
                </button>
              )}
              <button type="button" className="button" onClick={() => revoke(origin)}>
                Revoke<span className="hidden-text"> {new URL(origin).host}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSite onAdd={(origin) => onAlways(origin, true)} />
      <fieldset className="choices">
        <legend>Well-known sites with adverts</legend>
        <p className="quiet">None is chosen for you. The browser asks for each one when you choose it.</p>
        <ul>
          {offered.map(({ name, origin }) => (
            <li key={origin}>
              <label className="switch">
                <input
                  type="checkbox"
                  role="switch"
                  checked={sites.some((site) => site.origin === origin)}
                  onChange={(event) => onAlways(origin, event.target.checked)}
                />
                <span>
                  {name} <small className="quiet">{new URL(origin).host}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </section>
  );
}
