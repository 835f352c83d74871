/** The reader's reviews, and a form that begins another. */
import { useState, type FormEvent } from 'react';
import type { ReviewSession } from '../../utils/comparison/review-session.ts';
import type { ProfileChoice } from '../../utils/messaging/tab-state.ts';
import { ProfileChooser } from '../ProfileChooser.tsx';
import { dateWords } from '../saved/dates.ts';
import { RenamableLink } from '../saved/RenamableLink.tsx';
import '../saved/saved.css';
import './review.css';

export interface ReviewListProps {
  readonly reviews: readonly ReviewSession[];
  readonly profiles: readonly ProfileChoice[];
  /** The profile a new review begins with. */
  readonly profile: string;
  readonly hrefOf: (id: string) => string;
  readonly onBegin: (name: string, profile: string) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onDelete: (review: ReviewSession) => void;
}

export function ReviewList(props: ReviewListProps) {
  const { reviews, hrefOf, onRename, onDelete } = props;
  return (
    <>
      <p>
        A review collects pages and files, keeps what you decide about each find, and makes one report of them all.
        Pages are added with “Add to review” once they are read.
      </p>
      <NewReview {...props} />
      <ul className="kept-list">
        {reviews.map((review) => (
          <li key={review.id} data-row={review.id}>
            <div className="kept-main">
              <RenamableLink
                name={review.name}
                href={hrefOf(review.id)}
                onRename={(name) => onRename(review.id, name)}
              />
              <p className="quiet">
                {review.documents.length === 1 ? '1 document' : `${review.documents.length} documents`} · changed{' '}
                {dateWords(review.changedAt)}
              </p>
            </div>
            <button
              type="button"
              className="button small"
              aria-label={`Delete “${review.name}”`}
              onClick={() => onDelete(review)}
            >
              Delete
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function NewReview({ profiles, profile, onBegin }: ReviewListProps) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(profile);
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    onBegin(name, chosen);
    setName('');
  };
  return (
    <form className="form-row" aria-label="New review" onSubmit={begin}>
      <label className="labelled">
        Name of the new review
        <input required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <ProfileChooser profiles={profiles} chosen={chosen} onChoose={setChosen} />
      <button type="submit" className="button primary">
        Begin a review
      </button>
    </form>
  );
}
