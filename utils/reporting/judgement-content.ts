/** What the reader said of the finds of a report: rejected ones count no longer, and are listed. */
import { findKey } from '../comparison/judged.ts';
import type { JudgedReport } from '../comparison/reviewed.ts';
import { decisionInWords } from './decisions.ts';
import { fullNameOf } from './names.ts';
import { heading, paragraph, table, type Part } from './report-document.ts';
import type { Evidence, Match } from '../matching/match.ts';

/** What is said of a quote besides its section and level, such as a reviewer's decision. */
export type Remark = (match: Match, evidence: Evidence) => string;

/** The reader's judgements, by the keys of finds, and the finds that left the report for them. */
export type Judged = Pick<JudgedReport, 'judgements' | 'rejected'>;

/** Says beside a quote what the reader said of it. */
export const remarkOf =
  ({ judgements }: Judged): Remark =>
  (match, evidence) => {
    const judgement = judgements[findKey(match, evidence)];
    return judgement ? decisionInWords(judgement.verdict) : '';
  };

export function rejectedContent({ rejected }: Judged): Part[] {
  if (rejected.length === 0) return [];
  return [
    heading(2, `Rejected by the reader (${rejected.length})`),
    paragraph('These finds count no longer: without them the report is as it stands here.'),
    ...table(
      'Finds that were rejected',
      ['Words', 'Skill'],
      rejected.map((find) => [`“${find.quote}”`, fullNameOf(find)]),
    ),
  ];
}
