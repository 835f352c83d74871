/** What is said, and where the keyboard goes, when a find was judged or that was undone. */
import type { FindJudgement } from '../../utils/comparison/judged.ts';

/** A find that was had back is drawn within so many frames. */
const MOST_FRAMES = 10;

const firstIn = (place: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`${place} :is(button, [tabindex])`);

/** What opens the row of a find that is folded away. */
function rowOf(key: string): HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const row = rows.find(({ dataset }) => key.startsWith(`${dataset['row']}:`));
  return row?.querySelector<HTMLElement>('button') ?? null;
}

/** The keyboard goes back to the find that is there again, so that the next key speaks of it. `said`: what counts of it now. */
export function focusFind(key: string, said: Pick<FindJudgement, 'verdict'> | null): void {
  const isRejected = said?.verdict === 'rejected';
  const place = `[data-${isRejected ? 'rejected' : 'find'}="${CSS.escape(key)}"]`;
  let left = MOST_FRAMES;
  const look = (): void => {
    const found = firstIn(place) ?? (left-- > 0 ? null : rowOf(key));
    found?.closest('details')?.setAttribute('open', '');
    if (found) found.focus();
    else if (left >= 0) requestAnimationFrame(look);
  };
  setTimeout(look);
}

const SAID = { confirmed: 'Right', rejected: 'Wrong', review: 'Needs a look' } as const;
export function judgedSentence(judgement: FindJudgement | null, quote: string): string {
  if (!judgement) return `Taken back: “${quote}”.`;
  const reach = judgement.reach === 'everywhere' ? ', everywhere' : '';
  return `${SAID[judgement.verdict]}${reach}: “${quote}”.`;
}
