/** What stands around every view of the workspace: the product's band, the ways to the views, the view's own title. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useKeptFocus } from '../keptFocus.ts';
import './workspace.css';

export interface WorkspaceLink {
  readonly title: string;
  readonly href: string;
  readonly current: boolean;
}

export interface WorkspaceFrameProps {
  readonly links: readonly WorkspaceLink[];
  /** Of the view; becomes the title of the window. */
  readonly title: string;
  /** Names what is shown: when it changes, the view's title takes the focus, as on a page that was loaded. */
  readonly place: string;
  readonly children: ReactNode;
}

export function WorkspaceFrame({ links, title, place, children }: WorkspaceFrameProps) {
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const heading = useRef<HTMLHeadingElement>(null);
  // Somebody who has just opened the page is at its start already.
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    heading.current?.focus();
  }, [place]);
  useEffect(() => {
    document.title = `${title} – Framework Lens`;
  }, [title]);
  return (
    <div className="workspace">
      <a
        className="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          heading.current?.focus();
        }}
      >
        Skip to the content
      </a>
      <header className="workspace-band">
        <p className="brand">
          <img src="/icon.svg" alt="" /> Framework Lens
        </p>
        <nav aria-label="Workspace">
          <ul>
            {links.map(({ title: name, href, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main ref={main}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      <footer className="quiet">
        Everything stays on this machine. Levels are suggestions with their evidence, never a verdict on a person.
      </footer>
    </div>
  );
}
