/** An advert's criteria one by one, with the skills behind each: ticked by hand, with a note. */
import type { Checklist, Criterion, CriterionAnswer } from '../../utils/comparison/checklist.ts';
import { DEMANDS } from '../../utils/reporting/checklist-content.ts';
import { codeOf } from '../../utils/reporting/names.ts';
import { NoteField } from '../report/NoteField.tsx';
import '../saved/saved.css';
import './checklist.css';

export interface ChecklistPageProps {
  readonly checklist: Checklist;
  /** By the number of the criterion. */
  readonly answers: Readonly<Record<number, CriterionAnswer>>;
  /** What changed of the answer; the rest stays as it is. */
  readonly onAnswer: (criterion: Criterion, change: Partial<CriterionAnswer>) => void;
}

const UNTOUCHED: CriterionAnswer = { ticked: false, note: '' };

export function ChecklistPage({ checklist, answers, onAnswer }: ChecklistPageProps) {
  const { criteria } = checklist;
  const ticked = criteria.filter(({ number }) => answers[number]?.ticked).length;
  if (criteria.length === 0)
    return (
      <div className="notice">
        <h2>No criteria were found on this page</h2>
        <p>A checklist is made from the lists and the person specification of an advert. This page has none.</p>
      </div>
    );
  return (
    <>
      <p role="status" className="checklist-count">
        <strong>
          {ticked} of {criteria.length}
        </strong>{' '}
        ticked
      </p>
      {DEMANDS.map(([demand, title]) => {
        const asked = criteria.filter((criterion) => criterion.demand === demand);
        return asked.length === 0 ? null : (
          <section key={demand} aria-label={title}>
            <h2>
              {title} ({asked.length})
            </h2>
            <ol className="checklist" start={asked[0]?.number}>
              {asked.map((criterion) => (
                <CriterionRow
                  key={criterion.number}
                  criterion={criterion}
                  answer={answers[criterion.number] ?? UNTOUCHED}
                  onAnswer={(change) => onAnswer(criterion, change)}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

interface CriterionRowProps {
  readonly criterion: Criterion;
  readonly answer: CriterionAnswer;
  readonly onAnswer: (change: Partial<CriterionAnswer>) => void;
}

function CriterionRow({ criterion, answer, onAnswer }: CriterionRowProps) {
  return (
    <li className={answer.ticked ? 'ticked' : undefined}>
      <label className="criterion">
        <input
          type="checkbox"
          checked={answer.ticked}
          onChange={(event) => onAnswer({ ticked: event.target.checked })}
        />
        <span>{criterion.text}</span>
      </label>
      {criterion.skills.length > 0 && (
        <ul className="criterion-skills" aria-label="Skills behind it">
          {criterion.skills.map(({ framework, skill, name, level }) => (
            <li key={`${framework}:${skill}`} className={`tag ${framework}`}>
              {codeOf(framework, skill)} {name}
              {level && ` · ${level.value} ${level.label}`}
            </li>
          ))}
        </ul>
      )}
      <NoteField
        label={`Your note on point ${criterion.number}`}
        note={answer.note}
        onNote={(note) => onAnswer({ note })}
      />
    </li>
  );
}
