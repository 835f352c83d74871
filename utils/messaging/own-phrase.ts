/** A phrase the reader has added to the lexicon, and what it would change. */
import { z } from 'zod';
import { frameworkIdSchema, type LexiconFile } from '../../framework-data/schema.ts';

/** Longer phrases are sentences, which are met once and never again. In UTF-16 units. */
const LONGEST_PHRASE = 120;

/** `words`: lower-case words separated by single spaces, as a lexicon file has them. */
export const ownPhraseSchema = z.strictObject({
  framework: frameworkIdSchema,
  skill: z.string().min(1).max(200),
  words: z.string().min(2).max(LONGEST_PHRASE),
});
export type OwnPhrase = z.infer<typeof ownPhraseSchema>;

/** Phrases of the reader's own as the engine takes them, besides the lexicon it has. */
export const lexiconOf = (phrases: readonly OwnPhrase[]): LexiconFile[] =>
  phrases.map(({ framework, skill, words }) => ({
    framework,
    groups: {},
    wordOrder: 'natural',
    entries: [{ skill, sure: [words], likely: [], hint: [], not: [] }],
  }));

/** How phrases are told in a report: `klim 12.8: hold kitty`. */
export const namesOf = (phrases: readonly OwnPhrase[]): string[] =>
  phrases.map(({ framework, skill, words }) => `${framework} ${skill}: ${words}`);

/** With the name of the skill it means. */
export interface NamedPhrase extends OwnPhrase {
  readonly name: string;
}

/** What a phrase would change in a report: the finds of its skill it would add, or why it adds none. UTF-16 offsets. */
export interface PhraseTrial {
  readonly gained: readonly { readonly start: number; readonly quote: string; readonly sentence: string }[];
  /** A sentence for the reader where the phrase cannot be used or changes nothing; null where it adds finds. */
  readonly problem: string | null;
}
