/** Pages that a browser lets no extension read, and what to do instead. */

const SCHEMES =
  /^(?:chrome|edge|brave|opera|vivaldi|about|view-source|devtools|moz-extension|chrome-extension|resource|data|blob|javascript):/i;
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/i;
const PDF = /^[^?#]*\.pdf(?:[?#]|$)/i;

/** Whether an address is that of a PDF. */
export const isPdf = (url: string): boolean => PDF.test(url);

/** What the user can do about a page that cannot be read; null when nothing stands against reading it. */
export function adviceFor(url: string): string | null {
  if (SCHEMES.test(url))
    return 'This page belongs to the browser, and no extension may read it. Open the advert’s own page and try again.';
  if (STORES.test(url)) return 'Browsers let no extension read their add-on shop. Open another page and try again.';
  if (isPdf(url))
    return 'This is a PDF, which the browser shows in a viewer no extension may read, and Framework Lens fetches nothing from the network. Save the PDF, then drop the file into Documents: it is read there, on this machine.';
  return null;
}

/** Said when the browser refuses for a reason it does not tell. */
export const REFUSED =
  'The browser did not let Framework Lens read this page. Click its button on the page itself; if that does not help, reload the page first.';

/** The same advice read from the browser's refusal, for pages whose address is not told to extensions. */
export function adviceForRefusal(refusal: string): string {
  if (/gallery|web ?store/i.test(refusal)) return adviceFor('https://chromewebstore.google.com/') ?? REFUSED;
  return (
    adviceFor(/(?:chrome|edge|brave|about|devtools|moz-extension|chrome-extension):/i.exec(refusal)?.[0] ?? '') ??
    REFUSED
  );
}
