/** The keys by which a find is judged, the same as on its card in the page. */
import { withVerdict, type FindJudgement } from '../../utils/comparison/judged.ts';

/** Verdicts with their words and keys. */
export const VERDICTS = [
  { verdict: 'confirmed', label: 'Right', key: 'c' },
  { verdict: 'rejected', label: 'Wrong', key: 'x' },
  { verdict: 'review', label: 'Needs a look', key: 'l' },
] as const;

/** As `aria-keyshortcuts` lists them. */
export const JUDGING_KEYS = VERDICTS.map(({ key }) => key).join(' ');

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The key is held: it was heard when it went down. */
  readonly repeat: boolean;
}

/** The judgement with a verdict given, or taken back where it was given before. */
export const toggled = (verdict: FindJudgement['verdict'], judgement: FindJudgement | null): FindJudgement | null =>
  withVerdict(judgement, judgement?.verdict === verdict ? null : verdict);

/** What a key says of a find; undefined for keys that say nothing. */
function judgementByKey(
  { key, ctrlKey, metaKey, altKey }: Key,
  judgement: FindJudgement | null,
): FindJudgement | null | undefined {
  const meant = VERDICTS.find((one) => one.key === key);
  return meant === undefined || ctrlKey || metaKey || altKey ? undefined : toggled(meant.verdict, judgement);
}

/** Listens to the keys of one find. */
export const keyJudge =
  (judgement: FindJudgement | null, judge: (said: FindJudgement | null) => void) =>
  (event: Key & { preventDefault(): void }): void => {
    const said = judgementByKey(event, judgement);
    if (said === undefined) return;
    event.preventDefault();
    if (!event.repeat) judge(said);
  };
