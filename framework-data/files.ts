/** Every data file, parsed. */
import acronyms from './language/acronyms.json' with { type: 'json' };
import activities from './lexicon/activities.json' with { type: 'json' };
import behaviourLexicon from './lexicon/behaviour.json' with { type: 'json' };
import gddA from './lexicon/gdd-a.json' with { type: 'json' };
import gddB from './lexicon/gdd-b.json' with { type: 'json' };
import gkimLexicon from './lexicon/gkim.json' with { type: 'json' };
import klim01 from './lexicon/klim-01-collections.json' with { type: 'json' };
import klim02 from './lexicon/klim-02-data.json' with { type: 'json' };
import klim03 from './lexicon/klim-03-retrieval.json' with { type: 'json' };
import klim04 from './lexicon/klim-04-governance.json' with { type: 'json' };
import klim05 from './lexicon/klim-05-organising.json' with { type: 'json' };
import klim06 from './lexicon/klim-06-knowledge.json' with { type: 'json' };
import klim07 from './lexicon/klim-07-literacy.json' with { type: 'json' };
import klim09 from './lexicon/klim-09-research.json' with { type: 'json' };
import klim10a from './lexicon/klim-10-engagement.json' with { type: 'json' };
import klim10b from './lexicon/klim-10-service.json' with { type: 'json' };
import klim11 from './lexicon/klim-11-leadership.json' with { type: 'json' };
import klim12 from './lexicon/klim-12-management.json' with { type: 'json' };
import klim13 from './lexicon/klim-13-technology.json' with { type: 'json' };
import fieldWords from './language/field.json' with { type: 'json' };
import knownWords from './language/known-words.json' with { type: 'json' };
import levelCues from './language/level-cues.json' with { type: 'json' };
import qualifications from './lexicon/qualifications.json' with { type: 'json' };
import wordGroups from './language/word-groups.json' with { type: 'json' };
import behaviour from './behaviour/framework.json' with { type: 'json' };
import gdd from './gdd/framework.json' with { type: 'json' };
import gddRoleCues from './gdd/role-cues.json' with { type: 'json' };
import gddRoles from './gdd/roles.json' with { type: 'json' };
import gkim from './gkim/framework.json' with { type: 'json' };
import klim from './klim/framework.json' with { type: 'json' };
import klsManager from './profiles/kls-manager.json' with { type: 'json' };
import { z } from 'zod';
import {
  acronymsSchema,
  fieldWordsSchema,
  frameworkSchema,
  gddRolesSchema,
  levelCuesSchema,
  lexiconFileSchema,
  roleCuesSchema,
  roleProfileSchema,
  wordGroupsSchema,
  type FrameworkFiles,
  type RoleProfile,
} from './schema.ts';

const LEXICON: readonly unknown[] = [
  klim01,
  klim02,
  klim03,
  klim04,
  klim05,
  klim06,
  klim07,
  klim09,
  klim10a,
  klim10b,
  klim11,
  klim12,
  klim13,
  gkimLexicon,
  gddA,
  gddB,
  behaviourLexicon,
  qualifications,
  activities,
];

function gddProfiles(): RoleProfile[] {
  const source = gdd.source;
  return gddRolesSchema.parse(gddRoles).flatMap(({ role, family, levels }) =>
    levels.map(({ id, name, required }) =>
      roleProfileSchema.parse({
        id,
        framework: 'gdd',
        role,
        name,
        family,
        source,
        required: Object.entries(required).map(([skill, level]) => ({ framework: 'gdd', skill, level })),
      }),
    ),
  );
}

/** All framework data as the files have it. Throws a `ZodError` naming the place when a file is wrong. */
export function readFrameworkFiles(): FrameworkFiles {
  return {
    frameworks: [klim, gkim, gdd, behaviour].map((file) => frameworkSchema.parse(file)),
    lexicon: LEXICON.map((file) => lexiconFileSchema.parse(file)),
    groups: wordGroupsSchema.parse(wordGroups),
    acronyms: acronymsSchema.parse(acronyms),
    levelCues: levelCuesSchema.parse(levelCues),
    fieldWords: fieldWordsSchema.parse(fieldWords),
    roleCues: roleCuesSchema.parse(gddRoleCues),
    knownWords: z.array(z.string()).parse(knownWords),
    profiles: [roleProfileSchema.parse(klsManager), ...gddProfiles()],
  };
}
