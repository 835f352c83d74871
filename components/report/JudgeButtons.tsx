/** Says of a find that it is right or wrong, for this page or everywhere; pressing again takes it back. */
import { withReach, type FindJudgement } from '../../utils/comparison/judged.ts';
import { useReportActions } from './actions.ts';
import { toggled, VERDICTS } from './judging.ts';

export interface JudgeButtonsProps {
  readonly quote: string;
  readonly judgement: FindJudgement | null;
  readonly onJudge: (judgement: FindJudgement | null) => void;
}

export function JudgeButtons({ quote, judgement, onJudge }: JudgeButtonsProps) {
  const { isOnePage = false } = useReportActions();
  return (
    <span className="judge">
      {VERDICTS.map(({ verdict, label, key }) => {
        const given = judgement?.verdict === verdict;
        return (
          <button
            key={verdict}
            type="button"
            className="button small"
            aria-pressed={given}
            aria-keyshortcuts={key}
            aria-label={`${label}: “${quote}”`}
            title={`${label} (${key})`}
            onClick={() => onJudge(toggled(verdict, judgement))}
          >
            {label}
          </button>
        );
      })}
      {judgement && !isOnePage && <ReachButton quote={quote} judgement={judgement} onJudge={onJudge} />}
    </span>
  );
}

/** Has a verdict count everywhere, or on its page alone. */
export function ReachButton({ quote, judgement, onJudge }: JudgeButtonsProps & { readonly judgement: FindJudgement }) {
  const everywhere = judgement.reach === 'everywhere';
  return (
    <button
      type="button"
      className="button small"
      aria-pressed={everywhere}
      aria-label={`Everywhere: “${quote}”`}
      title="Counts on every page and in every document"
      onClick={() => onJudge(withReach(judgement, everywhere ? 'page' : 'everywhere'))}
    >
      Everywhere
    </button>
  );
}
