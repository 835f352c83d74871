/** One review, or one of its documents, wired to where reviews are kept. */
import { useCallback, useEffect, useState } from 'react';
import { ExportMenu } from '../../../components/ExportMenu.tsx';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { ReviewedDocumentPage } from '../../../components/review/ReviewedDocumentPage.tsx';
import { ReviewPage } from '../../../components/review/ReviewPage.tsx';
import { UndoNotice, type Undoable } from '../../../components/UndoNotice.tsx';
import { useLoaded } from '../../../components/useLoaded.ts';
import {
  withDocumentBack,
  withFindNote,
  withNote,
  withVerdictOn,
  withVerdictUndone,
  withoutDocument,
  type ReviewedDocument,
  type ReviewSession,
} from '../../../utils/comparison/review-session.ts';
import { ask } from '../../../utils/messaging/client.ts';
import { changeReview, readReview } from '../../../utils/storage/review-sessions.ts';
import { changeSettings } from '../../../utils/storage/settings.ts';
import { exportReview, SESSION_FORMATS } from '../exporting.ts';
import { hrefOf } from '../route.ts';
import { useAttempt } from '../useAttempt.ts';

export interface ReviewViewProps {
  readonly id: string;
  /** The document shown; absent for the review as a whole. */
  readonly documentId?: string | undefined;
}

export function ReviewView({ id, documentId }: ReviewViewProps) {
  const read = useCallback(
    async () => ({ review: await readReview(id), tabs: (await ask('list-read-tabs', {})).tabs }),
    [id],
  );
  const { value, failure, reload } = useLoaded(read);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [mishap, attempt] = useAttempt(reload);
  // Pages that are read from now on are added to the review that was looked at last.
  useEffect(() => void changeSettings({ review: id }), [id]);
  if (!value) return <FailureNotice sentence={failure} />;
  const { review, tabs } = value;
  if (!review) return <FailureNotice sentence="This review is not there any more, or cannot be read." />;
  const change = (how: (review: ReviewSession) => ReviewSession): void => attempt(() => changeReview(id, how));
  const shownId = documentId ?? '';
  const remove = (document: ReviewedDocument): void => {
    change((now) => withoutDocument(now, document.id, Date.now()));
    setUndoable({
      sentence: `“${document.report.document.title}” was removed.`,
      undo: () => change((now) => withDocumentBack(now, document, Date.now())),
    });
  };
  const shown = review.documents.find((one) => one.id === documentId);
  return (
    <>
      <FailureNotice sentence={failure || mishap} />
      <p>
        <a href={shown ? hrefOf('reviews', id) : hrefOf('reviews')}>
          {shown ? `Back to ${review.name}` : 'All reviews'}
        </a>
      </p>
      {shown ? (
        <ReviewedDocumentPage
          document={shown}
          onVerdict={(key, verdict) => change((now) => withVerdictOn(now, shownId, key, verdict, Date.now()))}
          onUndoVerdict={(key, before) => change((now) => withVerdictUndone(now, shownId, key, before, Date.now()))}
          onFindNote={(key, note) => change((now) => withFindNote(now, shownId, key, note, Date.now()))}
          onUndoable={setUndoable}
          onNote={(note) => change((now) => withNote(now, shown.id, note, Date.now()))}
        />
      ) : (
        <>
          <h2>{review.name}</h2>
          <ExportMenu
            of="the review"
            formats={SESSION_FORMATS}
            onExport={(format) => attempt(() => exportReview(review, format))}
          />
          <ReviewPage
            review={review}
            tabs={tabs}
            hrefOf={(one) => hrefOf('reviews', id, one)}
            onAddTab={({ tabId }) => attempt(() => ask('add-to-review', { tabId, review: id }))}
            onRemove={remove}
          />
        </>
      )}
      <UndoNotice undoable={undoable} onDone={() => setUndoable(null)} />
    </>
  );
}
