/** ODT → Document: its XML read with htmlparser2. Tracked deletions, comments and fields' helpers are left out. */
import { Parser } from 'htmlparser2';
import { buildDocument, type DocumentFacts } from '../text/build-document.ts';
import type { SourceBlock } from '../text/document.ts';
import { BOLD_HEADING_LEVEL, isBoldHeading } from './bold-heading.ts';
import { UnreadableDocumentError } from './errors.ts';
import type { FileReading } from './file-reading.ts';
import { readPlainLooks } from './plain-looks.ts';
import { openZip, xmlOf } from './zip-parts.ts';

const MIME_TYPE = 'application/vnd.oasis.opendocument.text';
/** Other documents of the same family, in the user's words. */
const OTHER_TYPES: readonly (readonly [string, string])[] = [
  ['spreadsheet', 'a spreadsheet'],
  ['presentation', 'a presentation'],
  ['graphics', 'a drawing'],
  ['text-master', 'a master document'],
];

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

/** What the document's styles say of a paragraph or a span. */
interface Styles {
  /** Levels of the paragraph styles that are titles. */
  readonly titles: ReadonlyMap<string, number>;
  readonly bold: ReadonlySet<string>;
}

type Attributes = Readonly<Record<string, string>>;

/** Gathers blocks from the parser's events. */
class OdtCollector {
  readonly blocks: SourceBlock[] = [];
  readonly #notes: SourceBlock[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  readonly #styles: Styles;
  /** Whether each open span is bold. */
  readonly #spans: boolean[] = [];
  #skipped = 0;
  #lists = 0;
  #notesOpen = 0;
  #rows = 0;

  constructor(styles: Styles) {
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

const TITLE_LEVELS: Readonly<Record<string, number>> = { Title: 1, Subtitle: 2 };

function parse(xml: string, onOpen: (name: string, attributes: Attributes) => void, collector?: OdtCollector): void {
  const parser = new Parser(
    {
      onopentag: onOpen,
      onclosetag: (name) => collector?.close(name),
      ontext: (data) => collector?.text(data),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** Titles and bold styles, and the styles made from them. */
function stylesOf(parts: readonly string[]): Styles {
  const titles = new Map(Object.entries(TITLE_LEVELS));
  const bold = new Set(['Strong_20_Emphasis']);
  let style = '';
  for (const xml of parts)
    parse(xml, (name, attributes) => {
      if (name === 'style:style') {
        style = attributes['style:name'] ?? '';
        const parent = attributes['style:parent-style-name'] ?? '';
        const level = titles.get(parent);
        if (level !== undefined) titles.set(style, level);
        if (bold.has(parent)) bold.add(style);
      } else if (name === 'style:text-properties' && attributes['fo:font-weight'] === 'bold') bold.add(style);
    });
  return { titles, bold };
}

/** Throws when the zip says that it is something else than a text document. */
function requireOdt(name: string, type: string): void {
  if (type === MIME_TYPE || type === `${MIME_TYPE}-template`) return;
  const other = OTHER_TYPES.find(([kind]) => type.endsWith(`opendocument.${kind}`))?.[1];
  throw new UnreadableDocumentError(
    name,
    other === undefined
      ? 'it does not say that it is an OpenDocument text. Open it in LibreOffice, save it as ODT and try again.'
      : `it is ${other}, not a text document.`,
  );
}

/** Reads an OpenDocument text. Throws `UnreadableDocumentError` with a sentence for the user. */
export function readOdt(facts: DocumentFacts, bytes: Uint8Array): FileReading {
  const name = facts.source;
  const zip = openZip(name, bytes, (part) =>
    /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/.test(part),
  );
  const part = (path: string): string | null => {
    const content = zip.read(path);
    return content && xmlOf(name, content);
  };
  requireOdt(name, part('mimetype')?.trim() ?? '');
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('manifest:encryption-data'))
    throw new UnreadableDocumentError(name, 'it is locked with a password. Save a copy without one and try again.');
  const content = part('content.xml');
  if (content === null)
    throw new UnreadableDocumentError(
      name,
      'it is not whole: its text is missing. Open it in LibreOffice and save it anew.',
    );
  const collector = new OdtCollector(stylesOf([part('styles.xml') ?? '', content]));
  parse(content, (element, attributes) => collector.open(element, attributes), collector);
  const blocks = readPlainLooks(collector.all());
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? facts.title;
  return { document: buildDocument({ ...facts, title }, blocks), notes: [] };
}
