/**
 * Paints finds with the CSS Custom Highlight API: no element of the page is touched. Each framework has
 * two looks, for light and for dark ground; the style sheet says what they are.
 */
import type { PageBlock } from './page-block.ts';
import { rangesIn } from './page-block.ts';
import { groundOf, type Ground } from './ground.ts';

/** A find with the places it covers. Offsets are UTF-16, half-open, in the text of a block. */
export interface Find {
  readonly id: number;
  readonly framework: string;
  readonly places: readonly { readonly block: number; readonly start: number; readonly end: number }[];
}

/** Highlight names carry the product's name, so that they never meet a page's own. */
const nameOf = (look: string): string => `framework-lens-${look}`;
const FLASH = nameOf('flash');
const CURRENT = nameOf('current');
const FIND_NAMES = ['klim', 'gkim', 'gdd', 'behaviour'].flatMap((framework) => [
  nameOf(framework),
  nameOf(`${framework}-dark`),
]);
/** Milliseconds a flash lasts. */
const FLASH_TIME = 1_600;
/** Where finds overlap, skills lie above behaviours; the find in hand above them and the flash above all. */
const PRIORITIES: Readonly<Record<string, number>> = { klim: 4, gkim: 3, gdd: 2, behaviour: 1 };
const CURRENT_PRIORITY = 8;
const FLASH_PRIORITY = 9;

/** Whether this browser can paint without touching the page. */
export const canPaint = (): boolean =>
  typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';

type PageWindow = Window & typeof globalThis;

/** What a window paints with. */
interface Easel {
  readonly registry: HighlightRegistry;
  readonly Highlight: typeof Highlight;
}
const easels = new WeakMap<PageWindow, Easel>();

/**
 * Asked of each window once and not by its plain name: in a loop over windows Firefox 140 answers
 * `view.CSS.highlights` with the registry of another one, and what was painted there stays.
 */
function easelOf(view: PageWindow): Easel {
  const known = easels.get(view);
  if (known) return known;
  const registry = Reflect.get(Reflect.get(view, 'CSS'), 'highlights') as HighlightRegistry;
  const easel = { registry, Highlight: Reflect.get(view, 'Highlight') as typeof Highlight };
  easels.set(view, easel);
  return easel;
}

/** A frame paints what is its own. */
const windowOf = (range: StaticRange): PageWindow => range.startContainer.ownerDocument?.defaultView ?? window;

/** Highlights made up of ranges, by window and name, until they are shown at once. */
export class Painting {
  #ranges = new Map<PageWindow, Map<string, Highlight>>();
  #grounds = new Map<Element, Ground>();

  /** Adds a find's ranges. Yields nothing: one find is a moment's work. */
  add(find: Find, block: (id: number) => PageBlock | undefined): void {
    for (const { block: id, start, end } of find.places) {
      const source = block(id);
      if (!source) continue;
      const dark = groundOf(source.element, this.#grounds) === 'dark';
      for (const range of rangesIn(source, start, end))
        this.#put(range, nameOf(`${find.framework}${dark ? '-dark' : ''}`), PRIORITIES[find.framework] ?? 0);
    }
  }

  #put(range: StaticRange, name: string, priority: number): void {
    const view = windowOf(range);
    const names = this.#ranges.get(view) ?? new Map<string, Highlight>();
    this.#ranges.set(view, names);
    let highlight = names.get(name);
    if (!highlight) {
      highlight = new (easelOf(view).Highlight)();
      highlight.priority = priority;
      names.set(name, highlight);
    }
    highlight.add(range);
  }

  /** Shows these highlights in place of any shown before. */
  show(roots: Iterable<Node>): void {
    remove(roots, FIND_NAMES);
    for (const [view, names] of this.#ranges)
      for (const [name, highlight] of names) easelOf(view).registry.set(name, highlight);
  }
}

function remove(roots: Iterable<Node>, names: readonly string[]): void {
  for (const root of roots) {
    const view = root.nodeType === Node.DOCUMENT_NODE && (root as Document).defaultView;
    if (view) for (const name of names) easelOf(view).registry.delete(name);
  }
}

/** Removes every highlight of ours; the page's own stay. */
export const removeHighlights = (roots: Iterable<Node>): void => remove(roots, [...FIND_NAMES, FLASH, CURRENT]);

function showAs(name: string, priority: number, ranges: readonly StaticRange[]): () => void {
  const shown = ranges.map((range) => {
    const { registry, Highlight } = easelOf(windowOf(range));
    const highlight = registry.get(name) ?? new Highlight();
    highlight.priority = priority;
    highlight.add(range);
    registry.set(name, highlight);
    return { registry, highlight };
  });
  return () => {
    for (const { registry, highlight } of shown) if (registry.get(name) === highlight) registry.delete(name);
  };
}

/** Flashes ranges once; what it gives back ends the flash early. */
export function flash(ranges: readonly StaticRange[], signal: AbortSignal): void {
  const remove = showAs(FLASH, FLASH_PRIORITY, ranges);
  const timer = setTimeout(remove, FLASH_TIME);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** Marks the find in hand; what it gives back takes the mark away. */
export const markCurrent = (ranges: readonly StaticRange[]): (() => void) => showAs(CURRENT, CURRENT_PRIORITY, ranges);
