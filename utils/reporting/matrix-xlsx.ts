/** A matrix as an Excel workbook: skills by document, the documents with their coverage, and what it was made with. */
import type { Matrix } from '../comparison/matrix.ts';
import { dateInWords, frameworksInWords, settingsInWords, type ExportOptions } from './export.ts';
import { distinctMakings } from './making-content.ts';
import { cellInWords, ROW_KINDS, rowInWords } from './matrix-content.ts';
import { writeXlsx } from './write-xlsx.ts';

export function matrixXlsx({ documents, rows, profile }: Matrix, { date }: ExportOptions): Uint8Array {
  const made = distinctMakings(documents.map((one) => one.made)).flatMap((making) => [
    ['Engine', making.engine],
    ['Frameworks', frameworksInWords(making)],
    ['Settings', settingsInWords(making)],
  ]);
  return writeXlsx(`Documents compared with ${profile.name}`, date, [
    {
      name: 'Skills',
      rows: [
        ['Skill', 'Kind', ...documents.map(({ title }) => title)],
        ...ROW_KINDS.flatMap(([kind]) => rows.filter((row) => row.kind === kind)).map((row) => [
          rowInWords(row),
          row.kind,
          ...row.cells.map(cellInWords),
        ]),
      ],
    },
    {
      name: 'Documents',
      rows: [
        ['Document', 'Source', 'Required', 'Found', 'At level or above'],
        ...documents.map(({ title, source, coverage: { required, found, atLevel } }) => [
          title,
          source,
          required,
          found,
          atLevel,
        ]),
      ],
    },
    {
      name: 'How this was made',
      rows: [['What', 'Value'], ['Profile', profile.name], ['Exported', dateInWords(date)], ...made],
    },
  ]);
}
