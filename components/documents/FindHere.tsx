/** The walk from find to find in a document, and what is said of the one that is shown. */
import type { FindJudgement } from '../../utils/comparison/judged.ts';
import { readingWords } from '../../utils/reporting/groups.ts';
import { fullNameOf } from '../../utils/reporting/names.ts';
import { useReportActions } from '../report/actions.ts';
import { JudgeButtons } from '../report/JudgeButtons.tsx';
import type { Walk } from './useWalk.ts';

/** "Find 3 of 41: KLIM 12.8 Financial management". */
export function standingWords({ find, index, total }: Walk): string {
  if (total === 0 && !find) return 'Nothing is marked';
  if (!find) return total === 1 ? '1 find' : `${total} finds`;
  const standing = index === 0 ? `Left out of the ${total} finds` : `Find ${index} of ${total}`;
  return `${standing}: ${fullNameOf(find.match)}`;
}

export function FindHere({ walk }: { readonly walk: Walk }) {
  const { onJudge, judgements = {} } = useReportActions();
  const { find, step } = walk;
  return (
    <div className="find-here" role="group" aria-label="Finds in the document">
      <div className="find-walk">
        <button type="button" className="button" title="Previous (p)" aria-keyshortcuts="p" onClick={() => step(-1)}>
          Previous
        </button>
        <button type="button" className="button" title="Next (n)" aria-keyshortcuts="n" onClick={() => step(1)}>
          Next
        </button>
        <strong role="status">{standingWords(walk)}</strong>
      </div>
      {find && (
        <>
          <p className={`quote ${find.match.framework}`}>
            “{find.evidence.quote}”<small>{readingWords(find.evidence.level)}</small>
          </p>
          {onJudge && (
            <JudgeButtons
              quote={find.evidence.quote}
              judgement={judgements[find.key] ?? null}
              onJudge={(said: FindJudgement | null) => onJudge(find.key, said, find.evidence.quote)}
            />
          )}
          <p className="quiet">
            Keys on the find: n next, p previous, c right, x wrong, l needs a look, u undo, Esc back.
          </p>
        </>
      )}
    </div>
  );
}
