/**
 * Tells the matter of a page from its frame: navigation, banner, footer, search and cookie notices.
 * Rules of HTML and ARIA rather than a guess from text density: lists of adverts, intranet web parts
 * and short adverts are all matter, and libraries made for newspaper articles throw them away.
 */

const SIDE_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search']);
const MATTER = 'main,article,section,aside,[role="main"],[role="article"]';
const COOKIES = /cookie|consent/i;

/** Whether an element is the frame of a page rather than its matter. */
export function isSideMatter(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role !== null) {
    if (SIDE_ROLES.has(role)) return true;
    if (role.endsWith('dialog')) return COOKIES.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
    return false;
  }
  switch (element.localName) {
    case 'nav':
    case 'search':
      return true;
    case 'footer':
      return !element.parentElement?.closest(MATTER);
    case 'header':
      // Many sites put the title of the post into the page's header.
      return !element.parentElement?.closest(MATTER) && !element.querySelector('h1');
    default:
      return COOKIES.test(element.id) && !element.closest(MATTER);
  }
}
