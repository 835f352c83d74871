/** What a CV held against an advert says: each criterion, where the CV comes nearest to it, and the skills it asks for. */
import type { ApplicationFit, AskedSkill, CriterionFit } from '../comparison/fit.ts';
import type { ReportMaking } from '../comparison/report.ts';
import { DEMANDS } from './checklist-content.ts';
import type { ExportOptions } from './export.ts';
import { CRITERION_WORDS, FIT_CAUTION, fitCounts, skillFitWords } from './fit-words.ts';
import { levelWords } from './groups.ts';
import { makingContent } from './making-content.ts';
import { fullNameOf } from './names.ts';
import { facts, heading, paragraph, table, type Part, type ReportDocument } from './report-document.ts';

/** A CV held against an advert, as it is exported. */
export interface ExportedFit {
  /** What the two documents are called. */
  readonly advert: string;
  readonly cv: string;
  readonly fit: ApplicationFit;
  readonly made: readonly ReportMaking[];
}

/** "KLIM 12.7 People management, asks 4 Enable: below by 2 levels". */
function skillInWords(skill: AskedSkill): string {
  const asked = skill.asked ? `, asks ${levelWords(skill.asked)}` : '';
  return `${fullNameOf(skill)}${asked}: ${skillFitWords(skill).words}`;
}

export const skillsInWords = ({ skills }: CriterionFit): string => skills.map(skillInWords).join('; ');

export const placesInWords = ({ places }: CriterionFit): string => places.map(({ quote }) => `“${quote}”`).join(' ');

function demandParts(criteria: readonly CriterionFit[], title: string): Part[] {
  if (criteria.length === 0) return [];
  return [
    heading(2, `${title} (${criteria.length})`),
    ...table(
      title,
      ['Number', 'Criterion', 'In the CV', 'Where it comes nearest', 'Skills it asks for'],
      criteria.map((one) => {
        const { words, looks } = CRITERION_WORDS[one.status];
        return [
          one.criterion.number,
          one.criterion.text,
          { text: words, sign: { kind: 'status', status: looks } },
          placesInWords(one),
          skillsInWords(one),
        ];
      }),
    ),
  ];
}

/** A CV held against an advert as a document. */
export function fitContent({ advert, cv, fit, made }: ExportedFit, { date }: ExportOptions): ReportDocument {
  return {
    title: `${cv} and ${advert}`,
    subject: 'A CV held against an advert',
    date,
    parts: [
      facts([
        ['Advert', advert],
        ['CV', cv],
      ]),
      paragraph(`${fit.coverage.criteria.answered} of ${fit.criteria.length} ${fitCounts(fit)}`),
      paragraph(FIT_CAUTION),
      ...DEMANDS.flatMap(([demand, title]) =>
        demandParts(
          fit.criteria.filter(({ criterion }) => criterion.demand === demand),
          title,
        ),
      ),
      ...makingContent(made, date),
    ],
  };
}
