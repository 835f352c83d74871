/** HTML → Document, with htmlparser2: nothing of the file runs, nothing is fetched. */
import { Parser } from 'htmlparser2';
import { z } from 'zod';
import { BOLD_HEADING_LEVEL, isBoldHeading } from '../text/bold-heading.ts';
import { buildDocument, type DocumentFacts } from '../text/build-document.ts';
import type { BlockKind, DocumentMetadata, SourceBlock, TextDocument } from '../text/document.ts';
import { titleOfBlocks } from './title-of-blocks.ts';

/** Content nobody reads. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'object',
  'iframe',
  'canvas',
  'video',
  'audio',
  'head',
  'select',
  'datalist',
]);
const BOLD = new Set(['b', 'strong']);
const LINKS = new Set(['a', 'button']);
/** Around the content, on every page of a site. */
const FURNITURE = new Set(['nav', 'footer', 'aside']);
const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'body',
  'br',
  'caption',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'hr',
  'html',
  'label',
  'legend',
  'li',
  'main',
  'nav',
  'ol',
  'option',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'aside',
  'textarea',
]);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** A `main` with fewer words than this is an empty shell; the whole page is read instead. */
const FEWEST_MAIN_CHARACTERS = 400;

const jobPostingSchema = z.object({
  '@type': z.literal('JobPosting'),
  title: z.string().max(300).optional(),
  validThrough: z.string().max(40).optional(),
  hiringOrganization: z.union([z.string().max(300), z.object({ name: z.string().max(300) })]).optional(),
});

/** Title, employer and closing date from a schema.org JobPosting; null when the text is none. */
export function metadataOfJobPosting(json: string): DocumentMetadata | null {
  let value: unknown;
  try {
    value = JSON.parse(json.slice(0, 200_000));
  } catch {
    return null;
  }
  const graph = (value as { '@graph'?: unknown } | null)?.['@graph'];
  const candidates = Array.isArray(value) ? value : Array.isArray(graph) ? graph : [value];
  for (const candidate of candidates) {
    const parsed = jobPostingSchema.safeParse(candidate);
    if (!parsed.success) continue;
    const { title, hiringOrganization, validThrough } = parsed.data;
    const employer = typeof hiringOrganization === 'string' ? hiringOrganization : hiringOrganization?.name;
    const closingDate = /^\d{4}-\d{2}-\d{2}/.exec(validThrough ?? '')?.[0];
    return {
      ...(title ? { jobTitle: title } : {}),
      ...(employer ? { employer } : {}),
      ...(closingDate ? { closingDate } : {}),
    };
  }
  return null;
}

interface Collected extends SourceBlock {
  readonly inMain: boolean;
  readonly furniture: boolean;
}

/** Gathers blocks from the parser's events. */
class Collector {
  readonly blocks: Collected[] = [];
  title = '';
  metadata: DocumentMetadata = {};
  #text = '';
  /** Whether some of the text is not bold, or is a link or button. */
  #light = false;
  #stack: string[] = [];
  #hiddenFrom = -1;
  #mainFrom = -1;
  #furnitureFrom = -1;
  #row = 0;
  #column = 0;
  #jsonLd = false;
  #inTitle = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (BLOCKS.has(name)) this.flush();
    if (name === 'title') this.#inTitle = true;
    if (name === 'tr') {
      this.#row++;
      this.#column = -1;
    }
    // Paragraphs of one cell share its column.
    if (name === 'td' || name === 'th') this.#column++;
    this.#jsonLd = name === 'script' && attributes['type'] === 'application/ld+json';
    if (VOID.has(name)) {
      if (name === 'img' && attributes['alt']) this.#text += ` ${attributes['alt']} `;
      return;
    }
    this.#stack.push(name);
    const depth = this.#stack.length;
    const hidden =
      SKIPPED.has(name) ||
      'hidden' in attributes ||
      attributes['aria-hidden'] === 'true' ||
      /display\s*:\s*none/i.test(attributes['style'] ?? '');
    if (hidden && name !== 'head' && this.#hiddenFrom < 0) this.#hiddenFrom = depth;
    if ((name === 'main' || attributes['role'] === 'main') && this.#mainFrom < 0) this.#mainFrom = depth;
    if ((FURNITURE.has(name) || attributes['role'] === 'navigation') && this.#furnitureFrom < 0)
      this.#furnitureFrom = depth;
  }

  close(name: string): void {
    if (BLOCKS.has(name)) this.flush();
    if (name === 'title') this.#inTitle = false;
    const at = this.#stack.lastIndexOf(name);
    if (at < 0) return;
    const depth = at + 1;
    if (this.#hiddenFrom >= depth) this.#hiddenFrom = -1;
    if (this.#mainFrom >= depth) this.#mainFrom = -1;
    if (this.#furnitureFrom >= depth) this.#furnitureFrom = -1;
    this.#stack.length = at;
    this.#jsonLd = false;
  }

  text(data: string): void {
    if (this.#jsonLd) this.metadata = { ...this.metadata, ...metadataOfJobPosting(data) };
    else if (this.#inTitle) this.title += data;
    else if (this.#hiddenFrom < 0) {
      this.#text += data;
      this.#light ||= data.trim() !== '' && !this.#isBold();
    }
  }

  #isBold(): boolean {
    return this.#stack.some((name) => BOLD.has(name)) && !this.#stack.some((name) => LINKS.has(name));
  }

  flush(): void {
    const text = this.#text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, ' ')
      .trim();
    const light = this.#light;
    this.#text = '';
    this.#light = false;
    if (text === '') return;
    const inCell = this.#stack.some((name) => name === 'td' || name === 'th');
    const heading = [...this.#stack].reverse().find((name) => /^h[1-6]$/.test(name));
    const inList = this.#stack.includes('li');
    const marked = heading ? Number(heading.slice(1)) : null;
    const bold = !light && !inCell && !inList && isBoldHeading(text);
    const headingLevel = marked ?? (bold ? BOLD_HEADING_LEVEL : null);
    const kind: BlockKind = headingLevel ? 'heading' : inCell ? 'table-cell' : inList ? 'list-item' : 'paragraph';
    this.blocks.push({
      kind,
      text,
      inMain: this.#mainFrom >= 0,
      furniture: this.#furnitureFrom >= 0,
      ...(headingLevel ? { headingLevel } : {}),
      ...(kind === 'table-cell' ? { row: this.#row, column: Math.max(0, this.#column) } : {}),
    });
  }
}

/** Main content if the page marks it, else everything but navigation and footers. */
function contentOf(blocks: readonly Collected[]): SourceBlock[] {
  const main = blocks.filter((block) => block.inMain && !block.furniture);
  const enough = main.reduce((sum, block) => sum + block.text.length, 0) >= FEWEST_MAIN_CHARACTERS;
  const chosen = enough ? main : blocks.filter((block) => !block.furniture);
  return (chosen.length > 0 ? chosen : blocks).map(({ inMain: _main, furniture: _furniture, ...block }) => block);
}

/** What a page of HTML holds, before it is put together. */
export interface HtmlContent {
  readonly blocks: readonly SourceBlock[];
  /** What the page calls itself; null when it does not. */
  readonly title: string | null;
  readonly metadata: DocumentMetadata;
}

export function contentOfHtml(html: string): HtmlContent {
  const collector = new Collector();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes),
      onclosetag: (name) => collector.close(name),
      ontext: (data) => collector.text(data),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  collector.flush();
  const title = collector.metadata.jobTitle ?? (collector.title.trim() || null);
  return { blocks: contentOf(collector.blocks), title, metadata: collector.metadata };
}

export function readHtml(facts: DocumentFacts, html: string): TextDocument {
  const { blocks, title, metadata } = contentOfHtml(html);
  return buildDocument({ ...facts, title: title ?? titleOfBlocks(blocks, facts.title), metadata }, blocks);
}
