/** Reads exports back with other libraries than those that wrote them. Needs a DOM. */
import { strFromU8, unzipSync } from 'fflate';
import { marked } from 'marked';

/** What a document says, whatever its format. Spaces are single. */
export interface ReadBack {
  readonly title: string;
  /** Without the title. */
  readonly headings: readonly string[];
  /** Tables by what stands above them: rows of cells, the row of headings first. */
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** What is marked in each quote, and the whole of it with its note. */
  readonly quotes: readonly { readonly quote: string; readonly text: string }[];
  readonly text: string;
}

const lineOf = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

const rowsOf = (table: Element): string[][] =>
  [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map(lineOf));

/** The words of a page with a space where an element ends. Leaves the page changed. */
function textOf(page: Document): string {
  page.body.querySelectorAll('*').forEach((one) => one.append(' '));
  return lineOf(page.body);
}

/** `captionOf` gives what stands above a table, `mark` the element that marks a quote. */
function readPage(
  page: Document,
  captionOf: (table: HTMLTableElement) => Element | null,
  mark: 'mark' | 'strong',
): ReadBack {
  return {
    title: lineOf(page.querySelector('h1')),
    headings: [...page.querySelectorAll('h2, h3, h4, h5')].map(lineOf),
    tables: Object.fromEntries([...page.querySelectorAll('table')].map((one) => [lineOf(captionOf(one)), rowsOf(one)])),
    quotes: [...page.querySelectorAll('blockquote')].map((one) => ({
      quote: lineOf(one.querySelector(mark)),
      text: [...one.querySelectorAll('p')].map(lineOf).join(' '),
    })),
    text: textOf(page),
  };
}

export function readHtml(html: string): ReadBack {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll('style').forEach((style) => style.remove());
  return readPage(page, (table) => table.caption, 'mark');
}

export function readMarkdownExport(markdown: string): ReadBack {
  const page = new DOMParser().parseFromString(marked.parse(markdown, { async: false }), 'text/html');
  return readPage(page, (table) => table.previousElementSibling, 'strong');
}

/** The XML of a file in a zip file. Throws where it is missing or not well-formed. */
export function xmlIn(bytes: Uint8Array, name: string): Document {
  const content = unzipSync(bytes)[name];
  if (!content) throw new Error(`There is no ${name}.`);
  const xml = new DOMParser().parseFromString(strFromU8(content), 'application/xml');
  const fault = xml.querySelector('parsererror');
  if (fault) throw new Error(`${name}: ${fault.textContent}`);
  return xml;
}

const named = (node: Element | Document, name: string): Element[] => [...node.getElementsByTagName(name)];
const wordLine = (node: Element): string =>
  named(node, 'w:t')
    .map((one) => one.textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
const styleOf = (paragraph: Element): string => named(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? '';

export function readDocx(bytes: Uint8Array): ReadBack {
  const xml = xmlIn(bytes, 'word/document.xml');
  const paragraphs = named(xml, 'w:p');
  const withStyle = (style: RegExp): Element[] => paragraphs.filter((one) => style.test(styleOf(one)));
  const isBold = (run: Element): boolean => {
    const [bold] = named(run, 'w:b');
    return bold !== undefined && bold.getAttribute('w:val') !== 'false';
  };
  const captions = withStyle(/^Caption$/).map(wordLine);
  const tables = named(xml, 'w:tbl').map((one) =>
    named(one, 'w:tr').map((row) => named(row, 'w:tc').map((cell) => wordLine(cell))),
  );
  return {
    title: withStyle(/^Heading1$/)
      .map(wordLine)
      .join(),
    headings: withStyle(/^Heading[2-6]$/).map(wordLine),
    tables: Object.fromEntries(tables.map((table, at) => [captions[at] ?? '', table])),
    quotes: withStyle(/^Quote$/).map((one) => ({
      quote: named(one, 'w:r')
        .filter(isBold)
        .map((run) => wordLine(run))
        .join(''),
      text: wordLine(one),
    })),
    text: paragraphs.map(wordLine).join(' '),
  };
}

/** The sheets of a workbook by name: rows of cells. Throws where a cell holds a formula. */
export function readXlsx(bytes: Uint8Array): Record<string, (string | number)[][]> {
  return Object.fromEntries(
    named(xmlIn(bytes, 'xl/workbook.xml'), 'sheet').map((sheet, at) => {
      const xml = xmlIn(bytes, `xl/worksheets/sheet${at + 1}.xml`);
      if (named(xml, 'f').length > 0) throw new Error('A cell holds a formula.');
      const rows = named(xml, 'row').map((row) =>
        named(row, 'c').map((cell) => {
          const isText = cell.getAttribute('t') === 'inlineStr';
          const value = named(cell, isText ? 't' : 'v')[0]?.textContent ?? '';
          const decoded = value.replace(/_x([0-9a-f]{4})_/gi, (_, code) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          );
          return isText ? decoded : Number(value);
        }),
      );
      return [sheet.getAttribute('name') ?? '', rows];
    }),
  );
}
