/** The reviews, wired to where they are kept. */
import { useState } from 'react';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { ReviewList } from '../../../components/review/ReviewList.tsx';
import { UndoNotice, type Undoable } from '../../../components/UndoNotice.tsx';
import { useLoaded } from '../../../components/useLoaded.ts';
import { newReview, type ReviewSession } from '../../../utils/comparison/review-session.ts';
import { ask } from '../../../utils/messaging/client.ts';
import { tidyName } from '../../../utils/storage/saved-reports.ts';
import { changeReview, deleteReview, listReviews, putReview } from '../../../utils/storage/review-sessions.ts';
import { changeSettings, readSettings } from '../../../utils/storage/settings.ts';
import { hrefOf } from '../route.ts';
import { useAttempt } from '../useAttempt.ts';

const load = async () => {
  const [reviews, { profiles }, { profile }] = await Promise.all([
    listReviews(),
    ask('list-profiles', {}),
    readSettings(),
  ]);
  return { reviews, profiles, profile };
};

export function ReviewsView() {
  const { value, failure, reload } = useLoaded(load);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [mishap, attempt] = useAttempt(reload);
  const begin = (name: string, profile: string): void =>
    attempt(async () => {
      const review = newReview(crypto.randomUUID(), tidyName(name), profile, Date.now());
      await putReview(review);
      await changeSettings({ review: review.id });
      location.assign(hrefOf('reviews', review.id));
    });
  const remove = (review: ReviewSession): void =>
    attempt(async () => {
      await deleteReview(review.id);
      setUndoable({ sentence: `“${review.name}” was deleted.`, undo: () => attempt(() => putReview(review)) });
    });
  return (
    <>
      <FailureNotice sentence={failure || mishap} />
      {value && (
        <ReviewList
          {...value}
          hrefOf={(id) => hrefOf('reviews', id)}
          onBegin={begin}
          onRename={(id, name) => attempt(() => changeReview(id, (review) => ({ ...review, name: tidyName(name) })))}
          onDelete={remove}
        />
      )}
      <UndoNotice undoable={undoable} onDone={() => setUndoable(null)} />
    </>
  );
}
