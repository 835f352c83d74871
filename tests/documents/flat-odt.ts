/** A document in the one-file form of OpenDocument, laid out in ways that HTML cannot say. */
import type { TextDocument } from '../../utils/text/document.ts';

export interface Layout {
  readonly columns: number;
  /** Each heading of the second level begins a page. */
  readonly pageBreaks: boolean;
  /** Stands above every page; below stands the page's number. */
  readonly header: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? '');

const BORDER = 'fo:border="0.5pt solid #000000" fo:padding="0.05in"';

const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const head = ({ columns, header }: Layout): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.08in"/><style:text-properties fo:font-size="10pt"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-size="11.5pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_4" style:display-name="Heading 4" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.2in" fo:margin-left="0.2in"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="Break" style:family="paragraph" style:parent-style-name="Heading_20_2"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Columns" style:family="section"><style:section-properties><style:columns fo:column-count="${columns}" fo:column-gap="0.25in"/></style:section-properties></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties ${BORDER}/></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="8.27in" fo:page-height="11.69in" fo:margin="0.8in"/><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header><text:p>${escape(header)}</text:p></style:header><style:footer><text:p>Page <text:page-number/> of <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>`;

function tableOf(document: TextDocument, cells: TextDocument['blocks']): string {
  const rows = [...new Set(cells.map((cell) => cell.row))];
  const columns = Math.max(...cells.map((cell) => cell.column ?? 0)) + 1;
  const cellAt = (row: number | undefined, column: number): string => {
    const cell = cells.find((one) => one.row === row && one.column === column);
    return `<table:table-cell table:style-name="Cell"><text:p>${cell ? escape(document.text.slice(cell.start, cell.end)) : ''}</text:p></table:table-cell>`;
  };
  return `<table:table><table:table-column table:number-columns-repeated="${columns}"/>${rows
    .map(
      (row) =>
        `<table:table-row>${Array.from({ length: columns }, (_, column) => cellAt(row, column)).join('')}</table:table-row>`,
    )
    .join('')}</table:table>`;
}

/** The blocks of a document, laid out. Its first heading stands above the columns. */
export function flatOdt(document: TextDocument, layout: Layout): string {
  const section = '<text:section text:style-name="Columns" text:name="Columns">';
  const { blocks } = document;
  const body = blocks[0]?.kind === 'heading' ? [] : [section];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) break;
    const text = escape(document.text.slice(block.start, block.end));
    if (block.kind === 'heading') {
      const level = Math.min(4, block.headingLevel ?? 4);
      const style = level === 2 && layout.pageBreaks ? 'Break' : `Heading_20_${level}`;
      body.push(`<text:h text:style-name="${style}" text:outline-level="${level}">${text}</text:h>`);
      if (at === 0) body.push(section);
    } else if (block.kind === 'table-cell') {
      let end = at;
      while (blocks[end]?.kind === 'table-cell') end++;
      body.push(tableOf(document, blocks.slice(at, end)));
      at = end - 1;
    } else if (block.kind === 'list-item')
      body.push(
        `<text:list text:style-name="Bullets"><text:list-item><text:p>${text}</text:p></text:list-item></text:list>`,
      );
    else body.push(`<text:p text:style-name="Standard">${text}</text:p>`);
  }
  return `${head(layout)}${body.join('\n')}</text:section></office:text></office:body></office:document>\n`;
}
