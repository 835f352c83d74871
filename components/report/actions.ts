/** What a reader can do with the parts of a report, where the surface offers it. Each is absent where it does not. */
import { createContext, useContext } from 'react';
import type { SkillComparison } from '../../utils/comparison/report.ts';
import type { OwnPhrase, PhraseTrial } from '../../utils/messaging/own-phrase.ts';
import type { FindJudgement } from '../../utils/comparison/judged.ts';

export interface ReportActions {
  /** Leads to a quote in its page: UTF-16 offsets, half-open, into the scanned text, and the key of a find. */
  readonly onReveal?: ((start: number, end: number, key?: string) => void) | undefined;
  /** What was said of finds so far, by their keys. */
  readonly judgements?: Readonly<Record<string, FindJudgement>>;
  /** Says that a find is right or wrong; null takes it back. */
  readonly onJudge?: ((key: string, judgement: FindJudgement | null, quote: string) => void) | undefined;
  /** Verdicts count on one page only, so there is nowhere else for them to reach. */
  readonly isOnePage?: boolean;
  /** Notes on finds, by their keys, and the keeping of one; absent where there are none. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly onNote?: ((key: string, note: string) => void) | undefined;
  /** Wordings that would bring a gap up to the required level, best first. */
  readonly suggest?: ((skill: SkillComparison) => readonly string[]) | undefined;
  /** Puts wording into the text that is being written; absent where none is. */
  readonly onInsertText?: ((text: string) => void) | undefined;
  readonly onCopyText?: ((text: string) => void) | undefined;
  readonly onTryPhrase?: ((phrase: OwnPhrase) => Promise<PhraseTrial>) | undefined;
  readonly onAddPhrase?: ((phrase: OwnPhrase) => void) | undefined;
}

const Actions = createContext<ReportActions>({});

export const ReportActionsProvider = Actions.Provider;
export const useReportActions = (): ReportActions => useContext(Actions);
