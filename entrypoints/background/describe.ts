/** The words on a find's card. Levels are suggestions with their evidence, never a verdict on a person. */
import type { Skill } from '../../framework-data/schema.ts';
import type { FindDescription } from '../../utils/messaging/page-news.ts';
import { frameworkData, profileOf } from '../../utils/hosting/engine-host.ts';
import type { NumberedFind, TabFinds } from './tab-finds.ts';

const statementOf = (skill: Pick<Skill, 'levels'> | undefined, level: number | undefined): string | undefined =>
  skill?.levels.find((one) => one.level === level)?.statements[0]?.text;

function describe(
  { key, match, evidence }: NumberedFind,
  { judgements }: TabFinds,
  profileId: string,
): FindDescription {
  const framework = frameworkData().frameworks.find((one) => one.id === match.framework);
  const skill = framework?.skills.find((one) => one.id === match.skill);
  const labelOf = (value: number | null | undefined): string =>
    value ? `${value} ${framework?.scale.find((step) => step.value === value)?.label ?? ''}` : '';
  const reading = evidence.level ?? null;
  const profile = profileOf(profileId);
  const asked = profile.required.find((one) => one.framework === match.framework && one.skill === match.skill);
  const level = reading?.value ?? asked?.level ?? undefined;
  const statement = statementOf(skill, level) ?? skill?.description;
  const rows = [
    {
      term: 'Level read',
      text: reading ? `${labelOf(reading.value)}, from “${reading.basis}”` : 'The words tell no level.',
    },
    {
      term: 'Profile asks',
      text: asked ? labelOf(asked.level) || 'This skill, at no set level' : `${profile.name} does not ask for it.`,
    },
    ...(statement ? [{ term: level ? `What ${labelOf(level)} means` : 'What it means', text: statement }] : []),
    { term: 'Why', text: evidence.explanation },
  ];
  const code = /^\d/.test(match.skill) ? `${match.skill} ` : '';
  return {
    key,
    framework: match.framework,
    title: `${framework?.shortName ?? ''} ${code}${match.name}`.trim(),
    rows,
    verdict: judgements[key]?.verdict ?? null,
  };
}

/** Cards of these finds, in the order asked for; numbers that are no longer there are left out. */
export function describeFinds(ids: readonly number[], finds: TabFinds, profileId: string): FindDescription[] {
  return ids.flatMap((id) => {
    const find = finds.finds[id];
    return find ? describe(find, finds, profileId) : [];
  });
}
