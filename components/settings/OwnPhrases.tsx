/** The reader's own phrases, each to be taken out again. */
import type { NamedPhrase } from '../../utils/messaging/own-phrase.ts';
import { fullNameOf } from '../../utils/reporting/names.ts';

export interface OwnPhrasesProps {
  readonly phrases: readonly NamedPhrase[];
  readonly onRemove: (phrase: NamedPhrase) => void;
}

export function OwnPhrases({ phrases, onRemove }: OwnPhrasesProps) {
  return (
    <section aria-labelledby="own-phrases">
      <h2 id="own-phrases">Your phrases</h2>
      <p className="quiet">
        Words you have added under “Almost found” in a report. They count on every page and in every document.
      </p>
      {phrases.length === 0 && <p>You have added none.</p>}
      <ul className="kept-list">
        {phrases.map((phrase) => (
          <li key={`${phrase.framework}:${phrase.skill}:${phrase.words}`} data-row={phrase.words}>
            <p className="kept-main">
              “{phrase.words}” <span className="quiet">means {fullNameOf(phrase)}</span>
            </p>
            <button
              type="button"
              className="button small"
              aria-label={`Remove “${phrase.words}”`}
              onClick={() => onRemove(phrase)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
