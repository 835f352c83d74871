/** Required against read level as small steps: the tall outlined step is asked for, the filled ones are read. */
import type { SkillComparison } from '../../utils/comparison/report.ts';

export function LevelScale({ skill }: { readonly skill: SkillComparison }) {
  if (skill.scaleSize < 2) return null;
  const steps = Array.from({ length: skill.scaleSize }, (_, index) => index + 1);
  return (
    <span className="scale" aria-hidden="true">
      {steps.map((step) => {
        const names = [step <= (skill.found ?? 0) ? 'found' : '', step === skill.required ? 'required' : ''];
        return <i key={step} className={names.join(' ').trim()} />;
      })}
    </span>
  );
}
