/** A CV held against an advert as comma-separated values: a row for each criterion. */
import { MAKING_HEADINGS, makingValues, writeCsv } from './csv.ts';
import type { ExportOptions } from './export.ts';
import { placesInWords, skillsInWords, type ExportedFit } from './fit-content.ts';

export function fitCsv({ advert, cv, fit, made }: ExportedFit, { date }: ExportOptions): string {
  const making = makingValues(made, date);
  return writeCsv(
    ['number', 'demand', 'criterion', 'status', 'places', 'skills', 'advert', 'cv', ...MAKING_HEADINGS],
    fit.criteria.map((one) => {
      const { number, demand, text } = one.criterion;
      return [number, demand, text, one.status, placesInWords(one), skillsInWords(one), advert, cv, ...making];
    }),
  );
}
