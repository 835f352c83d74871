/** A draft as a Word document: its headings, lists, tables and paragraphs, in Word's own styles. */
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Block, TextDocument } from '../text/document.ts';
import { cleanText } from './clean-text.ts';
import { headingOf } from './docx-headings.ts';
import { listMarkOf } from './list-mark.ts';

/** Headings that are told by their look alone stand below the title. */
const PLAIN_HEADING = 2;
const NUMBERED = 'numbered';
/** Twentieths of a point: how far each level of a list is moved in. */
const INDENT = 720;
const LIST_LEVELS = [0, 1, 2, 3];

/** Lines of a block stay lines; what stands between ** and ** is bold. */
function runsOf(text: string): TextRun[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, at) =>
      line.split(/\*\*([^*]+)\*\*/).map(
        (part, index) =>
          new TextRun({
            text: part,
            ...(index % 2 === 1 ? { bold: true } : {}),
            ...(at > 0 && index === 0 ? { break: 1 } : {}),
          }),
      ),
    );
}

/** Numbers begin anew in each list, so lists are told apart. */
interface Reading {
  readonly text: string;
  list: number;
  inList: boolean;
}

function listItem(reading: Reading, block: Block): Paragraph {
  const { mark, depth } = listMarkOf(reading.text, block);
  const level = Math.min(depth, LIST_LEVELS.length - 1);
  const children = runsOf(reading.text.slice(block.start, block.end));
  if (/^\(?\d/.test(mark)) {
    if (!reading.inList) reading.list++;
    reading.inList = true;
    return new Paragraph({ children, numbering: { reference: NUMBERED, level, instance: reading.list } });
  }
  if (/^\(?[a-z]+[.)]/i.test(mark))
    return new Paragraph({
      children: [new TextRun(`${mark} `), ...children],
      indent: { left: INDENT * (level + 1) },
    });
  return new Paragraph({ children, bullet: { level } });
}

function paragraphOf(reading: Reading, block: Block): Paragraph {
  if (block.kind === 'list-item') return listItem(reading, block);
  reading.inList = false;
  const children = runsOf(reading.text.slice(block.start, block.end));
  if (block.kind !== 'heading') return new Paragraph({ children, spacing: { after: 160 } });
  const heading = headingOf(block.headingLevel ?? PLAIN_HEADING);
  return new Paragraph({ children, heading });
}

function tableOf(text: string, cells: readonly Block[]): Table {
  const rows = new Map<number, Block[]>();
  for (const cell of cells) rows.set(cell.row ?? 0, [...(rows.get(cell.row ?? 0) ?? []), cell]);
  const columns = Math.max(...[...rows.values()].map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...rows.values()].map(
      (row) =>
        new TableRow({
          children: Array.from({ length: columns }, (_, at) => {
            const cell = row[at];
            return new TableCell({
              children: [new Paragraph({ children: cell ? runsOf(text.slice(cell.start, cell.end)) : [] })],
            });
          }),
        }),
    ),
  });
}

function bodyOf({ text, blocks }: TextDocument): (Paragraph | Table)[] {
  const reading: Reading = { text, list: 0, inList: false };
  const body: (Paragraph | Table)[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) break;
    if (block.kind !== 'table-cell') {
      body.push(paragraphOf(reading, block));
      continue;
    }
    const cells = [block];
    while (blocks[at + 1]?.kind === 'table-cell') cells.push(blocks[++at] ?? block);
    body.push(tableOf(text, cells));
  }
  return body;
}

/** The bytes of a .docx file. `document` is over the draft's own text. */
export async function draftDocx(document: TextDocument): Promise<ArrayBuffer> {
  const file = new Document({
    title: cleanText(document.title),
    creator: 'Framework Lens',
    styles: { default: { document: { run: { language: { value: 'en-GB' } } } } },
    numbering: {
      config: [
        {
          reference: NUMBERED,
          levels: LIST_LEVELS.map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT / 2 } } },
          })),
        },
      ],
    },
    sections: [{ children: bodyOf(document) }],
  });
  return Packer.toArrayBuffer(file);
}
