/** Reads the address of a site as people write it. */

/** A host with a dot in it, or a machine's own name for itself. */
const HOST = /^(?:localhost|\[[\da-f:]+\]|[^.]+(?:\.[^.]+)+)$/i;
const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/** The origin, such as `https://www.jobs.nhs.uk`, of `www.jobs.nhs.uk` or of any page there; null when it is no site. */
export function originOf(address: string): string | null {
  const written = address.trim();
  const url = URL.parse(SCHEME.test(written) ? written : `https://${written}`);
  if (!url || !/^https?:$/.test(url.protocol) || !HOST.test(url.hostname)) return null;
  // What stands before an @ makes it an address of mail, or hides which site is meant.
  return url.username === '' ? url.origin : null;
}
