/** A checklist as comma-separated values: a row for each criterion. */
import { skillsInWords, type AnsweredChecklist } from './checklist-content.ts';
import { makingValues, MAKING_HEADINGS, writeCsv } from './csv.ts';
import type { ExportOptions } from './export.ts';

export function checklistCsv({ checklist, answers, made }: AnsweredChecklist, { date }: ExportOptions): string {
  const making = makingValues([made], date);
  return writeCsv(
    ['number', 'demand', 'criterion', 'skills', 'done', 'note', 'source', ...MAKING_HEADINGS],
    checklist.criteria.map((criterion) => {
      const answer = answers[criterion.number];
      const done = answer?.ticked ? 'yes' : 'no';
      const { number, demand, text } = criterion;
      return [number, demand, text, skillsInWords(criterion), done, answer?.note ?? '', checklist.source, ...making];
    }),
  );
}
