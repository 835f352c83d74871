/**
 * What a person sees. Text that only a screen reader is given (clipped to nothing, moved off the screen)
 * is left out: a find in it could not be shown, and it is where keyword stuffing hides. Text that is
 * `aria-hidden` but in plain sight is read. What one click brings to light counts as seen: closed
 * details, text the browser's own search opens (`hidden="until-found"`) and panels of tabs.
 */

/** `openable` text is not in sight, but the reader can bring it there. */
export type Sight = 'seen' | 'openable' | 'unrendered' | 'out-of-sight';

/** Farther than this to the left or above, nobody scrolls. Pixels. */
const OFF_SCREEN = -900;

const offScreen = (length: string): boolean => Number.parseFloat(length) < OFF_SCREEN;

/** The tab that shows a panel, if the page says which. */
export function tabOf(panel: Element): HTMLElement | null {
  if (panel.getAttribute('role') !== 'tabpanel' || panel.id === '') return null;
  const root = panel.getRootNode() as Document | ShadowRoot;
  return root.querySelector<HTMLElement>(`[role="tab"][aria-controls="${CSS.escape(panel.id)}"]`);
}

const untilFound = (element: Element): boolean => element.getAttribute('hidden') === 'until-found';

/** Clipped or shrunk to nothing: the ways of the usual "visually hidden" classes. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (offScreen(style.left) || offScreen(style.top)) return true;
  if (style.clip.startsWith('rect(') && /^rect\((?:[01]px[, ]*){4}\)$/.test(style.clip)) return true;
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  return style.overflow !== 'visible' && Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1;
}

/** How an element stands in the page, its ancestors left aside. `visibility` is for the caller: children may undo it. */
export function sightOf(element: Element, style: CSSStyleDeclaration): Sight {
  if (style.display === 'none') return tabOf(element) || untilFound(element) ? 'openable' : 'unrendered';
  if (style.contentVisibility === 'hidden') return untilFound(element) ? 'openable' : 'unrendered';
  if (style.fontSize === '0px' || offScreen(style.textIndent) || isClippedAway(style)) return 'out-of-sight';
  return 'seen';
}
