/** A report document as a Word file, with real headings and tables, for a panel that comments and signs. */
import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { cleanLine } from './clean-text.ts';
import { headingOf } from './docx-headings.ts';
import { repack } from './office-zip.ts';
import { textOf, type Cell, type Part, type ReportDocument, type Sign } from './report-document.ts';

/** Pale enough for black text on them; the cell's text says the status too. */
const SHADES: Readonly<Record<Extract<Sign, { kind: 'status' }>['status'], string>> = {
  missing: 'FBE3E4',
  below: 'FCEBD6',
  unstated: 'ECE8F7',
  met: 'DFF3E7',
  above: 'DDF0F5',
  found: 'DFEBF8',
};
const HEAD_SHADE = 'E8EDEE';
/** A table with more columns than this is easier read on a page that lies on its side. */
const WIDEST_UPRIGHT = 6;
/** Twips: 6 points above and below what is quoted, half a centimetre at the side of cells and quotes. */
const GAP = 120;
const INDENT = 284;

/** The spaces at the ends of the parts of a sentence count. */
const run = (text: string, bold = false): TextRun => new TextRun({ text, bold });

const plain = (text: string): Paragraph => new Paragraph({ children: [run(cleanLine(text))] });

function cellOf(cell: Cell, isHead: boolean): TableCell {
  const sign = typeof cell === 'object' ? cell.sign : null;
  const fill = isHead ? HEAD_SHADE : sign?.kind === 'status' ? SHADES[sign.status] : null;
  return new TableCell({
    children: [new Paragraph({ children: [run(cleanLine(textOf(cell)), isHead)] })],
    margins: { top: GAP / 2, bottom: GAP / 2, left: GAP, right: GAP },
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
  });
}

function tableOf({ caption, columns, rows }: Extract<Part, { kind: 'table' }>): (Paragraph | Table)[] {
  const head = new TableRow({ tableHeader: true, children: columns.map((column) => cellOf(column, true)) });
  const body = rows.map(
    (cells) => new TableRow({ cantSplit: true, children: cells.map((cell) => cellOf(cell, false)) }),
  );
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: [run(cleanLine(caption))] }),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...body] }),
    new Paragraph({ children: [] }),
  ];
}

/** The three runs of a quote in its sentence, on one line. */
function sentenceOf({ before, quote, after }: Extract<Part, { kind: 'quote' }>): TextRun[] {
  const inLine = (text: string): string => cleanLine(`x${text}x`).slice(1, -1);
  return [run(inLine(before).trimStart()), run(inLine(quote), true), run(inLine(after).trimEnd())];
}

function partOf(part: Part): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headingOf(part.level),
          children: [run(cleanLine(part.text))],
        }),
      ];
    case 'paragraph':
      return [plain(part.text)];
    case 'counts':
      return part.counts.map(
        ({ value, label }) =>
          new Paragraph({ bullet: { level: 0 }, children: [run(cleanLine(value), true), run(` ${cleanLine(label)}`)] }),
      );
    case 'facts':
      return part.facts.map(
        ([name, value]) => new Paragraph({ children: [run(`${cleanLine(name)}: `, true), run(cleanLine(value))] }),
      );
    case 'table':
      return tableOf(part);
    case 'quote':
      return [
        new Paragraph({
          style: 'Quote',
          children: [...sentenceOf(part), ...(part.note ? [run(` (${cleanLine(part.note)})`)] : [])],
        }),
      ];
  }
}

const FONT = 'Arial';
const STYLES = {
  default: {
    /** Sizes in half points. */
    document: { run: { font: FONT, size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: GAP } } },
    heading1: { run: { font: FONT, size: 40, bold: true, color: '0B4F9C' }, paragraph: { spacing: { after: 240 } } },
    heading2: {
      run: { font: FONT, size: 30, bold: true },
      paragraph: { spacing: { before: 360, after: GAP }, keepNext: true },
    },
    heading3: {
      run: { font: FONT, size: 25, bold: true },
      paragraph: { spacing: { before: 240, after: GAP }, keepNext: true },
    },
    heading4: {
      run: { font: FONT, size: 22, bold: true },
      paragraph: { spacing: { before: 200, after: GAP }, keepNext: true },
    },
    heading5: { run: { font: FONT, size: 22, bold: true }, paragraph: { keepNext: true } },
  },
  paragraphStyles: [
    { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { bold: true } },
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: INDENT }, spacing: { after: GAP } } },
  ],
};

/** The file's own dates are the export's. */
const datedAt =
  (date: Date) =>
  (name: string, text: string): string =>
    name === 'docProps/core.xml'
      ? text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date.toISOString()}`)
      : text;

/** The bytes of the file: the same for the same document. Runs in a browser and in Node. */
export async function writeDocx({ title, subject, date, parts }: ReportDocument): Promise<Uint8Array> {
  const isWide = parts.some((part) => part.kind === 'table' && part.columns.length > WIDEST_UPRIGHT);
  const document = new Document({
    title: cleanLine(title),
    subject: cleanLine(subject),
    creator: 'Framework Lens',
    lastModifiedBy: 'Framework Lens',
    styles: STYLES,
    sections: [
      {
        properties: isWide ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {},
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(cleanLine(title))] }),
          ...parts.flatMap(partOf),
        ],
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), datedAt(date));
}
