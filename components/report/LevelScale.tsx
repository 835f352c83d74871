/**
 * Required against read level, in words and as small steps: filled steps are read, the tall outlined one is
 * asked for. One picture with one name for a screen reader.
 */
import type { SkillComparison } from '../../utils/comparison/report.ts';
import { levelSentence } from '../../utils/reporting/groups.ts';

/** "asks 4 Enable, reads 3 Apply, of 7 levels". */
function nameOf(skill: SkillComparison): string {
  return skill.scaleSize < 2 ? levelSentence(skill) : `${levelSentence(skill)}, of ${skill.scaleSize} levels`;
}

/** The steps alone, for where the words stand beside them. */
export function LevelSteps({ skill }: { readonly skill: SkillComparison }) {
  const steps = Array.from({ length: skill.scaleSize < 2 ? 0 : skill.scaleSize }, (_, index) => index + 1);
  return (
    <span className="level-steps">
      {steps.map((step) => {
        const names = [step <= (skill.found ?? 0) ? 'found' : '', step === skill.required ? 'required' : ''];
        return <i key={step} className={names.join(' ').trim()} />;
      })}
    </span>
  );
}

export function LevelScale({ skill }: { readonly skill: SkillComparison }) {
  return (
    <span className="level" role="img" aria-label={nameOf(skill)}>
      <LevelSteps skill={skill} />
      <span>{levelSentence(skill)}</span>
    </span>
  );
}
