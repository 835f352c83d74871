/**
 * The contract between the surfaces and the background: one entry per message.
 * The receiver parses what arrives; the result is plain JSON.
 */
import { z } from 'zod';
import { frameworkIdSchema } from '../../framework-data/schema.ts';
import { ownPhraseSchema, type NamedPhrase, type PhraseTrial } from './own-phrase.ts';
import type { TabStudy, OpenReview, ProfileChoice, ReadTab, SiteChoice, TabAnswer } from './tab-state.ts';

const tabId = z.int().nonnegative();
const verdictSchema = z.enum(['confirmed', 'rejected', 'review']);
const offset = z.int().nonnegative();

/** Parameters of each request a surface may send to the background. */
export const requestSchemas = {
  /** What is known of the tab; never starts a scan. */
  'tab-state': z.strictObject({ tabId }),
  /** Reads the tab's page and matches it. */
  'scan-tab': z.strictObject({ tabId }),
  /** Compares with another profile from now on, here and in later scans. */
  'choose-profile': z.strictObject({ tabId, profile: z.string().max(200) }),
  /** Paints or removes the highlights of the tab's page. */
  'set-highlights': z.strictObject({ tabId, on: z.boolean() }),
  /** Scrolls the tab's page to a quote and flashes it. Offsets into the scanned text. */
  reveal: z.strictObject({ tabId, start: offset, end: offset }),
  /** Goes to the next find on the tab's page or the one before. */
  'step-find': z.strictObject({ tabId, by: z.literal([1, -1]) }),
  /** Marks the finds of these frameworks alone, here and on later pages. */
  'choose-marked': z.strictObject({ tabId, marked: z.array(frameworkIdSchema) }),
  /** Says that a find of the tab is right or wrong, or takes back what was said. `key` is the find's own. */
  'judge-find': z.strictObject({
    tabId,
    key: z.string().max(2_000),
    judgement: z
      .strictObject({
        verdict: verdictSchema,
        reach: z.enum(['page', 'everywhere']),
        beneath: verdictSchema.nullable(),
      })
      .nullable(),
  }),
  /** What a phrase of the reader's own would change in the tab's report. */
  'try-phrase': z.strictObject({ tabId, phrase: ownPhraseSchema }),
  /** Takes a phrase into the reader's own lexicon, or out of it. */
  'add-phrase': z.strictObject({ phrase: ownPhraseSchema }),
  'remove-phrase': z.strictObject({ phrase: ownPhraseSchema }),
  'list-phrases': z.strictObject({}),
  /** Matches the tab's text again, after the lexicon changed. */
  'match-anew': z.strictObject({ tabId }),
  /** Keeps the tab's report among the saved ones. */
  'save-report': z.strictObject({ tabId }),
  /** Takes the tab's report into a review; a page that is in it already is checked again. */
  'add-to-review': z.strictObject({ tabId, review: z.string().max(200) }),
  /** The review that pages are added to. */
  'open-review': z.strictObject({}),
  /** Tabs whose page was read in this browser session. */
  'list-read-tabs': z.strictObject({}),
  /** What the tab's text tells beyond its report. */
  'study-tab': z.strictObject({ tabId }),
  /** Whether the tab's site is scanned whenever it opens. */
  'site-choice': z.strictObject({ tabId }),
  /** Remembers whether a site is always scanned; the surface has asked the browser's permission. */
  'always-scan': z.strictObject({ origin: z.url({ protocol: /^https?$/ }), on: z.boolean() }),
  /** Sites that are always scanned. */
  'list-sites': z.strictObject({}),
  'list-profiles': z.strictObject({}),
  /** Deletes all that is kept on this machine, and gives every site's permission back. */
  'delete-everything': z.strictObject({}),
} as const;

export type RequestName = keyof typeof requestSchemas;
export type RequestData<Name extends RequestName> = z.infer<(typeof requestSchemas)[Name]>;

/** What each request answers. */
export interface Responses {
  'tab-state': TabAnswer;
  'scan-tab': TabAnswer;
  'choose-profile': TabAnswer;
  'set-highlights': TabAnswer;
  reveal: { readonly shown: boolean };
  'step-find': { readonly index: number; readonly total: number };
  'choose-marked': TabAnswer;
  'judge-find': TabAnswer;
  'try-phrase': PhraseTrial;
  'add-phrase': { readonly done: true };
  'remove-phrase': { readonly done: true };
  'list-phrases': { readonly phrases: readonly NamedPhrase[] };
  'match-anew': TabAnswer;
  'save-report': { readonly id: string; readonly name: string };
  'add-to-review': { readonly name: string; readonly again: boolean };
  'open-review': { readonly review: OpenReview | null };
  'list-read-tabs': { readonly tabs: readonly ReadTab[] };
  'study-tab': TabStudy;
  'site-choice': SiteChoice;
  'always-scan': { readonly done: true };
  'list-sites': { readonly sites: readonly { readonly origin: string; readonly permitted: boolean }[] };
  'list-profiles': { readonly profiles: readonly ProfileChoice[] };
  'delete-everything': { readonly done: true };
}
