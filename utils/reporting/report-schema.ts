/** The shape of a `Report` that comes from storage or from a file, with limits: what is read may be hostile. */
import { z } from 'zod';
import { frameworkIdSchema } from '../../framework-data/schema.ts';
import { REPORT_SCHEMA, type Report } from '../comparison/report.ts';

/** Limits in UTF-16 units; far above what the engine makes of a page of 200,000 words. */
const name = z.string().max(2_000);
const passage = z.string().max(20_000);
/** Titles and addresses are the page's own, and pages set no limit to them. */
const given = z.string().max(200_000);
/** Places in one text. */
const MOST_PLACES = 100_000;
/** Skills of all frameworks. */
const MOST_SKILLS = 20_000;

const offset = z.int().nonnegative();
const share = z.number().min(0).max(1);
const level = z.int().min(1).max(9).nullable();
const count = z.int().nonnegative();

const levelReadingSchema = z.strictObject({
  value: z.int().min(1).max(9),
  label: name,
  confidence: share,
  basis: passage,
});

const skillNamed = { framework: frameworkIdSchema, skill: name, name };

const evidenceSchema = z.strictObject({
  start: offset,
  end: offset,
  quote: passage,
  words: z.array(z.strictObject({ start: offset, end: offset })).max(2_000),
  sentenceStart: offset,
  sentenceEnd: offset,
  sentence: passage,
  section: z.enum(['essential', 'desirable', 'duties', 'about-us', 'benefits', 'how-to-apply', 'other']),
  method: z.enum(['name', 'phrase', 'statement', 'fuzzy']),
  phrase: passage,
  confidence: share,
  level: levelReadingSchema.nullable(),
  explanation: passage,
});

const matchSchema = z.strictObject({
  ...skillNamed,
  confidence: share,
  class: z.enum(['confirmed', 'likely', 'review']),
  level: levelReadingSchema.nullable(),
  evidence: z.array(evidenceSchema).max(MOST_PLACES),
});

const comparisonSchema = z.strictObject({
  ...skillNamed,
  section: name,
  required: level,
  requiredLabel: name.nullable(),
  found: level,
  foundLabel: name.nullable(),
  scaleSize: count,
  status: z.enum(['missing', 'below', 'unstated', 'met', 'above']),
  match: matchSchema.nullable(),
});

const nearMissSchema = z.strictObject({
  ...skillNamed,
  start: offset,
  end: offset,
  quote: passage,
  phrase: passage,
  confidence: share,
  reason: passage,
  // Reports saved before it was told have none.
  isRefused: z.boolean().default(false),
});

const metadataSchema = z.strictObject({
  jobTitle: given.exactOptional(),
  employer: given.exactOptional(),
  closingDate: given.exactOptional(),
  place: given.exactOptional(),
  salary: given.exactOptional(),
});

/** How a report was made, also as exports carry it. */
export const makingSchema = z.strictObject({
  engine: name,
  frameworks: z.array(z.strictObject({ id: frameworkIdSchema, version: name })).max(100),
  settings: z.strictObject({
    minConfidence: share.nullable(),
    ownPhrases: z.array(name).max(10_000),
    frameworks: z.array(frameworkIdSchema).max(100).nullable(),
  }),
});

/** A whole report; a test has the compiler hold it against `Report`. */
export const reportSchema = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  made: makingSchema,
  document: z.strictObject({ title: given, source: given, words: count, metadata: metadataSchema }),
  profile: z.strictObject({ id: name, name, role: name }),
  coverage: z.strictObject({ required: count, found: count, atLevel: count, share }),
  skills: z.array(comparisonSchema).max(MOST_SKILLS),
  extras: z
    .array(
      z.strictObject({
        kind: z.enum(['behaviour', 'activity', 'qualification']),
        skill: name,
        name,
        match: matchSchema.nullable(),
      }),
    )
    .max(MOST_SKILLS),
  beyond: z.array(matchSchema).max(MOST_SKILLS),
  nearMisses: z.array(nearMissSchema).max(MOST_SKILLS),
}) satisfies z.ZodType<Report>;

/** What was to be a report is none. Its sentence is for the user. */
export class UnreadableReportError extends Error {
  override readonly name = 'UnreadableReportError';
}

/** Where in a report it went wrong: `skills[3].match.evidence[0].quote`. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`)).join('');

/** The report a value is. Throws `UnreadableReportError`, which names what is wrong and where. */
export function parseReport(value: unknown): Report {
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const made = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : null;
  if (typeof made === 'number' && made !== REPORT_SCHEMA)
    throw new UnreadableReportError(
      made > REPORT_SCHEMA
        ? 'This report was made by a newer Framework Lens. Update Framework Lens to open it.'
        : 'This report was made by an older Framework Lens. Read its page again to make a new one.',
    );
  const [first] = parsed.error.issues;
  const place = first ? placeOf(first.path) : '';
  throw new UnreadableReportError(
    `This is not a report of Framework Lens${place ? `: ${place} is not as it should be` : ''}.`,
  );
}
