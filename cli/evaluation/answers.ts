/** Adverts with applications to them, and what a fair reader says of each criterion: how often the tool says the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checklistOf } from '../../utils/comparison/checklist.ts';
import { applicationFit, type CriterionFit } from '../../utils/comparison/fit.ts';
import { readTextBytes } from '../../utils/documents/read-text-file.ts';
import type { Engine } from '../../utils/matching/engine.ts';
import type { TextDocument } from '../../utils/text/document.ts';
import type { Span } from '../../utils/text/sentences.ts';

const answersSchema = z.array(
  z.object({
    criterion: z.string(),
    answer: z.enum(['yes', 'partly', 'no']),
    places: z.array(z.string()),
    how: z.string(),
  }),
);
type Answer = z.infer<typeof answersSchema>[number];

/** One criterion: what a fair reader says of it, and what the tool does. */
export interface JudgedCriterion {
  readonly title: string;
  readonly label: Answer;
  readonly fit: CriterionFit;
  /** Whether a place the tool shows is one that the reader named. */
  readonly isPlaceRight: boolean;
}

/** How far the tool agrees with the reader. */
export interface AnswerScores {
  /** By what the tool says: how many there are, and how many of them the reader finds answered, at least in part. */
  readonly byStatus: Readonly<Record<CriterionFit['status'], { readonly count: number; readonly answered: number }>>;
  /** Share of the answered criteria for which the right place is among those shown. */
  readonly placed: number;
}

export function scoreAnswers(judged: readonly JudgedCriterion[]): AnswerScores {
  const isAnswered = ({ label }: JudgedCriterion): boolean => label.answer !== 'no';
  const of = (status: CriterionFit['status']): { count: number; answered: number } => {
    const those = judged.filter(({ fit }) => fit.status === status);
    return { count: those.length, answered: those.filter(isAnswered).length };
  };
  const answered = judged.filter(isAnswered);
  return {
    byStatus: { answered: of('answered'), perhaps: of('perhaps'), 'not-found': of('not-found') },
    placed: answered.filter(({ isPlaceRight }) => isPlaceRight).length / Math.max(1, answered.length),
  };
}

const read = (folder: string, name: string): TextDocument => {
  const path = join(folder, name);
  return readTextBytes(path, path, readFileSync(path));
};

const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Every labelled criterion of a folder's pairs; none where the folder is not there. */
export function judgedCriteria(engine: Engine, folder: string): JudgedCriterion[] {
  if (!existsSync(folder)) return [];
  const pairs = readdirSync(folder).flatMap((name) => /^(.+)-answers\.json$/.exec(name)?.[1] ?? []);
  return pairs.sort().flatMap((pair) => {
    const [advert, cv] = [read(folder, `${pair}-advert.md`), read(folder, `${pair}-cv.md`)];
    const asked = engine.match(advert).matches;
    const fit = applicationFit(checklistOf(advert, asked), { document: cv, ...engine.match(cv) });
    const answers = answersSchema.parse(JSON.parse(readFileSync(join(folder, `${pair}-answers.json`), 'utf8')));
    return answers.map((label): JudgedCriterion => {
      const found = fit.criteria.find(({ criterion }) => plain(criterion.text) === plain(label.criterion));
      if (!found) throw new Error(`${pair}: the checklist has no criterion “${label.criterion}”.`);
      const named = label.places.map((place): Span => {
        const start = cv.text.indexOf(place);
        if (start < 0) throw new Error(`${pair}: the CV has no “${place}”.`);
        return { start, end: start + place.length };
      });
      const isNamed = (place: Span): boolean => named.some((one) => one.start < place.end && one.end > place.start);
      return { title: pair, label, fit: found, isPlaceRight: found.places.some(isNamed) };
    });
  });
}
