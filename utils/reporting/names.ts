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

/** How the parts of the behaviour framework are called, by how the ids of their skills begin. */
const BEHAVIOUR_KINDS = [
  ['qualification-', 'Qualification:'],
  ['activity-', 'Development activity:'],
] as const;

/**
 * The code of a skill as a person writes it, "KLIM 12.8". GDD has names only, and gives its framework; behaviours,
 * activities and qualifications say which of them they are.
 */
export function codeOf(framework: FrameworkId, skill: string): string {
  if (framework === 'klim' || framework === 'gkim') return `${FRAMEWORK_NAMES[framework]} ${skill}`;
  if (framework === 'gdd') return FRAMEWORK_NAMES.gdd;
  return BEHAVIOUR_KINDS.find(([start]) => skill.startsWith(start))?.[1] ?? 'Behaviour:';
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
