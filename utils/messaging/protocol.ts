/**
 * The contract between the surfaces and the background: one entry per message.
 * The receiver parses what arrives; the result is plain JSON.
 */
import { z } from 'zod';
import type { ProfileChoice, TabAnswer } from './tab-state.ts';

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
  'list-profiles': z.strictObject({}),
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
  'list-profiles': { readonly profiles: readonly ProfileChoice[] };
}
