/** The keys of a shown document, which count while the keyboard is in it and nowhere else (WCAG 2.1.4). */
import type { KeyboardEvent } from 'react';
import type { FindJudgement } from '../../utils/comparison/judged.ts';
import type { ReportActions } from '../report/actions.ts';
import { keyJudge } from '../report/judging.ts';
import type { Walk } from './useWalk.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { n: 1, p: -1 };
/** What speaks of one find: its words, and what stands above of it. */
const OF_ONE_FIND = '.shown, .find-here';

export interface WalkingKeys {
  readonly walk: Walk;
  readonly actions: Pick<ReportActions, 'judgements' | 'onJudge'>;
  /** Goes back to where the reader came from. */
  readonly onLeave: () => void;
}

export function walkByKey(event: KeyboardEvent, { walk, actions, onLeave }: WalkingKeys): void {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
  const by = STEPS[key];
  if (by) {
    event.preventDefault();
    walk.step(by);
  }
  const { find } = walk;
  if (!find || !target.closest(OF_ONE_FIND)) return;
  const judge = (said: FindJudgement | null): void => actions.onJudge?.(find.key, said, find.evidence.quote);
  if (key === 'Escape') onLeave();
  else keyJudge(actions.judgements?.[find.key] ?? null, judge)(event);
}
