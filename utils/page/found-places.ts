/** The finds painted on a page: which one is where, and which comes next. */
import type { Find } from './highlights.ts';
import { isText } from './flat-tree.ts';
import { liveRange, rangesIn } from './page-block.ts';
import type { PageText } from './page-text.ts';

/** Where something is in the window at the top, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export class FoundPlaces {
  /** In reading order. */
  readonly finds: readonly Find[];
  readonly #text: PageText;
  readonly #byBlock = new Map<number, Find[]>();

  /** How many of the tab's `total` finds stand in frames read before this one. */
  readonly #before: number;
  readonly total: number;

  constructor(finds: readonly Find[], text: PageText, before = 0, total = finds.length) {
    this.finds = finds;
    this.#before = before;
    this.total = total;
    this.#text = text;
    for (const find of finds)
      for (const { block } of find.places) {
        const list = this.#byBlock.get(block);
        if (list) list.push(find);
        else this.#byBlock.set(block, [find]);
      }
  }

  /** Where one of these finds stands among all of the tab, from 1. */
  numberOf(index: number): number {
    return this.#before + index + 1;
  }

  rangesOf(find: Pick<Find, 'places'>): StaticRange[] {
    return find.places.flatMap(({ block, start, end }) => {
      const source = this.#text.block(block);
      return source ? rangesIn(source, start, end) : [];
    });
  }

  /** Finds under a point of the element's own window. */
  at(element: Element, x: number, y: number): Find[] {
    const blocks = new Set<number>();
    for (const node of element.childNodes) {
      const block = isText(node) ? this.#text.blockOf(node) : undefined;
      if (block) blocks.add(block.id);
    }
    const near = [...blocks].flatMap((id) => this.#byBlock.get(id) ?? []);
    return near.filter((find) =>
      this.rangesOf(find).some((range) =>
        [...liveRange(range).getClientRects()].some(
          (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
        ),
      ),
    );
  }

  /** The box around a find in the window at the top; null when the page does not show it. */
  boxOf(find: Pick<Find, 'places'>): Box | null {
    const [range] = this.rangesOf(find);
    if (!range) return null;
    const { left, top, right, bottom, width, height } = liveRange(range).getBoundingClientRect();
    if (width + height === 0) return null;
    let [x, y] = [0, 0];
    let frame = range.startContainer.ownerDocument?.defaultView?.frameElement;
    while (frame) {
      const box = frame.getBoundingClientRect();
      x += box.left + frame.clientLeft;
      y += box.top + frame.clientTop;
      frame = frame.ownerDocument.defaultView?.frameElement;
    }
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  }

  /** At most so many finds, those around what is in the window. */
  near(most: number): readonly Find[] {
    if (this.finds.length <= most) return this.finds;
    const from = Math.max(0, Math.min(this.firstInView() - most / 2, this.finds.length - most));
    return this.finds.slice(from, from + most);
  }

  /** The index of the find to start with: the first that is not above the window. */
  firstInView(): number {
    let low = 0;
    let high = this.finds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const find = this.finds[middle];
      const box = find ? this.boxOf(find) : null;
      if (box && box.bottom < 0) low = middle + 1;
      else high = middle;
    }
    return low % Math.max(1, this.finds.length);
  }
}
