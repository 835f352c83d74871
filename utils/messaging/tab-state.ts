/** What is known of a tab, as every surface shows it. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { FindJudgement, RejectedFind } from '../comparison/judged.ts';
import type { AdvertCheck } from '../comparison/advert-check.ts';
import type { Checklist } from '../comparison/checklist.ts';
import type { RoleFit } from '../comparison/role-fit.ts';
import type { Report, ReportMaking } from '../comparison/report.ts';

import type { RankedProfile } from '../matching/rank.ts';
import type { OwnPhrase, PhraseTrial } from './own-phrase.ts';

/** A part of a page that could not be read, and why, in words for the reader. */
export interface UnreadPart {
  readonly kind: 'closed-shadow-root' | 'foreign-frame' | 'picture' | 'embedded-document';
  readonly count: number;
  readonly explanation: string;
}

/** Where a tab stands: one of these, never a mixture. */
export type TabState =
  | { readonly kind: 'unscanned'; readonly title: string; readonly url: string }
  /** The browser lets no extension read this page. `advice` says what to do instead. */
  | {
      readonly kind: 'restricted';
      readonly title: string;
      readonly url: string;
      readonly advice: string;
      /** Saved as a file, it can be read in the workspace. */
      readonly isPdf: boolean;
    }
  | { readonly kind: 'scanning'; readonly title: string; readonly url: string }
  | { readonly kind: 'failed'; readonly title: string; readonly url: string; readonly message: string }
  /** Read, but there was no text to read. */
  | { readonly kind: 'empty'; readonly title: string; readonly url: string; readonly unread: readonly UnreadPart[] }
  | {
      readonly kind: 'report';
      readonly title: string;
      readonly url: string;
      readonly report: Report;
      readonly highlights: 'on' | 'off' | 'unsupported';
      /** The page was closed or loaded anew since it was read: nothing is marked on it. */
      readonly isStale: boolean;
      readonly unread: readonly UnreadPart[];
      /** Finds in text that came to the page after it was scanned. */
      readonly changedFinds: number;
      /** Only the selected text was read. */
      readonly selection: boolean;
      /** Frameworks whose finds are marked on the page. */
      readonly marked: readonly FrameworkId[];
      /** What the reader said of finds, by their keys. */
      readonly judgements: Readonly<Record<string, FindJudgement>>;
      /** Finds that were rejected and are no part of the report. */
      readonly rejected: readonly RejectedFind[];
    };

/** A role profile as the chooser lists it. */
export interface ProfileChoice {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly family: string;
}

/** A tab's state with the profile it is compared with. */
export interface TabAnswer {
  readonly state: TabState;
  readonly profile: string;
}

/** A tab whose page was read in this browser session; its report outlives the tab for a while. */
export interface ReadTab {
  readonly tabId: number;
  readonly title: string;
  readonly url: string;
}

/** What a text tells beyond its report. */
export interface DocumentStudy {
  readonly checklist: Checklist;
  /** The role profiles that fit best, best first. */
  readonly ranking: readonly RankedProfile[];
  /** What separates the first two roles; null where there are no two. */
  readonly fit: RoleFit | null;
  /** What an advert's writer might mend. */
  readonly checks: readonly AdvertCheck[];
}

/** The same of a tab's text. */
export interface TabStudy extends DocumentStudy {
  readonly made: ReportMaking;
}

/** The review that pages are added to. */
export interface OpenReview {
  readonly id: string;
  readonly name: string;
}

/** Whether a tab's site is scanned whenever it opens. `origin` is null where that cannot be had. */
export interface SiteChoice {
  readonly origin: string | null;
  readonly always: boolean;
}

/** What a surface can have done with the tab it shows. Each rejects with an error whose message is for the user. */
export interface TabActions {
  readonly state: () => Promise<TabAnswer>;
  readonly scan: () => Promise<TabAnswer>;
  readonly chooseProfile: (profile: string) => Promise<TabAnswer>;
  readonly setHighlights: (on: boolean) => Promise<TabAnswer>;
  /** UTF-16 offsets, half-open, into the scanned text. */
  readonly reveal: (start: number, end: number) => Promise<{ readonly shown: boolean }>;
  /** Goes to the next find on the page or the one before. `index` counts from 1; both are 0 where nothing is marked. */
  readonly step: (by: 1 | -1) => Promise<{ readonly index: number; readonly total: number }>;
  /** Null takes back what was said of the find. */
  readonly judge: (key: string, judgement: FindJudgement | null) => Promise<TabAnswer>;
  readonly tryPhrase: (phrase: OwnPhrase) => Promise<PhraseTrial>;
  /** Takes the phrase into the reader's lexicon and gives the tab as it is read with it. */
  readonly addPhrase: (phrase: OwnPhrase) => Promise<TabAnswer>;
  readonly removePhrase: (phrase: OwnPhrase) => Promise<TabAnswer>;
  /** Keeps the report as it is now, among the saved ones. */
  readonly save: () => Promise<{ readonly id: string; readonly name: string }>;
  /** The review that pages are added to; null where none is open. */
  readonly openReview: () => Promise<OpenReview | null>;
  /** `again`: the page was in the review already and has been checked anew. */
  readonly addToReview: (review: string) => Promise<{ readonly name: string; readonly again: boolean }>;
  readonly study: () => Promise<TabStudy>;
  readonly chooseMarked: (marked: readonly FrameworkId[]) => Promise<TabAnswer>;
  readonly site: () => Promise<SiteChoice>;
  /** Asks the browser for its permission first; must be called from a click. */
  readonly alwaysScan: (origin: string, on: boolean) => Promise<SiteChoice>;
  /** Calls back when something about the tab is new; gives a function that ends it. */
  readonly onNews: (hear: () => void) => () => void;
  readonly listProfiles: () => Promise<{ readonly profiles: readonly ProfileChoice[] }>;
}
