/** Where the workspace stands, kept in the address so that it can be reloaded, linked to and gone back from. */
import { useEffect, useState } from 'react';

/** `#/saved/abc` is the view `saved` of `abc`; `#/tab/12` the report of that tab. */
export interface Route {
  readonly view: string;
  readonly of: readonly string[];
}

export function parseRoute(hash: string): Route {
  const [view = '', ...of] = hash.replace(/^#\/?/, '').split('/').map(decodePart);
  return { view, of };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const hrefOf = (view: string, ...of: readonly string[]): string =>
  `#/${[view, ...of].map(encodeURIComponent).join('/')}`;

/** The route as it is now, following the address. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(hash);
}

/** What every view is given: what the address names besides the view. */
export interface ViewProps {
  readonly of: readonly string[];
}
