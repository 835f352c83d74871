/** Wording that would close a gap; a click puts it into the draft at the cursor. */
import './wording.css';

export interface InsertableWordingProps {
  readonly wordings: readonly string[];
  readonly onInsert: (wording: string) => void;
}

export function InsertableWording({ wordings, onInsert }: InsertableWordingProps) {
  const [first, ...others] = wordings;
  if (first === undefined) return null;
  const button = (wording: string) => (
    <button type="button" className="suggestion" onClick={() => onInsert(wording)}>
      <span className="hidden-text">Insert: </span>
      {wording}
    </button>
  );
  return (
    <div className="suggestions">
      {button(first)}
      {others.length > 0 && (
        <details>
          <summary>Other wording ({others.length})</summary>
          <ul>
            {others.map((wording) => (
              <li key={wording}>{button(wording)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
