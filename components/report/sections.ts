/** How the sections of an advert are called where quotes stand. */
import type { Evidence } from '../../utils/matching/match.ts';

export const SECTION_NAMES: Readonly<Record<Evidence['section'], string>> = {
  essential: 'Essential',
  desirable: 'Desirable',
  duties: 'Duties',
  'about-us': 'About the employer',
  benefits: 'Pay and benefits',
  'how-to-apply': 'How to apply',
  other: '',
};

/** Whether the advert calls the skill essential or desirable: the stronger where it does both, null where neither. */
export function demandOf(evidence: readonly Evidence[]): 'essential' | 'desirable' | null {
  if (evidence.some((one) => one.section === 'essential')) return 'essential';
  return evidence.some((one) => one.section === 'desirable') ? 'desirable' : null;
}
