/**
 * The contract between the surfaces and the background: one entry per message.
 * The receiver parses what arrives; the result is plain JSON.
 */
import { z } from 'zod';
import { frameworkIdSchema } from '../../framework-data/schema.ts';
import type { ProfileChoice, SiteChoice, TabAnswer } from './tab-state.ts';

const tabId = z.int().nonnegative();
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
  'site-choice': SiteChoice;
  'always-scan': { readonly done: true };
  'list-sites': { readonly sites: readonly { readonly origin: string; readonly permitted: boolean }[] };
  'list-profiles': { readonly profiles: readonly ProfileChoice[] };
  'delete-everything': { readonly done: true };
}
