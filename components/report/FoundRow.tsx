/** A skill, behaviour or qualification found without a required level, with its quotes when opened. */
import { useId } from 'react';
import type { Match } from '../../utils/matching/match.ts';
import { levelWords } from '../../utils/reporting/groups.ts';
import { codeOf, SECTION_NAMES } from '../../utils/reporting/names.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { useRowOpen } from './open-rows.ts';
import { RowOpener } from './RowOpener.tsx';
import { demandOf } from './sections.ts';

export interface FoundRowProps {
  readonly name: string;
  /** Null where the text does not speak of it. */
  readonly match: Match | null;
}

export function FoundRow({ name, match }: FoundRowProps) {
  const row = match ? `${match.framework}:${match.skill}` : '';
  const [open, toggle] = useRowOpen(row);
  const quotes = useId();
  if (!match) {
    return (
      <li>
        <div className="row">
          <span className="row-title">
            <span className="row-label">{name}</span> <span className="row-count">not found</span>
          </span>
        </div>
      </li>
    );
  }
  const demand = demandOf(match.evidence);
  // Behaviours, activities and qualifications have no levels to read.
  const levelled = match.framework !== 'behaviour';
  return (
    <li data-row={row}>
      <div className="row">
        <RowOpener quotes={match.evidence.length} controls={quotes} open={open} onToggle={toggle}>
          <span className="row-label">
            {levelled && <span className="row-code">{codeOf(match.framework, match.skill)} </span>}
            <span className="row-name">{name}</span>
          </span>
        </RowOpener>
        {(levelled || demand) && (
          <p className="row-facts">
            {levelled && <span>{match.level ? `reads ${levelWords(match.level)}` : 'level not stated'}</span>}
            {demand && <span className="tag">{SECTION_NAMES[demand]}</span>}
          </p>
        )}
      </div>
      <div id={quotes} hidden={!open}>
        {open && <EvidenceList match={match} />}
      </div>
    </li>
  );
}
