/** Blocks of an OpenDocument text. Tracked deletions, comments and fields' helpers are left out. */
import { BOLD_HEADING_LEVEL, isBoldHeading } from '../text/bold-heading.ts';
import type { SourceBlock } from '../text/document.ts';
import type { OdtStyles } from './odt-styles.ts';
import type { Attributes, OdtListener } from './odt-xml.ts';

/** What is not the document's own text. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'text:index-title-template',
  'text:table-of-content-source',
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'svg:title',
  'svg:desc',
  'text:sequence-decls',
  'text:variable-decls',
]);

/** The most spaces one element may stand for. */
const MOST_SPACES = 20;

interface Table {
  row: number;
  column: number;
}

/** What is open around the text: a paragraph in a text box stands in the middle of another one. */
interface Paragraph {
  text: string;
  /** How much of the text is bold. */
  boldLength: number;
  readonly headingLevel: number | null;
  readonly bold: boolean;
}

/** Gathers blocks from the parser's events. */
export class OdtCollector implements OdtListener {
  readonly blocks: SourceBlock[] = [];
  readonly #notes: SourceBlock[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  readonly #styles: OdtStyles;
  /** Whether each open span is bold. */
  readonly #spans: boolean[] = [];
  #skipped = 0;
  #lists = 0;
  #notesOpen = 0;
  #rows = 0;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || SKIPPED.has(name)) {
      this.#skipped++;
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'text:p' || name === 'text:h') this.#paragraphs.push(this.#begin(name, attributes));
    else if (name === 'text:span') this.#spans.push(this.#styles.bold.has(attributes['text:style-name'] ?? ''));
    else if (name === 'text:list') this.#lists++;
    else if (name === 'text:note-body') this.#notesOpen++;
    else if (name === 'table:table') this.#tables.push({ row: 0, column: -1 });
    else if (name === 'table:table-row') {
      const table = this.#tables.at(-1);
      if (table) Object.assign(table, { row: ++this.#rows, column: -1 });
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      const table = this.#tables.at(-1);
      if (table) table.column++;
    } else if (paragraph && name === 'text:s')
      paragraph.text += ' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1));
    else if (paragraph && name === 'text:tab') paragraph.text += ' ';
    else if (paragraph && name === 'text:line-break') {
      // A line that somebody ended is a line of its own, as in HTML.
      this.#end();
      this.#paragraphs.push({ ...paragraph, text: '', boldLength: 0 });
    }
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (name === 'text:span') this.#spans.pop();
    else if (name === 'text:list') this.#lists--;
    else if (name === 'text:note-body') this.#notesOpen--;
    else if (name === 'table:table') this.#tables.pop();
    else if (name === 'text:p' || name === 'text:h') this.#end();
  }

  text(data: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#skipped > 0) return;
    paragraph.text += data;
    if (paragraph.bold || this.#spans.includes(true)) paragraph.boldLength += data.length;
  }

  /** Every block, notes after the text. */
  all(): SourceBlock[] {
    return [...this.blocks, ...this.#notes];
  }

  #begin(name: string, attributes: Attributes): Paragraph {
    const style = attributes['text:style-name'] ?? '';
    const outline = Number(attributes['text:outline-level'] ?? 1) || 1;
    const headingLevel = name === 'text:h' ? Math.min(6, outline) : (this.#styles.titles.get(style) ?? null);
    return { text: '', boldLength: 0, headingLevel, bold: this.#styles.bold.has(style) };
  }

  #end(): void {
    const paragraph = this.#paragraphs.pop();
    const text = paragraph?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (!paragraph || text === '') return;
    const table = this.#tables.at(-1);
    const cell = table && this.#notesOpen === 0 ? { row: table.row, column: Math.max(0, table.column) } : null;
    const bold = this.#lists === 0 && paragraph.boldLength >= text.length && isBoldHeading(text);
    const headingLevel = paragraph.headingLevel ?? (bold ? BOLD_HEADING_LEVEL : null);
    const block: SourceBlock =
      cell !== null
        ? { kind: 'table-cell', text, ...cell }
        : headingLevel !== null
          ? { kind: 'heading', text, headingLevel }
          : { kind: this.#lists > 0 && this.#notesOpen === 0 ? 'list-item' : 'paragraph', text };
    (this.#notesOpen > 0 ? this.#notes : this.blocks).push(block);
  }
}
