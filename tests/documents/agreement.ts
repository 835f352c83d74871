/** How far the finds of two readings of the same text agree. */
import type { Engine } from '../../utils/matching/engine.ts';
import type { Section, TextDocument } from '../../utils/text/document.ts';

/** Words of a quote, without what a layout changes: line ends, marks of lists, borders of cells. */
export const wordsOf = (quote: string): string =>
  quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Each find as its skill and words, with its section. */
export function findsOf(engine: Engine, document: TextDocument): Map<string, Section> {
  return new Map(
    engine
      .match(document)
      .matches.flatMap(({ framework, skill, evidence }) =>
        evidence.map(({ quote, section }) => [`${framework}:${skill} ${wordsOf(quote)}`, section] as const),
      ),
  );
}

export interface Agreement {
  both: number;
  /** Found in the text only. */
  missed: string[];
  /** Found in the document only. */
  added: string[];
  /** Found in both, in other sections. */
  elsewhere: string[];
}

export function agreementOf(text: ReadonlyMap<string, Section>, document: ReadonlyMap<string, Section>): Agreement {
  const shared = [...text.keys()].filter((find) => document.has(find));
  return {
    both: shared.length,
    missed: [...text.keys()].filter((find) => !document.has(find)),
    added: [...document.keys()].filter((find) => !text.has(find)),
    elsewhere: shared
      .filter((find) => text.get(find) !== document.get(find))
      .map((find) => `${find} (${text.get(find)} → ${document.get(find)})`),
  };
}

/** Harmonic mean of precision and recall, 0–1. */
export const f1Of = (all: readonly Agreement[]): number => {
  const count = (of: (one: Agreement) => number): number => all.reduce((sum, one) => sum + of(one), 0);
  const both = 2 * count((one) => one.both);
  return both / (both + count((one) => one.missed.length) + count((one) => one.added.length));
};

/** Share of the common finds that stand in the same section, 0–1. */
export function sectionShare(all: readonly Agreement[]): number {
  const both = all.reduce((sum, one) => sum + one.both, 0);
  return 1 - all.reduce((sum, one) => sum + one.elsewhere.length, 0) / both;
}
