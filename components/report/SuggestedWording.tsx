/** Wording that would bring a gap up to what the profile asks: copied, put into a draft, or left. */
import { useReportActions } from './actions.ts';
import { InsertableWording } from './InsertableWording.tsx';

export interface WordingOpenerProps {
  /** Of the skill. */
  readonly name: string;
  /** Id of the element with the wording. */
  readonly controls: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function WordingOpener({ name, controls, open, onToggle }: WordingOpenerProps) {
  return (
    <button
      type="button"
      className="wording-opener"
      aria-expanded={open}
      aria-controls={controls}
      aria-label={`Suggested wording for ${name}`}
      onClick={onToggle}
    >
      Suggested wording
    </button>
  );
}

export function SuggestedWording({ wordings }: { readonly wordings: readonly string[] }) {
  const { onCopyText, onInsertText } = useReportActions();
  if (onInsertText) return <InsertableWording wordings={wordings} onInsert={onInsertText} />;
  return (
    <ul className="wording">
      {wordings.map((wording) => (
        <li key={wording}>
          <span>{wording}</span>
          {onCopyText && (
            <button
              type="button"
              className="button small"
              aria-label={`Copy: ${wording}`}
              onClick={() => onCopyText(wording)}
            >
              Copy
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
