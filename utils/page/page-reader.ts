/** Reads a page, and afterwards only what has changed of it. */
import { isInPage, flatParent } from './flat-tree.ts';
import type { PageBlock } from './page-block.ts';
import { PageText, type Splice } from './page-text.ts';
import { blockAround, leftOutBy, readSteps, styleOf, type ReadingRules } from './read-page.ts';
import { selectedBlocks, type SelectedText } from './selection.ts';
import { inSlices } from './time-slice.ts';
import type { Changes } from './watch-page.ts';

/** Characters; with fewer the matter of a page was not recognised, and all of it is read. */
const LEAST_MATTER = 200;
/** Elements out of sight that are looked at again when a page changes its looks. */
const MOST_UNRENDERED = 2_000;

const lengthOf = (blocks: readonly { readonly text: string }[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length, 0);

export interface ReaderOptions {
  readonly wholePage: boolean;
  readonly onRoot: (root: Node) => void;
  /** Called for elements that may be given a shadow root later. */
  readonly onUndefined: (element: Element) => void;
}

/** `splices` change the list of blocks, in this order; `touched` where nodes may be new though the words are the same. */
export interface Reread {
  readonly splices: readonly Splice[];
  readonly touched: boolean;
}

export class PageReader {
  readonly text = new PageText();
  readonly roots = new Set<Node>([document]);
  #unrendered = new Set<Element>();
  #rules: ReadingRules;

  constructor({ wholePage, onRoot, onUndefined }: ReaderOptions) {
    this.#rules = {
      wholePage,
      onUndefined,
      onRoot: (root) => {
        this.roots.add(root);
        onRoot(root);
      },
      onUnrendered: (element) => {
        if (this.#unrendered.size < MOST_UNRENDERED) this.#unrendered.add(element);
      },
    };
  }

  /** Reads the page, or the selected part of it alone. */
  async read(selected: SelectedText | null, signal: AbortSignal): Promise<void> {
    const top = document.body ?? document.documentElement;
    let blocks = await inSlices(readSteps(top, this.#rules), signal);
    if (lengthOf(blocks) < LEAST_MATTER && !this.#rules.wholePage) {
      this.#rules = { ...this.#rules, wholePage: true };
      blocks = await inSlices(readSteps(top, this.#rules), signal);
    }
    await inSlices(this.text.beginSteps(selected ? selectedBlocks(blocks, selected) : blocks), signal);
  }

  /** Reads again what changed. */
  readChanges(changes: Changes, signal: AbortSignal): Promise<Reread> {
    return inSlices(this.#changeSteps(changes), signal);
  }

  *#changeSteps(changes: Changes): Generator<void, Reread> {
    const roots = new Set<Element>();
    const add = (node: Node): void => {
      const root = isInPage(node) ? blockAround(node) : null;
      if (root) roots.add(root);
    };
    for (const node of changes.nodes ?? [document.body ?? document.documentElement]) {
      add(node);
      yield;
    }
    const hidden = changes.looks ? yield* this.#lookSteps(add) : new Set<PageBlock>();
    for (const block of this.text.torn()) block.segments.forEach(({ node }) => add(node));
    const splices = changes.removals || hidden.size > 0 ? this.text.removeGone(hidden) : [];
    for (const root of roots) {
      yield;
      if (!isInPage(root) || isBelowAnother(root, roots)) continue;
      const parent = flatParent(root);
      if (parent && leftOutBy(parent, this.#rules)) continue;
      const splice = this.text.replace(root, yield* readSteps(root, this.#rules));
      if (splice) splices.push(splice);
    }
    return { splices, touched: roots.size > 0 || splices.length > 0 };
  }

  /** Adds what has come into sight, and gives the blocks that went out of it. */
  *#lookSteps(add: (node: Node) => void): Generator<void, Set<PageBlock>> {
    for (const element of this.#unrendered) {
      if (isInPage(element) && !element.checkVisibility({ visibilityProperty: true })) continue;
      this.#unrendered.delete(element);
      add(element);
      yield;
    }
    const hidden = new Set<PageBlock>();
    for (const block of this.text.blocks) {
      yield;
      if (!isInPage(block.element) || block.element.checkVisibility({ visibilityProperty: true })) continue;
      const around = leftOutBy(block.element, this.#rules);
      const unseen = around ?? (styleOf(block.element).visibility === 'visible' ? null : block.element);
      if (!unseen) continue;
      hidden.add(block);
      this.#rules.onUnrendered?.(unseen);
    }
    return hidden;
  }
}

function isBelowAnother(root: Element, roots: ReadonlySet<Element>): boolean {
  for (let at = flatParent(root); at; at = flatParent(at)) if (roots.has(at)) return true;
  return false;
}
