/** What is said, and where the keyboard goes, when a find was judged or that was undone. */
import type { FindJudgement } from '../../utils/comparison/judged.ts';
import type { TabAnswer } from '../../utils/messaging/tab-state.ts';

/** The keyboard goes back to the find that is there again, so that the next key speaks of it. */
export const thenFocus =
  (key: string) =>
  (answer: TabAnswer): TabAnswer => {
    setTimeout(() => document.querySelector<HTMLElement>(`[data-find="${CSS.escape(key)}"] button`)?.focus());
    return answer;
  };

const SAID = { confirmed: 'Right', rejected: 'Wrong', review: 'Needs a look' } as const;
export function judgedSentence(judgement: FindJudgement | null, quote: string): string {
  if (!judgement) return `Taken back: “${quote}”.`;
  const reach = judgement.reach === 'everywhere' ? ', everywhere' : '';
  return `${SAID[judgement.verdict]}${reach}: “${quote}”.`;
}
