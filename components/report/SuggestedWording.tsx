/** Wording that would bring a gap up to what the profile asks; taken, changed or left by the reader. */
import { useState } from 'react';
import type { SkillComparison } from '../../utils/comparison/report.ts';
import { useReportActions } from './actions.ts';
import { InsertableWording } from './InsertableWording.tsx';

export interface SuggestedWordingProps {
  readonly skill: SkillComparison;
  readonly wordings: readonly string[];
}

export function SuggestedWording({ skill, wordings }: SuggestedWordingProps) {
  const [open, setOpen] = useState(false);
  const { onCopyText, onInsertText } = useReportActions();
  if (onInsertText) return <InsertableWording wordings={wordings} onInsert={onInsertText} />;
  return (
    <div className="wording">
      <button
        type="button"
        className="button small"
        aria-expanded={open}
        aria-label={`Suggested wording for ${skill.name}`}
        onClick={() => setOpen(!open)}
      >
        Suggested wording
      </button>
      {open && (
        <ul>
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
      )}
    </div>
  );
}
