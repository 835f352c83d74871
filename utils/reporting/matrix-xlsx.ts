/** A matrix as an Excel workbook. Every text is written as text, so no cell can be a formula. */
import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import type { Matrix } from '../comparison/matrix.ts';
import { cleanLine } from './clean-text.ts';
import { dateInWords, frameworksInWords, settingsInWords, type ExportOptions } from './export.ts';
import { distinctMakings } from './making-content.ts';
import { cellInWords, ROW_KINDS, rowInWords } from './matrix-content.ts';
import { repack } from './repack.ts';

/** A cell of Excel holds no more UTF-16 units. */
const LONGEST_CELL = 32_767;
/** Widths in letters. */
const NAME_WIDTH = 48;
const CELL_WIDTH = 24;

const text = (value: string): Cell => ({ value: cleanLine(value).slice(0, LONGEST_CELL), type: String, wrap: true });
const head = (value: string): Cell => ({
  value: cleanLine(value).slice(0, LONGEST_CELL),
  type: String,
  fontWeight: 'bold',
});

const widths = (columns: number): { width: number }[] =>
  Array.from({ length: columns }, (_, index) => ({ width: index === 0 ? NAME_WIDTH : CELL_WIDTH }));

/** Three sheets: skills by document, the documents with their coverage, and what it was made with. */
export async function matrixXlsx({ documents, rows, profile }: Matrix, { date }: ExportOptions): Promise<Uint8Array> {
  const skills = ROW_KINDS.flatMap(([kind]) => rows.filter((row) => row.kind === kind)).map((row) => [
    text(rowInWords(row)),
    text(row.kind),
    ...row.cells.map((cell) => text(cellInWords(cell))),
  ]);
  const covered = documents.map(({ title, source, coverage: { required, found, atLevel } }) => [
    text(title),
    text(source),
    ...[required, found, atLevel].map((value): Cell => ({ value, type: Number })),
  ]);
  const made = distinctMakings(documents.map((one) => one.made)).flatMap((making) => [
    [head('Engine'), text(making.engine)],
    [head('Frameworks'), text(frameworksInWords(making))],
    [head('Settings'), text(settingsInWords(making))],
  ]);
  const titles = ['Skill', 'Kind', ...documents.map(({ title }) => title)];
  const blob = await writeWorkbook([
    {
      sheet: 'Skills',
      data: [titles.map(head), ...skills],
      columns: widths(titles.length),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    },
    {
      sheet: 'Documents',
      data: [['Document', 'Source', 'Required', 'Found', 'At level or above'].map(head), ...covered],
      columns: widths(5),
      stickyRowsCount: 1,
    },
    {
      sheet: 'How this was made',
      data: [[head('Profile'), text(profile.name)], [head('Exported'), text(dateInWords(date))], ...made],
      columns: widths(2),
    },
  ]).toBlob();
  return repack(new Uint8Array(await blob.arrayBuffer()), (_, content) => content);
}
