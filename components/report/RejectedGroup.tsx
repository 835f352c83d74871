/** Finds the reader has rejected: out of the report, and not lost. */
import { withVerdict, type FindJudgement, type RejectedFind } from '../../utils/comparison/judged.ts';
import { fullNameOf } from '../../utils/reporting/names.ts';
import { useReportActions } from './actions.ts';
import { Group } from './Group.tsx';
import { ReachButton } from './JudgeButtons.tsx';
import { JUDGING_KEYS, keyJudge } from './judging.ts';

export function RejectedGroup({ rejected }: { readonly rejected: readonly RejectedFind[] }) {
  const { onJudge, judgements = {}, isOnePage = false } = useReportActions();
  if (rejected.length === 0) return null;
  return (
    <Group kind="rejected" title="Rejected by you" count={String(rejected.length)}>
      {rejected.map((find) => {
        const judgement = judgements[find.key] ?? null;
        const judge = (said: FindJudgement | null): void => onJudge?.(find.key, said, find.quote);
        return (
          <li key={find.key} data-row={find.key} data-rejected={find.key} className="row">
            <span>
              “{find.quote}” <small className="quiet">{fullNameOf(find)}</small>
            </span>
            {onJudge && (
              <span className="judge" role="presentation" onKeyDown={keyJudge(judgement, judge)}>
                <button
                  type="button"
                  className="button small"
                  aria-label={`Take back: “${find.quote}”`}
                  aria-keyshortcuts={JUDGING_KEYS}
                  onClick={() => judge(withVerdict(judgement, null))}
                >
                  Take back
                </button>
                {judgement && !isOnePage && <ReachButton quote={find.quote} judgement={judgement} onJudge={judge} />}
              </span>
            )}
          </li>
        );
      })}
    </Group>
  );
}
