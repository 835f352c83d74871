/** Reads what a person sees on a page, in reading order, as blocks that remember their text nodes. */
import type { BlockKind } from '../text/document.ts';
import type { PageBlock, Segment } from './page-block.ts';
import { breathe } from './time-slice.ts';

/** Elements whose content is not text for a reader. */
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'OBJECT',
  'EMBED',
  'IFRAME',
  'SELECT',
  'DATALIST',
  'MATH',
  'svg',
  'SVG',
]);
const INLINE = /^(?:inline|contents|ruby|inline-block|inline-flex|inline-grid)/;

interface Draft {
  text: string;
  segments: Segment[];
  element: Element;
}

/** Characters a browser collapses are read as one space each, so that places stay the same. */
const readable = (data: string, keepsLines: boolean): string => (keepsLines ? data : data.replace(/[\n\r\t\f]/g, ' '));

class Reader {
  readonly blocks: PageBlock[] = [];
  #draft: Draft | null = null;
  #row = 0;

  text(node: Text, keepsLines: boolean): void {
    const parent = node.parentElement;
    if (!parent) return;
    this.#draft ??= { text: '', segments: [], element: parent };
    this.#draft.segments.push({ node, start: this.#draft.text.length, length: node.length });
    this.#draft.text += readable(node.data, keepsLines);
  }

  lineBreak(): void {
    if (this.#draft) this.#draft.text += '\n';
  }

  nextRow(): void {
    this.#row++;
  }

  /** Ends the block in hand; white space alone is no block. */
  close(): void {
    const draft = this.#draft;
    this.#draft = null;
    if (!draft || draft.text.trim() === '') return;
    const holder = draft.element.closest(
      'h1,h2,h3,h4,h5,h6,[role="heading"],td,th,[role="cell"],[role="columnheader"],[role="gridcell"],li,[role="listitem"]',
    );
    const kind = kindOf(holder);
    const cell =
      kind === 'table-cell'
        ? { row: this.#row, column: [...(holder?.parentElement?.children ?? [])].indexOf(holder as Element) }
        : {};
    const headingLevel =
      kind === 'heading'
        ? { headingLevel: Number(holder?.getAttribute('aria-level') ?? holder?.tagName.slice(1)) || 2 }
        : {};
    this.blocks.push({
      kind,
      text: draft.text,
      segments: draft.segments,
      element: draft.element,
      ...cell,
      ...headingLevel,
    });
  }
}

function kindOf(holder: Element | null): BlockKind {
  if (!holder) return 'paragraph';
  const role = holder.getAttribute('role') ?? '';
  if (/^H[1-6]$/i.test(holder.tagName) || role === 'heading') return 'heading';
  if (/^T[DH]$/i.test(holder.tagName) || /cell|columnheader/.test(role)) return 'table-cell';
  return 'list-item';
}

/** Blocks of everything visible below `root`. Gives the page time between slices of work. */
export async function readBlocks(root: Element): Promise<PageBlock[]> {
  const reader = new Reader();
  const visit = async (element: Element): Promise<void> => {
    if (SKIPPED.has(element.tagName)) return;
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    await breathe();
    const block = !INLINE.test(style.display);
    if (element.tagName === 'TR' || element.getAttribute('role') === 'row') reader.nextRow();
    if (element.tagName === 'BR') return reader.lineBreak();
    if (block) reader.close();
    const visible = style.visibility === 'visible';
    const keepsLines = style.whiteSpace.startsWith('pre') || style.whiteSpace === 'break-spaces';
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (visible) reader.text(child as Text, keepsLines);
      } else if (child.nodeType === Node.ELEMENT_NODE) await visit(child as Element);
    }
    if (block) reader.close();
  };
  await visit(root);
  reader.close();
  return reader.blocks;
}
