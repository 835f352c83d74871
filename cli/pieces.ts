/** Results that are written document by document, as they come. */
import { documentRow, documentRowsHead } from '../utils/reporting/document-rows.ts';
import type { Report } from '../utils/comparison/report.ts';
import type { Outcome } from './mapping.ts';
import type { Format } from './options.ts';
import { render } from './render.ts';

/** How the result is to look. */
export interface Look {
  readonly format: Format;
  /** More than one document was asked for. */
  readonly many: boolean;
  /** Somebody looks at a terminal. */
  readonly colour: boolean;
  /** When the run began: the same in every record of it. */
  readonly date: Date;
}

/** An outcome, its answer turned into the text that is written where the format allows it. */
export type Piece = Outcome | { readonly kind: 'text'; readonly text: string; readonly notes: readonly string[] };

/** In these formats a document's part does not depend on the others; the rest is made when all have been read. */
const STREAMED: ReadonlySet<Format> = new Set(['table', 'json', 'ndjson', 'csv', 'markdown']);

/** Formats in which a line parts documents. */
const PARTED: ReadonlySet<Format> = new Set(['table', 'markdown']);

export const isMatrix = ({ format, many }: Look): boolean => format === 'csv' && many;

/** What stands before the first document. */
export const headOf = (look: Look, blank: Report): string => (isMatrix(look) ? documentRowsHead(blank) : '');

/** What stands between two documents. */
export const partingOf = ({ format }: Look): string => (PARTED.has(format) ? '\n' : '');

/** The outcome as a piece of the result. */
export async function pieceOf(outcome: Outcome, look: Look): Promise<Piece> {
  if (outcome.kind !== 'read' || !STREAMED.has(look.format)) return outcome;
  const { answer, notes } = outcome;
  const text = isMatrix(look) ? documentRow(answer.report, look) : String(await render(look.format, [answer], look));
  return { kind: 'text', text, notes };
}
