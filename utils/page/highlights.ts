/** Paints finds with the CSS Custom Highlight API: no element of the page is touched. */

/** Highlight names carry the product's name, so that they never meet a page's own. */
const nameOf = (framework: string): string => `framework-lens-${framework}`;
const FLASH = nameOf('flash');
const NAMES = ['klim', 'gkim', 'gdd', 'behaviour', 'flash'].map(nameOf);
const FLASH_TIME = 1_600;
/** Where finds overlap, skills lie above behaviours and the flash above all. */
const PRIORITIES: Readonly<Record<string, number>> = { klim: 4, gkim: 3, gdd: 2, behaviour: 1 };
const FLASH_PRIORITY = 9;

/** Whether this browser can paint without touching the page. */
export const canPaint = (): boolean =>
  typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';

/** Paints ranges by framework in place of any painted before. */
export function paintRanges(ranges: ReadonlyMap<string, readonly Range[]>): void {
  removeHighlights();
  for (const [framework, list] of ranges) {
    const highlight = new Highlight(...list);
    highlight.priority = PRIORITIES[framework] ?? 0;
    CSS.highlights.set(nameOf(framework), highlight);
  }
}

/** Removes every highlight of ours; the page's own stay. */
export function removeHighlights(): void {
  for (const name of NAMES) CSS.highlights.delete(name);
}

/** Flashes ranges once, then removes the flash. */
export function flash(ranges: readonly Range[]): void {
  const highlight = new Highlight(...ranges);
  highlight.priority = FLASH_PRIORITY;
  CSS.highlights.set(FLASH, highlight);
  setTimeout(() => {
    if (CSS.highlights.get(FLASH) === highlight) CSS.highlights.delete(FLASH);
  }, FLASH_TIME);
}
