/** One required skill: code, name, required against read level, and its quotes when opened. */
import { useId, useState, type ReactNode } from 'react';
import type { SkillComparison } from '../../utils/comparison/report.ts';
import { codeOf, SECTION_NAMES } from '../../utils/reporting/names.ts';
import { EvidenceList, type EvidenceListProps } from './EvidenceList.tsx';
import { LevelScale } from './LevelScale.tsx';
import { RowOpener } from './RowOpener.tsx';
import { demandOf } from './sections.ts';

export interface SkillRowProps {
  readonly skill: SkillComparison;
  readonly onReveal?: EvidenceListProps['onReveal'];
  /** What a surface adds to the row. */
  readonly children?: ReactNode;
}

export function SkillRow({ skill, onReveal, children }: SkillRowProps) {
  const [open, setOpen] = useState(false);
  const quotes = useId();
  const evidence = skill.match?.evidence ?? [];
  const demand = demandOf(evidence);
  const title = (
    <span className="row-label">
      <span className="row-code">{codeOf(skill.framework, skill.skill)}</span>{' '}
      <span className="row-name">{skill.name}</span>
    </span>
  );
  return (
    <li>
      <div className="row">
        {evidence.length === 0 ? (
          <span className="row-title">{title}</span>
        ) : (
          <RowOpener quotes={evidence.length} controls={quotes} open={open} onToggle={() => setOpen(!open)}>
            {title}
          </RowOpener>
        )}
        <p className="row-facts">
          <LevelScale skill={skill} />
          {demand && <span className="tag">{SECTION_NAMES[demand]}</span>}
          {skill.match?.class === 'review' && <span className="tag unsure">Not sure: check the quote</span>}
        </p>
        {children}
      </div>
      <div id={quotes} hidden={!open}>
        {open && <EvidenceList framework={skill.framework} evidence={evidence} onReveal={onReveal} />}
      </div>
    </li>
  );
}
