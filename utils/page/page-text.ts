/** The blocks of a live page in reading order, and what becomes of them when parts are read again. */
import { flatChildren, flatParent, flatPrevious, isElement, isInPage, isInside } from './flat-tree.ts';
import { isSound, type PageBlock, type ReadBlock } from './page-block.ts';

/** A change of the list: `remove` blocks from the index `at` on give way to `blocks`. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly blocks: readonly PageBlock[];
}

const isGone = (block: PageBlock): boolean =>
  block.segments.length > 0 ? block.segments.every(({ node }) => !isInPage(node)) : !isInPage(block.element);

const isTorn = (block: PageBlock): boolean => block.segments.some((segment) => !isSound(segment));

const sameText = (left: ReadBlock | undefined, right: ReadBlock | undefined): boolean =>
  left !== undefined && right !== undefined && left.text === right.text && left.kind === right.kind;

export class PageText {
  blocks: PageBlock[] = [];
  #byId = new Map<number, PageBlock>();
  /** The block each text node and each field was read into. */
  #byNode = new WeakMap<Node, PageBlock>();
  #lastId = 0;

  block(id: number): PageBlock | undefined {
    return this.#byId.get(id);
  }

  blockOf(node: Node): PageBlock | undefined {
    return this.#byNode.get(node);
  }

  /** Forgets what was read and begins anew; numbers are never used twice. */
  *beginSteps(blocks: readonly ReadBlock[]): Generator<void, void> {
    this.blocks = [];
    this.#byId.clear();
    this.#byNode = new WeakMap();
    for (const block of blocks) {
      this.blocks.push(this.#know({ ...block, id: ++this.#lastId }));
      yield;
    }
  }

  /**
   * Puts what was read below `root` in place of what stood there. Blocks whose words are the same keep
   * their number, though the page may have made new nodes for them. Null when no word changed.
   */
  replace(root: Element, read: readonly ReadBlock[]): Splice | null {
    const at = this.#placeOf(root);
    let end = at;
    for (let block = this.blocks[end]; block; block = this.blocks[++end])
      if (!isGone(block) && !isInside(block.segments[0]?.node ?? block.element, root)) break;
    const old = this.blocks.slice(at, end);
    let same = 0;
    while (sameText(old[same], read[same])) same++;
    let tail = 0;
    while (tail < Math.min(old.length, read.length) - same && sameText(old.at(-1 - tail), read.at(-1 - tail))) tail++;
    const blocks = read.map((block, index) => {
      const kept = index < same ? old[index] : old[index - read.length + old.length];
      const known = index < same || index >= read.length - tail ? kept?.id : undefined;
      return this.#know({ ...block, id: known ?? ++this.#lastId });
    });
    for (const block of old.slice(same, old.length - tail)) this.#byId.delete(block.id);
    this.blocks.splice(at, old.length, ...blocks);
    const remove = old.length - same - tail;
    const added = blocks.slice(same, blocks.length - tail);
    return remove + added.length === 0 ? null : { at: at + same, remove, blocks: added };
  }

  /** Takes out blocks whose nodes have left the page, and those named. */
  removeGone(named: ReadonlySet<PageBlock>): Splice[] {
    const splices: Splice[] = [];
    for (let at = this.blocks.length - 1; at >= 0; at--) {
      let first = at;
      for (let block = this.blocks[first]; block && (named.has(block) || isGone(block)); block = this.blocks[--first])
        this.#byId.delete(block.id);
      if (first < at) splices.push({ at: first + 1, remove: at - first, blocks: [] });
      this.blocks.splice(first + 1, at - first);
      at = first;
    }
    return splices;
  }

  /** Blocks of which a part has left the page. */
  torn(): PageBlock[] {
    return this.blocks.filter((block) => isTorn(block) && !isGone(block));
  }

  #know(block: PageBlock): PageBlock {
    this.#byId.set(block.id, block);
    for (const { node } of block.segments) this.#byNode.set(node, block);
    if (block.segments.length === 0) this.#byNode.set(block.element, block);
    return block;
  }

  /** The index of the first block at or behind a node in reading order. */
  #placeOf(node: Node): number {
    for (let at: Node | null = node; at; at = flatParent(at)) {
      for (let before = flatPrevious(at); before; before = flatPrevious(before)) {
        const block = this.#lastBlockIn(before);
        if (block) return this.blocks.indexOf(block) + 1;
      }
    }
    return 0;
  }

  #lastBlockIn(node: Node): PageBlock | null {
    const own = this.#byNode.get(node);
    if (own && this.#byId.has(own.id)) return this.#byId.get(own.id) ?? null;
    if (!isElement(node)) return null;
    const children = flatChildren(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      const found = child ? this.#lastBlockIn(child) : null;
      if (found) return found;
    }
    return null;
  }
}
