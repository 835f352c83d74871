/** What an earlier run has written whole, so that a new one can go on where it stopped. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { csvCell } from '../utils/reporting/csv.ts';
import { UsageError } from './options.ts';
import { headOf, type Look } from './pieces.ts';
import type { Report } from '../utils/comparison/report.ts';

/** Read from the file at once, in bytes. */
const CHUNK = 1 << 16;
const LINE_END = 0x0a;
const QUOTE = 0x22;

export interface Written {
  /** The documents that the result holds, as it names them. */
  readonly documents: ReadonlySet<string>;
  /** Length of the whole records, in bytes; what follows was cut off and is written anew. */
  readonly length: number;
}

const NOTHING: Written = { documents: new Set(), length: 0 };

interface RecordRead {
  readonly text: string;
  readonly end: number;
}

/** The whole records of a file, one at a time. A line end within quotes belongs to its record. */
function* recordsOf(path: string, quotes: boolean): Generator<RecordRead> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let parts: Buffer[] = [];
    let quoted = false;
    let offset = 0;
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
      let start = 0;
      for (let at = 0; at < length; at++) {
        if (quotes && chunk[at] === QUOTE) quoted = !quoted;
        if (chunk[at] !== LINE_END || quoted) continue;
        const text = Buffer.concat([...parts, chunk.subarray(start, at)]).toString('utf8');
        parts = [];
        start = at + 1;
        yield { text, end: offset + start };
      }
      parts.push(Buffer.from(chunk.subarray(start, length)));
      offset += length;
    }
  } finally {
    closeSync(file);
  }
}

const lineSchema = z.object({
  made: z.object({ engine: z.string() }),
  document: z.object({ file: z.string() }),
  profile: z.object({ id: z.string() }),
});

function parsedLine(text: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const otherRun = (out: string): UsageError =>
  new UsageError(
    `${out} was written with other options or another version. Choose another --out, or leave out --resume.`,
  );

function writtenLines(out: string, blank: Report): Written {
  const documents = new Set<string>();
  let length = 0;
  for (const { text, end } of recordsOf(out, false)) {
    const line = parsedLine(text);
    if (!line || line.made.engine !== blank.made.engine || line.profile.id !== blank.profile.id) throw otherRun(out);
    documents.add(line.document.file);
    length = end;
  }
  return { documents, length };
}

/** The first cell of a row, as it stands there. */
const firstCell = (row: string): string => /^(?:"(?:[^"]|"")*"|[^,]*)/.exec(row)?.[0] ?? '';

function writtenRows(out: string, look: Look, blank: Report): Written {
  const documents = new Set<string>();
  let length = 0;
  for (const { text, end } of recordsOf(out, true)) {
    if (length === 0 && `${text}\n` !== headOf(look, blank)) throw otherRun(out);
    if (length > 0) documents.add(firstCell(text));
    length = end;
  }
  return { documents, length };
}

/** Reads what `out` holds of an earlier run. Throws `UsageError` when it was another run's. */
export function writtenTo(out: string, look: Look, blank: Report): Written {
  if (!existsSync(out)) return NOTHING;
  return look.format === 'csv' ? writtenRows(out, look, blank) : writtenLines(out, blank);
}

/** Whether a document is among those, under the name it has in the result. */
export const isWritten = ({ documents }: Written, look: Look, name: string): boolean =>
  documents.has(look.format === 'csv' ? csvCell(name) : name);
