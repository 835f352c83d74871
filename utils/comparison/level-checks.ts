/** Does the advert say of each skill one level, and no more than the role profile asks? */
import type { Evidence, Match } from '../matching/match.ts';
import type { TextDocument } from '../text/document.ts';
import { counted, listedBriefly, placesOf, type AdvertCheck } from './advert-check.ts';
import type { Report, SkillComparison } from './report.ts';

const ASKED: ReadonlySet<Evidence['section']> = new Set(['essential', 'desirable', 'duties', 'other']);

/** Words for who helps and for who leads. "Help" and "support" are left out: a leader helps users and supports staff. */
const HELPS = /^(?:assist(?:s|ing|ance)?|under (?:direction|supervision|guidance)|shadow(?:s|ing)?)\b/i;
const LEADS =
  /^(?:lead|leads|leading|head|heads|heading|manage|manages|managing|direct|directs|directing|oversee|oversees|overseeing|accountable|overall responsibility)\b/i;

const matchesOf = ({ skills, extras, beyond }: Report): Match[] => [
  ...[...skills, ...extras].flatMap(({ match }) => match ?? []),
  ...beyond,
];

interface Contradiction {
  readonly name: string;
  readonly helps: Evidence;
  readonly leads: Evidence;
}

function contradictionIn({ name, evidence }: Match): Contradiction[] {
  const read = evidence.filter(({ level, section }) => level !== null && ASKED.has(section));
  const helps = read.find(({ level }) => HELPS.test(level?.basis ?? ''));
  const leads = read.find(({ level }) => LEADS.test(level?.basis ?? ''));
  return helps && leads && helps.sentenceStart !== leads.sentenceStart ? [{ name, helps, leads }] : [];
}

/** "Assist with budgets" here and "manage the budget" there leave the reader to guess. */
export function contradictingLevels(document: TextDocument, report: Report): AdvertCheck {
  const found = matchesOf(report).flatMap(contradictionIn);
  const about = { id: 'contradicting-levels', title: 'Levels that contradict each other', sources: [] } as const;
  const [first] = found;
  if (!first) return { ...about, severity: 'fine', text: 'No skill is asked for at two different levels.', places: [] };
  const others = found.slice(1).map(({ name }) => name);
  const more = others.length === 0 ? '' : ` The same goes for ${listedBriefly(others)}.`;
  return {
    ...about,
    severity: 'problem',
    text: `For ${first.name} the advert says “${first.helps.level?.basis}” in one place and “${first.leads.level?.basis}” in another.${more} Say once which it is.`,
    places: placesOf(
      document,
      found.flatMap(({ helps, leads }) => [helps, leads]),
    ),
  };
}

/** A framework the profile hardly uses says nothing of what it leaves out. */
const FEWEST_OF_FRAMEWORK = 2;

/** Says of skills tagged as essential in the report why the check lets them pass. */
const uncounted = (skills: readonly { readonly name: string }[]): string =>
  `Not counted, because they are behaviours, uncertain or of a framework the profile hardly uses: ${listedBriefly(skills.map(({ name }) => name))}.`;

/** Skills demanded as essential that the role profile does not ask for. */
export function beyondProfile(document: TextDocument, report: Report): AdvertCheck {
  const used = (framework: Match['framework']): boolean =>
    report.skills.filter((skill) => skill.framework === framework).length >= FEWEST_OF_FRAMEWORK;
  const demanded = report.beyond.flatMap((match) => {
    const essential = match.evidence.filter(({ section }) => section === 'essential');
    const counts = match.framework !== 'behaviour' && match.class !== 'review' && used(match.framework);
    return essential.length > 0 ? [{ name: match.name, essential, counts }] : [];
  });
  const found = demanded.filter(({ counts }) => counts);
  const rest = demanded.filter(({ counts }) => !counts);
  const about = { id: 'beyond-profile', title: 'More than the role profile asks', sources: [] } as const;
  const { name } = report.profile;
  if (found.length === 0)
    return {
      ...about,
      severity: 'fine',
      text:
        rest.length === 0
          ? `Nothing is essential here that the profile ${name} does not ask for.`
          : `Nothing essential here goes clearly beyond the profile ${name}. ${uncounted(rest)}`,
      places: placesOf(
        document,
        rest.flatMap(({ essential }) => essential),
      ),
    };
  return {
    ...about,
    severity: 'hint',
    text: `${counted(found.length, 'skill is', 'skills are')} essential here though the profile ${name} does not ask for ${found.length === 1 ? 'it' : 'them'}: ${listedBriefly(found.map((skill) => skill.name))}. Keep what the post cannot do without; make the rest desirable or leave it out.${rest.length === 0 ? '' : ` ${uncounted(rest)}`}`,
    places: placesOf(
      document,
      found.flatMap(({ essential }) => essential),
    ),
  };
}

/** "Management" and "leadership" name fields and systems as often as they name what the post does. */
const ONLY_A_NAME = /^(?:management|leadership)$/i;

const higher = ({ match, required }: SkillComparison): Evidence[] =>
  (match?.evidence ?? []).filter(
    ({ level, section }) =>
      level !== null && level.value > (required ?? 0) && ASKED.has(section) && !ONLY_A_NAME.test(level.basis),
  );

/** Skills read at a level above the one the role profile requires. */
export function aboveProfile(document: TextDocument, report: Report): AdvertCheck {
  const found = report.skills.filter((skill) => skill.status === 'above' && higher(skill).length > 0);
  const about = { id: 'above-profile', title: 'Higher than the role profile asks', sources: [] } as const;
  const [first] = found;
  if (!first)
    return {
      ...about,
      severity: 'fine',
      text: `No skill is asked for above the level of the profile ${report.profile.name}.`,
      places: [],
    };
  const others = found.slice(1).map(({ name }) => name);
  const more = others.length === 0 ? '' : ` Also higher: ${listedBriefly(others)}.`;
  return {
    ...about,
    severity: 'hint',
    text: `${first.name} reads as level ${first.found} (${first.foundLabel}); the profile asks for level ${first.required} (${first.requiredLabel}).${more} If the post is not meant to be more senior, choose a quieter verb.`,
    places: placesOf(
      document,
      found.flatMap((skill) => higher(skill)),
    ),
  };
}
