/** What an applicant answered to an advert's checklist, by the advert's address. */
import { z } from 'zod';
import type { CriterionAnswer } from '../comparison/checklist.ts';
import { withDatabase } from './database.ts';

const answerSchema = z.strictObject({
  ticked: z.boolean(),
  note: z.string().max(20_000),
}) satisfies z.ZodType<CriterionAnswer>;

/** Answers by the criterion's own words, which outlive a change of the advert around them. */
export type ChecklistAnswers = Readonly<Record<string, CriterionAnswer>>;

const UNTOUCHED: CriterionAnswer = { ticked: false, note: '' };
const keptSchema = z.record(z.string(), z.unknown()).catch({});
const answerOf = (kept: unknown): CriterionAnswer | null => answerSchema.safeParse(kept).data ?? null;

export async function readAnswers(source: string): Promise<ChecklistAnswers> {
  const kept = keptSchema.parse(await withDatabase((database) => database.get('checklists', source)));
  return Object.fromEntries(
    Object.entries(kept).flatMap(([criterion, value]) => {
      const answer = answerOf(value);
      return answer ? [[criterion, answer]] : [];
    }),
  );
}

/** Changes a part of one answer as it stands now; the rest of it, and the others, stay. */
export const changeAnswer = (source: string, criterion: string, change: Partial<CriterionAnswer>): Promise<void> =>
  withDatabase(async (database) => {
    const transaction = database.transaction('checklists', 'readwrite');
    const kept = keptSchema.parse((await transaction.store.get(source)) ?? {});
    const answer = answerSchema.parse({ ...(answerOf(kept[criterion]) ?? UNTOUCHED), ...change });
    await transaction.store.put({ ...kept, [criterion]: answer }, source);
    await transaction.done;
  });
