/**
 * The shapes of the bundled framework data. Every data file is parsed with one of these schemas
 * by the loader and by a test; a wrong entry fails with the file, the skill and the phrase named.
 */
import { z } from 'zod';
import type { CompiledLexicon } from './compiled.ts';
import { LONGEST_PHRASE, NOTATION_RULE, PHRASE_NOTATION, SHORTEST_PHRASE } from './notation.ts';

/** The frameworks a text is mapped to; `behaviour` holds behavioural skills, activities and qualifications. */
export const FRAMEWORK_IDS = ['klim', 'gkim', 'gdd', 'behaviour'] as const;
export const frameworkIdSchema = z.enum(FRAMEWORK_IDS);
export type FrameworkId = z.infer<typeof frameworkIdSchema>;

const text = z.string().trim().min(1);

/** One step of a framework's own scale. `value` orders the steps; labels are the framework's words. */
const levelSchema = z.strictObject({ value: z.int().min(1).max(9), label: text, meaning: text });

/** A framework's ordered levels, lowest first. */
export const levelScaleSchema = z
  .array(levelSchema)
  .refine(
    (levels) => levels.every((level, index) => index === 0 || level.value > (levels[index - 1]?.value ?? 0)),
    'levels must be listed from the lowest to the highest',
  );
export type LevelScale = z.infer<typeof levelScaleSchema>;

/**
 * One sentence of a framework that says what a level means.
 * `original` keeps the publisher's wording where `text` corrects a slip of typing.
 */
const statementSchema = z.strictObject({ text, original: text.optional() });

/** What one level of a skill asks for, in the framework's own sentences. */
const levelStatementsSchema = z.strictObject({
  level: z.int().min(1).max(9).nullable(),
  statements: z.array(statementSchema).min(1),
});

/** A skill of a framework. `kind` separates what is measured in levels from what is had or done. */
const skillSchema = z.strictObject({
  id: text,
  name: text,
  section: text,
  kind: z.enum(['skill', 'behaviour', 'activity', 'qualification']).default('skill'),
  description: text,
  levels: z.array(levelStatementsSchema).default([]),
});
export type Skill = z.infer<typeof skillSchema> & { readonly framework: FrameworkId };

/** A framework file: its names, its source and licence, its scale and its skills. */
export const frameworkSchema = z.strictObject({
  id: frameworkIdSchema,
  name: text,
  shortName: text,
  version: text,
  source: text,
  licence: text,
  /** Its skills are those of information, knowledge and library work, and count only in texts of that field. */
  ofField: z.boolean().default(false),
  scale: levelScaleSchema,
  skills: z.array(skillSchema).min(1),
});
export type Framework = z.infer<typeof frameworkSchema>;

const phraseText = z.string().min(SHORTEST_PHRASE).max(LONGEST_PHRASE).regex(PHRASE_NOTATION, NOTATION_RULE);

/** A phrase with conditions; a bare string is a phrase without any. */
const conditionedPhraseSchema = z.strictObject({
  phrase: phraseText,
  /** Counts only where one of these phrases stands in the same sentence. */
  near: z.array(phraseText).min(1).optional(),
  /** Does not count where one of these phrases stands in the same sentence: another sense of the words. */
  not: z.array(phraseText).min(1).optional(),
  /** The words count in any order, farther apart too; only for words that are sure together. */
  free: z.boolean().optional(),
  /** The level these words tell by themselves, on the framework's scale. */
  level: z.int().min(1).max(9).optional(),
});
const phraseSchema = z.union([phraseText, conditionedPhraseSchema]);
export type PhraseRule = z.infer<typeof phraseSchema>;

/** How surely a phrase alone means its skill: at least 9, at least 7, or only with a second cue. */
export const STRENGTHS = ['sure', 'likely', 'hint'] as const;
export type Strength = (typeof STRENGTHS)[number];

const lexiconEntrySchema = z.strictObject({
  skill: text,
  sure: z.array(phraseSchema).default([]),
  likely: z.array(phraseSchema).default([]),
  hint: z.array(conditionedPhraseSchema.required({ near: true })).default([]),
  /** Where one of these stands in the sentence, no phrase of this skill counts there. */
  not: z.array(phraseText).default([]),
});
export type LexiconEntry = z.infer<typeof lexiconEntrySchema>;

/** Named sets of words that phrases share: `@staff`, `@manage`. Members may be `two_words`. */
const wordGroupsSchema = z.record(z.string().regex(/^[a-z-]+$/), z.array(z.string().regex(/^[a-z0-9'_-]+$/)).min(2));
export type WordGroups = z.infer<typeof wordGroupsSchema>;

/** One lexicon file: entries of one framework, with word groups of its own if it needs them. */
export const lexiconFileSchema = z.strictObject({
  framework: frameworkIdSchema,
  groups: wordGroupsSchema.default({}),
  /** `natural`: words stand in the order written, or in a turn that says the same; `free`: in any order. */
  wordOrder: z.enum(['natural', 'free']).default('natural'),
  entries: z.array(lexiconEntrySchema).min(1),
});
export type LexiconFile = z.infer<typeof lexiconFileSchema>;
export { wordGroupsSchema };

/** Words that show a text to be about information, knowledge or library work. */
export const fieldWordsSchema = z.array(phraseText).min(1);

/** Abbreviations written in capitals and what they stand for: `IG` → `information governance`. */
export const acronymsSchema = z.record(z.string().regex(/^[A-Za-z0-9&-]{2,10}$/), text);

/** Words that tell a level, and which level they tell on each framework's scale. */
export const levelCuesSchema = z.array(
  z.strictObject({
    cue: text,
    levels: z.partialRecord(frameworkIdSchema, z.int().min(1).max(9)),
    /** Levels the same words tell as a phrase's own verb: who supports researchers does the work. */
    within: z.partialRecord(frameworkIdSchema, z.int().min(1).max(9)).optional(),
    /** Levels the same words tell where the post itself leads, by its title. */
    senior: z.partialRecord(frameworkIdSchema, z.int().min(1).max(9)).optional(),
    words: z.array(phraseText).min(1),
  }),
);
export type LevelCues = z.infer<typeof levelCuesSchema>;

/**
 * A sentence for an advert at one level of a skill. Every verb that says what is done stands in braces,
 * so that the sentence can be turned into a criterion: "{Manage} the budget" → "Experience of managing the budget".
 */
const wordingText = z
  .string()
  .max(300)
  .regex(
    /^\{[A-Z][a-z]+\},? (?:[^{}[\]]|\{[a-z]+\}|\[object\])+\.$/,
    'begins with a verb in braces and ends with a full stop',
  );
const wordingByLevel = z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), wordingText);

/** One wording file: how an advert may ask for each skill of a framework at each level, in our own words. */
export const wordingFileSchema = z
  .strictObject({
    framework: frameworkIdSchema,
    /** By level, sentences that serve every skill; `[object]` is where its object goes. */
    patterns: wordingByLevel.default({}),
    skills: z
      .array(
        z.strictObject({
          skill: text,
          /** What is done, as it stands after "responsibility for": "the product backlog". */
          object: text.optional(),
          /** Sentences of the skill's own; they come before the patterns. */
          levels: wordingByLevel.default({}),
        }),
      )
      .min(1),
  })
  .refine(
    ({ patterns, skills }) => skills.every(({ object }) => (object !== undefined) === Object.keys(patterns).length > 0),
    'skills have an object where the file has patterns, and only there',
  );
export type WordingFile = z.infer<typeof wordingFileSchema>;
/** Suggested wording for adverts, kept apart from what the engine needs. */
export type Wording = readonly WordingFile[];

/** One skill a role profile asks for. `level` is null where the publisher sets none. */
const requiredSkillSchema = z.strictObject({
  framework: frameworkIdSchema,
  skill: text,
  level: z.int().min(1).max(9).nullable(),
});
export type RequiredSkill = z.infer<typeof requiredSkillSchema>;

/** The file of GDD roles: every role with its role levels and what each requires (skill id → level). */
export const gddRolesSchema = z.array(
  z.strictObject({
    role: text,
    family: text,
    levels: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z0-9-]+$/),
          name: text,
          required: z.record(z.string(), z.int().min(1).max(4).nullable()),
        }),
      )
      .min(1),
  }),
);

/** Wording that belongs to the post itself rather than to one of its skills; helps to tell roles apart. */
export const roleCuesSchema = z.strictObject({
  groups: wordGroupsSchema.default({}),
  roles: z.record(z.string(), z.array(phraseText).min(1)),
});
export type RoleCues = z.infer<typeof roleCuesSchema>;

/** What a role asks for: required skills with levels, and the rest of a published profile. */
export const roleProfileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  framework: frameworkIdSchema,
  role: text,
  name: text,
  family: text,
  source: text,
  summary: z.array(text).default([]),
  required: z.array(requiredSkillSchema).min(1),
  /** Skill ids of the `behaviour` framework the profile lists besides its required skills. */
  behaviours: z.array(text).default([]),
  activities: z.array(text).default([]),
  qualifications: z.array(text).default([]),
});
export type RoleProfile = Readonly<z.infer<typeof roleProfileSchema>>;

/** What is known of the frameworks: parsed, joined, and trusted from here on. */
export interface FrameworkData {
  readonly frameworks: readonly Framework[];
  readonly groups: WordGroups;
  readonly acronyms: Readonly<Record<string, string>>;
  readonly roleCues: RoleCues;
  readonly knownWords: readonly string[];
  readonly profiles: readonly RoleProfile[];
}

/** The phrases by which texts speak of all this, as they are written in the files. */
export interface WrittenLexicon {
  readonly lexicon: readonly LexiconFile[];
  readonly levelCues: LevelCues;
  readonly fieldWords: readonly string[];
}
export type FrameworkFiles = FrameworkData & WrittenLexicon;

/** The same with its phrases compiled: what is shipped. */
export interface BundledData extends FrameworkData {
  readonly compiled: CompiledLexicon;
}
