/** Says in a sentence why a find is one, for a reader who knows the field and not the engine. */
import type { Section } from '../text/document.ts';
import type { Window } from './candidates.ts';

const SECTION_NAMES: Readonly<Record<Section, string>> = {
  essential: 'an essential requirement',
  desirable: 'a desirable requirement',
  duties: 'a duty',
  'about-us': 'the employer’s description of itself',
  benefits: 'pay and benefits',
  'how-to-apply': 'how to apply',
  other: '',
};

/** What raised or lowered a find. */
export interface FindFacts {
  readonly skillName: string;
  readonly quote: string;
  readonly window: Window | null;
  readonly statement: string | null;
  readonly section: Section;
  readonly sharedWith: number;
  readonly slips: readonly { readonly written: string; readonly readAs: string }[];
}

function cautions(facts: FindFacts): string[] {
  const notes: string[] = [];
  for (const { written, readAs } of facts.slips) notes.push(`“${written}” was read as “${readAs}”`);
  if (facts.window && facts.window.gap >= 1) notes.push('other words stand in between');
  if (facts.window?.reordered) notes.push('the words stand in another order');
  if (facts.sharedWith > 2) notes.push(`the same words also point to ${facts.sharedWith - 1} other skills`);
  if (facts.section === 'about-us' || facts.section === 'benefits' || facts.section === 'how-to-apply') {
    notes.push(`it stands in ${SECTION_NAMES[facts.section]}, not in what the post asks`);
  }
  return notes;
}

/** The explanation shown beside a quote. */
export function explain(facts: FindFacts): string {
  const place =
    facts.section === 'essential' || facts.section === 'desirable' || facts.section === 'duties'
      ? `, in ${SECTION_NAMES[facts.section]}`
      : '';
  let reason: string;
  if (facts.statement !== null)
    reason = `The sentence says nearly what the framework’s own statement says: “${facts.statement}”`;
  else if (facts.window?.rule.method === 'name')
    reason = `The skill’s own name, ${facts.skillName}, stands here${place}`;
  else if (facts.window?.rule.strength === 'hint')
    reason = `“${facts.quote}” points to ${facts.skillName} together with other words of the sentence${place}`;
  else reason = `“${facts.quote}” is a way adverts speak of ${facts.skillName}${place}`;
  const notes = cautions(facts);
  return notes.length === 0 ? `${reason}.` : `${reason}. Less sure because ${notes.join(' and ')}.`;
}
