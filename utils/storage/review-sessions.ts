/** Reviews of several pages and files. Each change reads, changes and writes in one transaction, so windows do not overwrite each other. */
import { z } from 'zod';
import type { ReviewSession } from '../comparison/review-session.ts';
import { reportSchema } from '../reporting/report-schema.ts';
import type { OpenReview } from '../messaging/tab-state.ts';
import { readSettings } from './settings.ts';
import { deleteIn, keepIn, withDatabase } from './database.ts';

const time = z.number().nonnegative();
const note = z.string().max(20_000);
const MOST_DOCUMENTS = 500;

const decisionSchema = z.strictObject({ verdict: z.enum(['confirmed', 'rejected', 'review']), note });
const reviewedDocumentSchema = z.strictObject({
  id: z.string().max(200),
  readAt: time,
  report: reportSchema,
  decisions: z.record(z.string().max(2_000), decisionSchema),
  note,
  earlier: z.strictObject({ readAt: time, report: reportSchema }).nullable(),
  sketch: z.array(z.int().nonnegative()).max(1_000).nullable().default(null),
});
const reviewSessionSchema = z.strictObject({
  schema: z.literal(1),
  id: z.string().max(200),
  name: z.string().max(200),
  profile: z.string().max(200),
  createdAt: time,
  changedAt: time,
  documents: z.array(reviewedDocumentSchema).max(MOST_DOCUMENTS),
}) satisfies z.ZodType<ReviewSession>;

/** Reviews, the one changed last first. Those another version wrote otherwise are left out and left alone. */
export async function listReviews(): Promise<readonly ReviewSession[]> {
  const reviews = await withDatabase((database) => database.getAll('reviews'));
  return reviews
    .flatMap((review) => reviewSessionSchema.safeParse(review).data ?? [])
    .sort((one, other) => other.changedAt - one.changedAt);
}

/** A review; null where there is none that can be read. */
export async function readReview(id: string): Promise<ReviewSession | null> {
  const parsed = reviewSessionSchema.safeParse(await withDatabase((database) => database.get('reviews', id)));
  return parsed.success ? parsed.data : null;
}

/** The review that pages and files are added to; null where none is open, or the open one was deleted. */
export async function openReview(): Promise<OpenReview | null> {
  const { review: id } = await readSettings();
  const review = id === null ? null : await readReview(id);
  return review && { id: review.id, name: review.name };
}

export const putReview = (review: ReviewSession): Promise<void> =>
  keepIn(async (database) => {
    await database.put('reviews', checked(review), review.id);
  });

/** A review is full. The sentence says what to do. */
export class ReviewFullError extends Error {
  override readonly name = 'ReviewFullError';
}

function checked(review: ReviewSession): ReviewSession {
  if (review.documents.length > MOST_DOCUMENTS)
    throw new ReviewFullError(
      `A review holds ${MOST_DOCUMENTS} documents, and “${review.name}” has as many. Begin another for the rest.`,
    );
  return reviewSessionSchema.parse(review);
}

/** Changes a review as it stands now and gives it; null where it is gone. */
export const changeReview = (
  id: string,
  change: (review: ReviewSession) => ReviewSession,
): Promise<ReviewSession | null> =>
  withDatabase(async (database) => {
    const transaction = database.transaction('reviews', 'readwrite');
    const parsed = reviewSessionSchema.safeParse(await transaction.store.get(id));
    const changed = parsed.success ? checked(change(parsed.data)) : null;
    if (changed) await transaction.store.put(changed, id);
    await transaction.done;
    return changed;
  });

export const deleteReview = (id: string): Promise<void> => deleteIn((database) => database.delete('reviews', id));
