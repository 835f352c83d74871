/** Brings a place of the page before the reader's eyes: opens what hides it and scrolls there. */
import { flatParent } from './flat-tree.ts';
import { liveRange } from './page-block.ts';
import { tabOf } from './visibility.ts';

/** Opens closed details, panels of tabs and text the browser's own search would open. */
function open(element: Element): void {
  for (let at: Element | null = element; at; at = flatParent(at)) {
    if (at.localName === 'details') at.setAttribute('open', '');
    if (at.getAttribute('hidden') === 'until-found') at.removeAttribute('hidden');
    if (!at.checkVisibility()) tabOf(at)?.click();
  }
}

/** Without motion, as nobody asked for any. `range` is the place within the element, where there is one. */
export function bringToLight(element: Element, range: StaticRange | undefined): void {
  open(element);
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (!range) return;
  // A long paragraph in the middle of the window may still have its words above or below it.
  const view = element.ownerDocument.defaultView ?? window;
  const { top, bottom } = liveRange(range).getBoundingClientRect();
  if (top < 0 || bottom > view.innerHeight)
    view.scrollBy({ top: (top + bottom - view.innerHeight) / 2, behavior: 'instant' });
}
