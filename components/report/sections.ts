/** What the sections of an advert say of a skill. */
import type { Evidence } from '../../utils/matching/match.ts';

/** Whether the advert calls the skill essential or desirable: the stronger where it does both, null where neither. */
export function demandOf(evidence: readonly Evidence[]): 'essential' | 'desirable' | null {
  if (evidence.some((one) => one.section === 'essential')) return 'essential';
  return evidence.some((one) => one.section === 'desirable') ? 'desirable' : null;
}
