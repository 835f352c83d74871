/** Finds the reader has rejected: out of the report, and not lost. */
import { withVerdict, type RejectedFind } from '../../utils/comparison/judged.ts';
import { fullNameOf } from '../../utils/reporting/names.ts';
import { useReportActions } from './actions.ts';
import { Group } from './Group.tsx';
import { ReachButton } from './JudgeButtons.tsx';

export function RejectedGroup({ rejected }: { readonly rejected: readonly RejectedFind[] }) {
  const { onJudge, judgements = {} } = useReportActions();
  if (rejected.length === 0) return null;
  return (
    <Group kind="rejected" title="Rejected by you" count={String(rejected.length)}>
      {rejected.map((find) => {
        const judgement = judgements[find.key];
        return (
          <li key={find.key} data-row={find.key} className="row">
            <span>
              “{find.quote}” <small className="quiet">{fullNameOf(find)}</small>
            </span>
            {onJudge && (
              <span className="judge">
                <button
                  type="button"
                  className="button small"
                  aria-label={`Take back: “${find.quote}”`}
                  onClick={() => onJudge(find.key, withVerdict(judgement ?? null, null), find.quote)}
                >
                  Take back
                </button>
                {judgement && (
                  <ReachButton
                    quote={find.quote}
                    judgement={judgement}
                    onJudge={(said) => onJudge(find.key, said, find.quote)}
                  />
                )}
              </span>
            )}
          </li>
        );
      })}
    </Group>
  );
}
