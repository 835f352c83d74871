/** What an applicant answered to an advert's checklist, by the advert's address. */
import { z } from 'zod';
import type { CriterionAnswer } from '../comparison/checklist.ts';
import { withDatabase } from './database.ts';

const answersSchema = z.record(
  z.string().max(20_000),
  z.strictObject({ ticked: z.boolean(), note: z.string().max(20_000) }),
) satisfies z.ZodType<Record<string, CriterionAnswer>>;

/** Answers by the criterion's own words, which outlive a change of the advert around them. */
export type ChecklistAnswers = Readonly<Record<string, CriterionAnswer>>;

export async function readAnswers(source: string): Promise<ChecklistAnswers> {
  const parsed = answersSchema.safeParse(await withDatabase((database) => database.get('checklists', source)));
  return parsed.success ? parsed.data : {};
}

/** Keeps one answer beside the others, as they stand now, and gives all. */
export const keepAnswer = (source: string, criterion: string, answer: CriterionAnswer): Promise<ChecklistAnswers> =>
  withDatabase(async (database) => {
    const transaction = database.transaction('checklists', 'readwrite');
    const before = answersSchema.safeParse(await transaction.store.get(source));
    const answers = { ...(before.success ? before.data : {}), [criterion]: answer };
    await transaction.store.put(answers, source);
    await transaction.done;
    return answers;
  });
