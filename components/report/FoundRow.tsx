/** A skill, behaviour or qualification found without a required level, with its quotes when opened. */
import { useId, useState } from 'react';
import type { Match } from '../../utils/matching/match.ts';
import { codeOf } from '../frameworks.ts';
import { EvidenceList, type EvidenceListProps } from './EvidenceList.tsx';

export interface FoundRowProps {
  readonly name: string;
  readonly match: Match | null;
  readonly onReveal?: EvidenceListProps['onReveal'];
}

export function FoundRow({ name, match, onReveal }: FoundRowProps) {
  const [open, setOpen] = useState(false);
  const quotes = useId();
  if (!match) {
    return (
      <li>
        <div className="row">
          <span>{name}</span>
          <span className="row-count">not found</span>
        </div>
      </li>
    );
  }
  return (
    <li>
      <div className="row">
        <button
          type="button"
          className="row-open"
          aria-expanded={open}
          aria-controls={quotes}
          onClick={() => setOpen(!open)}
        >
          {match.framework !== 'behaviour' && <span className="row-code">{codeOf(match.framework, match.skill)} </span>}
          <span className="row-name">{name}</span>
        </button>
        <span className="row-count">{match.level ? `${match.level.value} ${match.level.label}` : 'found'}</span>
      </div>
      <div id={quotes} hidden={!open}>
        {open && <EvidenceList framework={match.framework} evidence={match.evidence} onReveal={onReveal} />}
      </div>
    </li>
  );
}
