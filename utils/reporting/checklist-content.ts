/** What a checklist says: each criterion with the skills behind it, ticked or not, with the applicant's note. */
import type { Checklist, Criterion, CriterionAnswer } from '../comparison/checklist.ts';
import type { ReportMaking } from '../comparison/report.ts';
import type { ExportOptions } from './export.ts';
import { makingContent } from './making-content.ts';
import { fullNameOf } from './names.ts';
import { levelInWords, shareCell } from './report-content.ts';
import { facts, heading, table, type Part, type ReportDocument } from './report-document.ts';

/** A checklist as the applicant left it. */
export interface AnsweredChecklist {
  readonly checklist: Checklist;
  /** By the number of the criterion; what was not touched is not there. */
  readonly answers: Readonly<Record<number, CriterionAnswer>>;
  readonly made: ReportMaking;
}

/** The order of a checklist, and how its parts are called. */
export const DEMANDS: readonly (readonly [Criterion['demand'], string])[] = [
  ['essential', 'Essential criteria'],
  ['desirable', 'Desirable criteria'],
  ['duty', 'Duties'],
];

/** "KLIM 12.7 People management (4 Enable); …". */
export const skillsInWords = ({ skills }: Criterion): string =>
  skills
    .map((skill) =>
      skill.level
        ? `${fullNameOf(skill)} (${levelInWords(skill.level.value, skill.level.label, '')})`
        : fullNameOf(skill),
    )
    .join('; ');

function demandParts({ checklist, answers }: AnsweredChecklist, demand: Criterion['demand'], title: string): Part[] {
  const criteria = checklist.criteria.filter((one) => one.demand === demand);
  if (criteria.length === 0) return [];
  return [
    heading(2, `${title} (${criteria.length})`),
    ...table(
      title,
      ['Number', 'Criterion', 'Skills and levels', 'Done', 'Note'],
      criteria.map((criterion) => {
        const answer = answers[criterion.number];
        return [
          criterion.number,
          criterion.text,
          skillsInWords(criterion),
          answer?.ticked ? { text: 'Done', sign: { kind: 'status', status: 'met' } } : 'To do',
          answer?.note ?? '',
        ];
      }),
    ),
  ];
}

/** A checklist as a document. */
export function checklistContent(subject: AnsweredChecklist, { date }: ExportOptions): ReportDocument {
  const { checklist, answers, made } = subject;
  return {
    title: checklist.title,
    subject: 'Checklist for an application',
    date,
    parts: [
      facts([['Source', checklist.source]]),
      ...table(
        'How far it is',
        ['Criteria', 'Done'],
        DEMANDS.flatMap(([demand, title]) => {
          const criteria = checklist.criteria.filter((one) => one.demand === demand);
          const done = criteria.filter(({ number }) => answers[number]?.ticked).length;
          return criteria.length === 0 ? [] : [[title, shareCell(done, criteria.length)]];
        }),
      ),
      ...DEMANDS.flatMap(([demand, title]) => demandParts(subject, demand, title)),
      ...makingContent([made], date),
    ],
  };
}
