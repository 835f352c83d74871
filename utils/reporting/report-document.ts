/**
 * What a report, a matrix, a review or a checklist says, before it is Markdown, HTML or Word: headings, paragraphs,
 * tables and quotes. Texts are as the page has them; each writer makes them safe for its own format.
 */
import type { GapStatus } from '../comparison/report.ts';
import type { Evidence } from '../matching/match.ts';

/** What is drawn beside the text of a cell where a format can draw; the text alone says the same. */
export type Sign =
  /** 0–1, as a bar. */
  | { readonly kind: 'share'; readonly share: number }
  /** Steps of a level scale: how many are read, and which is asked for. */
  | { readonly kind: 'level'; readonly size: number; readonly required: number | null; readonly found: number | null }
  | { readonly kind: 'status'; readonly status: GapStatus | 'found' };

export type Cell = string | number | { readonly text: string; readonly sign: Sign };

/** One thing a document says. Headings count from 2: the title is the first. */
export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Numbers that come first, each with what it counts. */
  | {
      readonly kind: 'counts';
      readonly counts: readonly { readonly value: string; readonly label: string; readonly status: GapStatus | null }[];
    }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  /** The first cell of a row names it. */
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** A quote between the words of its sentence, and what is known of it. */
  | {
      readonly kind: 'quote';
      readonly before: string;
      readonly quote: string;
      readonly after: string;
      readonly note: string;
    };

export interface ReportDocument {
  readonly title: string;
  /** What it is about, for the properties of a file. */
  readonly subject: string;
  readonly date: Date;
  readonly parts: readonly Part[];
}

/** The same parts, their headings one level lower. */
export const lowered = (parts: readonly Part[]): Part[] =>
  parts.map((part) => (part.kind === 'heading' ? { ...part, level: part.level + 1 } : part));

export const heading = (level: number, text: string): Part => ({ kind: 'heading', level, text });

export const paragraph = (text: string): Part => ({ kind: 'paragraph', text });

/** A table, or nothing where it would have no row. */
export const table = (caption: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Part[] =>
  rows.length === 0 ? [] : [{ kind: 'table', caption, columns, rows }];

/** Facts, but for those without a value. */
export const facts = (all: readonly (readonly [name: string, value: string | undefined])[]): Part => ({
  kind: 'facts',
  facts: all.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
});

/** A quote in its sentence. */
export function quoteOf(evidence: Evidence, note: string): Part {
  const { sentence, quote, start, sentenceStart } = evidence;
  const stated = start - sentenceStart;
  // A sentence that was cut begins elsewhere.
  const at = sentence.startsWith(quote, stated) ? stated : sentence.indexOf(quote);
  return at < 0
    ? { kind: 'quote', before: '', quote, after: '', note }
    : { kind: 'quote', before: sentence.slice(0, at), quote, after: sentence.slice(at + quote.length), note };
}

export const textOf = (cell: Cell): string =>
  typeof cell === 'object' ? cell.text : typeof cell === 'number' ? String(cell) : cell;
