/** Adds what was read to the open review, or leads to the reviews where none is open. */
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import type { Undoable } from '../../../components/UndoNotice.tsx';
import { useLoaded } from '../../../components/useLoaded.ts';
import { hrefOf } from '../route.ts';
import { useAttempt } from '../useAttempt.ts';
import { openReview } from '../../../utils/storage/review-sessions.ts';
import { addToReview } from './keeping.ts';
import type { JudgedFile } from './useJudgedFiles.ts';

export interface ReviewButtonProps {
  readonly files: readonly JudgedFile[];
  readonly onDone: (done: Undoable) => void;
}

export function ReviewButton({ files, onDone }: ReviewButtonProps) {
  const { value: review, reload } = useLoaded(openReview);
  const [failure, attempt] = useAttempt(reload);
  if (review === undefined) return null;
  const what = files.length === 1 ? 'it' : 'all';
  return (
    <>
      {review ? (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => attempt(async () => onDone(await addToReview(files, review.id)))}
          >
            Add {what} to the review “{review.name}”
          </button>{' '}
          <a href={hrefOf('reviews', review.id)}>Go to the review</a>
        </p>
      ) : (
        <p>
          <a href={hrefOf('reviews')}>Begin a review</a> to collect documents with your decisions and notes.
        </p>
      )}
      <FailureNotice sentence={failure} />
    </>
  );
}
