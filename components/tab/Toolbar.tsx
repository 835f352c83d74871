/** What can be done with a report: mark the page, walk its finds, copy, read again, keep it open beside the page. */
import type { OpenReview, SiteChoice } from '../../utils/messaging/tab-state.ts';
import { AlwaysScan } from './AlwaysScan.tsx';
import { FindWalker, type FindWalkerProps } from './FindWalker.tsx';
import { MarkingLegend, type MarkingLegendProps } from './MarkingLegend.tsx';

export interface ToolbarProps extends FindWalkerProps, MarkingLegendProps {
  readonly highlights: 'on' | 'off' | 'unsupported';
  readonly onHighlights: (on: boolean) => void;
  readonly onScan: () => void;
  readonly onCopy: () => void;
  /** Null until it is known. */
  readonly site: SiteChoice | null;
  readonly onAlwaysScan: (origin: string, on: boolean) => void;
  readonly onSave: () => void;
  /** The review that pages are added to; null where none is open. */
  readonly review: OpenReview | null;
  readonly onAddToReview: () => void;
  /** Opens the report in a full page; absent where it already is one. */
  readonly onOpenReport?: (() => void) | undefined;
  /** Absent where the surface already is the side panel, or the browser has none. */
  readonly onOpenSidePanel?: (() => void) | undefined;
}

export function Toolbar(props: ToolbarProps) {
  const {
    highlights,
    onHighlights,
    onScan,
    onCopy,
    site,
    onAlwaysScan,
    onOpenSidePanel,
    onOpenReport,
    onSave,
    review,
    onAddToReview,
  } = props;
  return (
    <div className="toolbar">
      <div className="marking">
        {highlights === 'unsupported' ? (
          <p className="quiet">This browser cannot mark the page; the list below works.</p>
        ) : (
          <label className="switch">
            <input
              type="checkbox"
              role="switch"
              checked={highlights === 'on'}
              onChange={(event) => onHighlights(event.target.checked)}
            />
            Mark the page
          </label>
        )}
        {highlights === 'on' && <FindWalker walk={props.walk} onStep={props.onStep} />}
      </div>
      {highlights === 'on' && <MarkingLegend marked={props.marked} onMark={props.onMark} />}
      {site?.origin && <AlwaysScan origin={site.origin} always={site.always} onAlwaysScan={onAlwaysScan} />}
      <div className="buttons">
        <button type="button" className="button" onClick={onCopy}>
          Copy summary
        </button>
        <button type="button" className="button" onClick={onScan}>
          Read again
        </button>
        <button type="button" className="button" onClick={onSave}>
          Save
        </button>
        {review && (
          <button type="button" className="button" onClick={onAddToReview}>
            Add to “{review.name}”
          </button>
        )}
        {onOpenReport && (
          <button type="button" className="button" onClick={onOpenReport}>
            Full report
          </button>
        )}
        {onOpenSidePanel && (
          <button type="button" className="button" onClick={onOpenSidePanel}>
            Side panel
          </button>
        )}
      </div>
    </div>
  );
}
