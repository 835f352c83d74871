/** One required skill: code, name, required against read level, and its quotes when opened. */
import { useId, useState } from 'react';
import type { SkillComparison } from '../../utils/comparison/report.ts';
import { levelSentence } from '../../utils/reporting/groups.ts';
import { codeOf } from '../frameworks.ts';
import { EvidenceList, type EvidenceListProps } from './EvidenceList.tsx';
import { LevelScale } from './LevelScale.tsx';

export interface SkillRowProps {
  readonly skill: SkillComparison;
  readonly onReveal?: EvidenceListProps['onReveal'];
}

export function SkillRow({ skill, onReveal }: SkillRowProps) {
  const [open, setOpen] = useState(false);
  const quotes = useId();
  const evidence = skill.match?.evidence ?? [];
  const title = (
    <>
      <span className="row-code">{codeOf(skill.framework, skill.skill)}</span>{' '}
      <span className="row-name">{skill.name}</span>
    </>
  );
  return (
    <li>
      <div className="row">
        {evidence.length === 0 ? (
          <span>{title}</span>
        ) : (
          <button
            type="button"
            className="row-open"
            aria-expanded={open}
            aria-controls={quotes}
            onClick={() => setOpen(!open)}
          >
            {title}
          </button>
        )}
        <LevelScale skill={skill} />
        <span className="row-level">{levelSentence(skill)}</span>
        <span className="row-count">
          {skill.match?.class === 'review' && <span className="review">look at it</span>}{' '}
          {evidence.length > 0 && `${evidence.length} ${evidence.length === 1 ? 'quote' : 'quotes'}`}
        </span>
      </div>
      <div id={quotes} hidden={!open}>
        {open && <EvidenceList framework={skill.framework} evidence={evidence} onReveal={onReveal} />}
      </div>
    </li>
  );
}
