/** How frameworks are called where there is little room. */
import type { FrameworkId } from '../framework-data/schema.ts';

export const FRAMEWORK_NAMES: Readonly<Record<FrameworkId, string>> = {
  klim: 'KLIM',
  gkim: 'GKIM',
  gdd: 'GDD',
  behaviour: 'Behaviours',
};

/** The order in which frameworks are listed. */
export const FRAMEWORK_ORDER = ['klim', 'gkim', 'gdd', 'behaviour'] as const satisfies readonly FrameworkId[];

/** The code of a skill as a person writes it: GDD and behaviours have readable ids and need none. */
export function codeOf(framework: FrameworkId, skill: string): string {
  return framework === 'klim' || framework === 'gkim'
    ? `${FRAMEWORK_NAMES[framework]} ${skill}`
    : FRAMEWORK_NAMES[framework];
}
