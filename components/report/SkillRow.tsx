/** One required skill: code, name, required against read level, and its quotes when opened. */
import { useId, useState } from 'react';
import type { GapStatus, SkillComparison } from '../../utils/comparison/report.ts';
import { codeOf, SECTION_NAMES } from '../../utils/reporting/names.ts';
import { useReportActions } from './actions.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { LevelScale } from './LevelScale.tsx';
import { useRowOpen } from './open-rows.ts';
import { RowOpener } from './RowOpener.tsx';
import { demandOf } from './sections.ts';
import { SuggestedWording, WordingOpener } from './SuggestedWording.tsx';

/** What wording can mend. */
const GAPS: ReadonlySet<GapStatus> = new Set(['missing', 'below', 'unstated']);

export interface SkillRowProps {
  readonly skill: SkillComparison;
}

export function SkillRow({ skill }: SkillRowProps) {
  const row = `${skill.framework}:${skill.skill}`;
  const [open, toggle] = useRowOpen(row);
  const quotes = useId();
  const wordingId = useId();
  const [wordingOpen, setWordingOpen] = useState(false);
  const { suggest, onInsertText } = useReportActions();
  const evidence = skill.match?.evidence ?? [];
  const wordings = GAPS.has(skill.status) ? (suggest?.(skill) ?? []) : [];
  // In a draft the wording is what the row is there for.
  const folded = wordings.length > 0 && !onInsertText;
  const demand = demandOf(evidence);
  const title = (
    <span className="row-label">
      <span className="row-code">{codeOf(skill.framework, skill.skill)}</span>{' '}
      <span className="row-name">{skill.name}</span>
    </span>
  );
  return (
    <li data-row={row}>
      <div className="row">
        {evidence.length === 0 ? (
          <span className="row-title">{title}</span>
        ) : (
          <RowOpener quotes={evidence.length} controls={quotes} open={open} onToggle={toggle}>
            {title}
          </RowOpener>
        )}
        <p className="row-facts">
          <LevelScale skill={skill} />
          {demand && <span className="tag">{SECTION_NAMES[demand]}</span>}
          {skill.match?.class === 'review' && <span className="tag unsure">Not sure: check the quote</span>}
          {folded && (
            <WordingOpener
              name={skill.name}
              controls={wordingId}
              open={wordingOpen}
              onToggle={() => setWordingOpen(!wordingOpen)}
            />
          )}
        </p>
      </div>
      <div id={quotes} hidden={!open}>
        {open && skill.match && <EvidenceList match={skill.match} />}
      </div>
      <div id={wordingId} hidden={folded && !wordingOpen}>
        {wordings.length > 0 && (wordingOpen || !folded) && <SuggestedWording wordings={wordings} />}
      </div>
    </li>
  );
}
