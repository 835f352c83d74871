/** How much a text speaks in the wording of each role: tools, products of work, activities, the people met. */
import type { FrameworkData } from '../../framework-data/schema.ts';
import type { TextDocument } from '../text/document.ts';
import { compileLexicon, type LexiconSource } from './compile.ts';
import { createEngine } from './engine.ts';
import type { EngineData } from './load.ts';
import type { Evidence } from './match.ts';

/** Role cues are matched by the same engine, each role standing as a "skill" of its own. */
function cueEngineData({ frameworks: [model], groups, acronyms, knownWords, roleCues }: FrameworkData): EngineData {
  const roles = Object.entries(roleCues.roles);
  const source: LexiconSource =
    !model || roles.length === 0
      ? { frameworks: [], lexicon: [], groups, acronyms, levelCues: [], fieldWords: [] }
      : {
          frameworks: [
            {
              ...model,
              id: 'gdd',
              ofField: false,
              skills: roles.map(([role]) => ({
                id: role,
                name: role,
                section: 'roles',
                kind: 'qualification',
                description: role,
                levels: [],
              })),
            },
          ],
          lexicon: [
            {
              framework: 'gdd',
              groups: roleCues.groups,
              wordOrder: 'free',
              entries: roles.map(([skill, sure]) => ({ skill, sure, likely: [], hint: [], not: [] })),
            },
          ],
          groups,
          acronyms,
          levelCues: [],
          fieldWords: [],
        };
  return { frameworks: source.frameworks, groups, knownWords, compiled: compileLexicon(source) };
}

/** Said again, a cue adds less than a new one: a text that repeats one tool is not yet the role's. */
const AGAIN = 0.5;
/**
 * The first cue of a role names its field of work ("business analysis", "data engineering"). An advert
 * speaks of its own field over and over, of its neighbours' once.
 */
const FIELD_WEIGHT = 2;
const FIELD_AGAIN = 1;

/** Each cue counts once, by its clearest place, and a little more when it comes back. */
function amountOf(evidence: readonly Evidence[], field: string | undefined): number {
  const cues = new Map<string, { best: number; places: number }>();
  for (const { phrase, confidence } of evidence) {
    const cue = cues.get(phrase);
    cues.set(phrase, { best: Math.max(confidence, cue?.best ?? 0), places: (cue?.places ?? 0) + 1 });
  }
  let amount = 0;
  for (const [phrase, { best, places }] of cues) {
    const [weight, again] = phrase === field ? [FIELD_WEIGHT, FIELD_AGAIN] : [1, AGAIN];
    amount += weight * best * (1 + again * Math.log(places));
  }
  return amount;
}

/**
 * Builds the reader of role wording; cues are compiled once. For a document it gives, for every role
 * with cues, about how many different cues of the role stand in it (0 when none does).
 */
export function createRoleWording(data: FrameworkData): (document: TextDocument) => ReadonlyMap<string, number> {
  const engine = createEngine(cueEngineData(data));
  const roles = Object.entries(data.roleCues.roles);
  return (document) => {
    const found = new Map(
      engine.match(document, { minConfidence: 0 }).matches.map((match) => [match.skill, match.evidence]),
    );
    // Roles have more or fewer cues written for them; the more there are, the less each says.
    return new Map(
      roles.map(([role, cues]) => [role, amountOf(found.get(role) ?? [], cues[0]) / Math.sqrt(cues.length)]),
    );
  };
}
