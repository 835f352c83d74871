/** How frameworks and skills are called on every surface and in every export. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Section } from '../text/document.ts';

export const FRAMEWORK_NAMES: Readonly<Record<FrameworkId, string>> = {
  klim: 'KLIM',
  gkim: 'GKIM',
  gdd: 'GDD',
  behaviour: 'Behaviours',
};

/** The order in which frameworks are listed. */
export const FRAMEWORK_ORDER = ['klim', 'gkim', 'gdd', 'behaviour'] as const satisfies readonly FrameworkId[];

/** The code of a skill as a person writes it, "KLIM 12.8"; GDD and behaviours have names only, and give their framework. */
export function codeOf(framework: FrameworkId, skill: string): string {
  return framework === 'klim' || framework === 'gkim'
    ? `${FRAMEWORK_NAMES[framework]} ${skill}`
    : FRAMEWORK_NAMES[framework];
}

/** "KLIM 12.8 Financial management", "GDD Problem management". */
export function fullNameOf(one: {
  readonly framework: FrameworkId;
  readonly skill: string;
  readonly name: string;
}): string {
  return `${codeOf(one.framework, one.skill)} ${one.name}`;
}

/** How the sections of an advert are called where quotes stand; empty where a text has none. */
export const SECTION_NAMES: Readonly<Record<Section, string>> = {
  essential: 'Essential',
  desirable: 'Desirable',
  duties: 'Duties',
  'about-us': 'About the employer',
  benefits: 'Pay and benefits',
  'how-to-apply': 'How to apply',
  other: '',
};
