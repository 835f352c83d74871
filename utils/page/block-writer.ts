/** Puts text together to blocks while a page is walked through. */
import { BOLD_HEADING_LEVEL, isBoldHeading } from '../text/bold-heading.ts';
import type { BlockKind } from '../text/document.ts';
import type { ReadBlock, Segment } from './page-block.ts';

interface Draft {
  text: string;
  segments: Segment[];
  element: Element;
  readonly editable: boolean;
  readonly keepsLines: boolean;
  /** Whether all of it is bold, and none of it is a link or button. */
  bold: boolean;
}

/** How the text of an element is set. */
export interface Setting {
  readonly editable: boolean;
  readonly keepsLines: boolean;
  readonly bold: boolean;
}

const CELLS = 'td,th,[role="cell"],[role="columnheader"],[role="rowheader"],[role="gridcell"]';

const HOLDERS = `h1,h2,h3,h4,h5,h6,[role="heading"],${CELLS},li,[role="listitem"]`;

/** Rows keep their number for as long as the page keeps the row, so that a cell read again stays in its row. */
const rowNumbers = new WeakMap<Element, number>();
let rows = 0;

function rowOf(cell: Element): number {
  const row = cell.closest('tr,[role="row"]') ?? cell;
  const number = rowNumbers.get(row) ?? ++rows;
  rowNumbers.set(row, number);
  return number;
}

function kindOf(holder: Element | null): BlockKind {
  if (!holder) return 'paragraph';
  const role = holder.getAttribute('role') ?? '';
  if (/^h[1-6]$/.test(holder.localName) || role === 'heading') return 'heading';
  if (holder.matches(CELLS)) return 'table-cell';
  return 'list-item';
}

/** Kind, row, column and level of a block. */
type Standing = Pick<ReadBlock, 'kind' | 'row' | 'column' | 'headingLevel'>;

/** Those of the block an element stands in. */
function standing(element: Element): Standing {
  const nearest = element.closest(HOLDERS);
  // A list in a cell stays in its row and column, which say what it is for; a table of one column only lays out.
  const cell = nearest?.matches('li,[role="listitem"]') ? nearest.closest(CELLS) : null;
  const holder = cell && (cell.parentElement?.childElementCount ?? 0) > 1 ? cell : nearest;
  const kind = kindOf(holder);
  if (holder && kind === 'table-cell')
    return { kind, row: rowOf(holder), column: [...(holder.parentElement?.children ?? [])].indexOf(holder) };
  if (holder && kind === 'heading')
    return { kind, headingLevel: Number(holder.getAttribute('aria-level') ?? holder.localName.slice(1)) || 2 };
  return { kind };
}

/** A bold line by itself is a heading, though the page does not mark it as one. */
const announcing = (stand: Standing, bold: string): Standing =>
  stand.kind === 'paragraph' && isBoldHeading(bold) ? { kind: 'heading', headingLevel: BOLD_HEADING_LEVEL } : stand;

/** In preformatted text an empty line or a bullet begins a new block. */
const PLAIN_BREAK = /\n[^\S\n]*\n\s*|\n(?=[^\S\n]*(?:[-*•–·]|\d{1,2}[.)])\s)/g;

export class BlockWriter {
  readonly blocks: ReadBlock[] = [];
  #draft: Draft | null = null;

  /** Characters a browser collapses are read as one space each, so that places stay the same. */
  text(node: Text, parent: Element, { editable, keepsLines, bold }: Setting): void {
    const draft = (this.#draft ??= { text: '', segments: [], element: parent, editable, keepsLines, bold: true });
    const { data } = node;
    if (draft.bold && !bold) draft.bold = data.trim() === '';
    draft.segments.push({ node, offset: 0, start: draft.text.length, length: data.length });
    draft.text += keepsLines ? data : data.replace(/[\n\r\t\f]/g, ' ');
  }

  /** What a field holds is a block of its own. */
  field(element: Element, text: string): void {
    this.close();
    if (text.trim() !== '') this.blocks.push({ ...standing(element), kind: 'form-field', text, segments: [], element });
  }

  /** Keeps neighbours apart that the layout keeps apart; `mark` is a space or a line break. */
  apart(mark: string): void {
    if (mark === '\n' && this.#draft?.bold && isBoldHeading(this.#draft.text.trim())) this.close();
    if (this.#draft && !/\s$/.test(this.#draft.text)) this.#draft.text += mark;
  }

  /** Ends the block in hand; white space alone is no block. */
  close(): void {
    const draft = this.#draft;
    this.#draft = null;
    if (!draft || draft.text.trim() === '') return;
    const { element, text, segments, bold } = draft;
    if (draft.editable) this.blocks.push({ kind: 'form-field', text, segments: [], element });
    else if (draft.keepsLines && text.includes('\n')) this.#plain(draft);
    else this.blocks.push({ ...announcing(standing(element), bold ? text.trim() : ''), text, segments, element });
  }

  #plain({ text, segments, element }: Draft): void {
    let from = 0;
    for (const end of [...[...text.matchAll(PLAIN_BREAK)].map((found) => found.index), text.length]) {
      const part = clip({ ...standing(element), text, segments, element }, from, end);
      if (part.text.trim() !== '') this.blocks.push(part);
      from = end;
    }
  }
}

/** The part of a block from one offset of its text to another. */
export function clip<Block extends ReadBlock>(block: Block, from: number, to: number): Block {
  const segments = block.segments.flatMap(({ node, offset, start, length }) => {
    const first = Math.max(from, start);
    const last = Math.min(to, start + length);
    return first < last ? [{ node, offset: offset + first - start, start: first - from, length: last - first }] : [];
  });
  return { ...block, text: block.text.slice(from, to), segments };
}
