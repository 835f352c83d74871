/** What can be done with a report: mark the page, copy, read again, keep it open beside the page. */
import { MarkingLegend } from './MarkingLegend.tsx';

export interface ToolbarProps {
  readonly highlights: 'on' | 'off' | 'unsupported';
  readonly onHighlights: (on: boolean) => void;
  readonly onScan: () => void;
  readonly onCopy: () => void;
  /** Absent where the surface already is the side panel, or the browser has none. */
  readonly onOpenSidePanel?: (() => void) | undefined;
}

export function Toolbar({ highlights, onHighlights, onScan, onCopy, onOpenSidePanel }: ToolbarProps) {
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
        {highlights === 'on' && <MarkingLegend />}
      </div>
      <div className="buttons">
        <button type="button" className="button" onClick={onCopy}>
          Copy summary
        </button>
        <button type="button" className="button" onClick={onScan}>
          Read again
        </button>
        {onOpenSidePanel && (
          <button type="button" className="button" onClick={onOpenSidePanel}>
            Side panel
          </button>
        )}
      </div>
    </div>
  );
}
