/** One review: what can be added, its documents, the heat map, what changed since the last check. */
import { matrixOf } from '../../utils/comparison/matrix.ts';
import { recheck } from '../../utils/comparison/recheck.ts';
import type { ReviewedDocument, ReviewSession } from '../../utils/comparison/review-session.ts';
import { reviewedReport } from '../../utils/comparison/reviewed.ts';
import type { ReadTab } from '../../utils/messaging/tab-state.ts';
import { coverageSentence } from '../../utils/reporting/groups.ts';
import { dateWords } from '../saved/dates.ts';
import '../saved/saved.css';
import { ChangeList } from './ChangeList.tsx';
import { HeatMap } from './HeatMap.tsx';

export interface ReviewPageProps {
  readonly review: ReviewSession;
  /** Pages that were read in this browser session. */
  readonly tabs: readonly ReadTab[];
  readonly hrefOf: (documentId: string) => string;
  readonly onAddTab: (tab: ReadTab) => void;
  readonly onRemove: (document: ReviewedDocument) => void;
}

export function ReviewPage({ review, tabs, hrefOf, onAddTab, onRemove }: ReviewPageProps) {
  const documents = review.documents.map((document) => ({ document, report: reviewedReport(document) }));
  return (
    <>
      <TabsToAdd review={review} tabs={tabs} onAddTab={onAddTab} />
      <section aria-labelledby="review-documents">
        <h2 id="review-documents">Documents ({documents.length})</h2>
        {documents.length === 0 && (
          <p>
            Nothing is collected yet. Read a page with the button of Framework Lens, then add it here; files are added
            from Documents.
          </p>
        )}
        <ul className="kept-list">
          {documents.map(({ document, report }) => (
            <DocumentRow
              key={document.id}
              document={document}
              coverage={coverageSentence(report.coverage)}
              href={hrefOf(document.id)}
              onRemove={() => onRemove(document)}
            />
          ))}
        </ul>
      </section>
      {documents.length > 0 && (
        <section aria-labelledby="review-map">
          <h2 id="review-map">Heat map</h2>
          <HeatMap
            matrix={matrixOf(
              documents.map(({ document, report }) => ({ id: document.id, title: report.document.title, report })),
            )}
            hrefOf={hrefOf}
          />
        </section>
      )}
    </>
  );
}

function TabsToAdd({ review, tabs, onAddTab }: Pick<ReviewPageProps, 'review' | 'tabs' | 'onAddTab'>) {
  const known = new Set(review.documents.map(({ report }) => report.document.source));
  return (
    <section aria-labelledby="review-tabs">
      <h2 id="review-tabs">Pages you have read</h2>
      {tabs.length === 0 && <p>None in this browser session. Pages appear here once they are read.</p>}
      <ul className="kept-list">
        {tabs.map((tab) => {
          const again = known.has(tab.url);
          return (
            <li key={tab.tabId}>
              <div className="kept-main">
                <p className="kept-name">{tab.title}</p>
                <p className="quiet kept-source">{tab.url}</p>
              </div>
              <button
                type="button"
                className="button small"
                aria-label={again ? `Check again: “${tab.title}”` : `Add to the review: “${tab.title}”`}
                onClick={() => onAddTab(tab)}
              >
                {again ? 'Check again' : 'Add'}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface DocumentRowProps {
  readonly document: ReviewedDocument;
  readonly coverage: string;
  readonly href: string;
  readonly onRemove: () => void;
}

function DocumentRow({ document, coverage, href, onRemove }: DocumentRowProps) {
  const { report, decisions, note, earlier, readAt } = document;
  const { title, source } = report.document;
  const given = Object.values(decisions);
  const count = (verdict: string): number => given.filter((one) => one.verdict === verdict).length;
  return (
    <li data-row={document.id}>
      <div className="kept-main">
        <p className="kept-name">
          <a href={href}>{title}</a>
        </p>
        <p>{coverage}</p>
        <p className="quiet">
          {count('confirmed')} right, {count('rejected')} wrong, {count('review')} to look at · read {dateWords(readAt)}
        </p>
        {note !== '' && <p>Note: {note}</p>}
        <p className="quiet kept-source">{source}</p>
        {earlier && (
          <details>
            <summary>What changed since {dateWords(earlier.readAt)}</summary>
            <ChangeList
              check={recheck(reviewedReport({ report: earlier.report, decisions }), reviewedReport(document))}
            />
          </details>
        )}
      </div>
      <button type="button" className="button small" aria-label={`Remove “${title}”`} onClick={onRemove}>
        Remove
      </button>
    </li>
  );
}
