/**
 * The contract in the other direction: what a page's content script tells or asks the background.
 * A page can be taken over by an attacker, so every word of it is parsed here.
 */
import { z } from 'zod';

/** In UTF-16 units: a page of 200,000 words in one block fits. */
const LONGEST_TEXT = 5_000_000;
/** Of one change of a page. */
const MOST_BLOCKS = 100_000;

const count = z.int().nonnegative();

const blockSchema = z.strictObject({
  id: count,
  kind: z.enum(['heading', 'paragraph', 'list-item', 'table-cell', 'form-field']),
  text: z.string().max(LONGEST_TEXT),
  headingLevel: count.optional(),
  row: count.optional(),
  column: z.int().optional(),
});

/** Parameters of each message a page may send. */
export const pageNewsSchemas = {
  /** A page of a site that is always scanned has loaded. */
  'page-arrived': z.strictObject({}),
  /** The list of blocks went from version `base` to `version` by these splices, in this order. */
  'page-changed': z.strictObject({
    url: z.string().max(LONGEST_TEXT),
    title: z.string().max(LONGEST_TEXT),
    base: count,
    version: count,
    splices: z
      .array(z.strictObject({ at: count, remove: count, blocks: z.array(blockSchema).max(MOST_BLOCKS) }))
      .max(MOST_BLOCKS),
  }),
  /** What to write on the card of these finds. */
  'describe-finds': z.strictObject({ ids: z.array(count).max(20) }),
  /** The reader asks on a card for the next find or the one before, which may stand in another frame. */
  'walk-on': z.strictObject({ by: z.literal([1, -1]) }),
  /** The reader says that a find is right or wrong, or takes it back. `key` is the card's own. */
  'judge-find': z.strictObject({
    key: z.string().max(2_000),
    verdict: z.enum(['confirmed', 'rejected', 'review']).nullable(),
  }),
} as const;

export type PageNewsName = keyof typeof pageNewsSchemas;
export type PageNewsData<Name extends PageNewsName> = z.infer<(typeof pageNewsSchemas)[Name]>;
export type PageChange = PageNewsData<'page-changed'>;

/** What a card says of one find, in words for the reader. */
export interface FindDescription {
  /** Names what is judged: framework, skill and quote. */
  readonly key: string;
  readonly framework: string;
  readonly title: string;
  readonly rows: readonly { readonly term: string; readonly text: string }[];
  readonly verdict: 'confirmed' | 'rejected' | 'review' | null;
}

/** What each message answers. */
export interface PageNewsAnswers {
  'page-arrived': null;
  'page-changed': null;
  'describe-finds': readonly FindDescription[];
  'walk-on': null;
  'judge-find': null;
}
