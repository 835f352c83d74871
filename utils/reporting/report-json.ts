/** The JSON a document's report is written as: the contract other programs rely on. */
import { z } from 'zod';
import { frameworkIdSchema } from '../../framework-data/schema.ts';
import { matchesIn, type Report } from '../comparison/report.ts';
import type { RankedProfile } from '../matching/rank.ts';
import type { ExportOptions } from './export.ts';
import { makingSchema } from './report-schema.ts';

/** Version of the JSON object below; rises when a field changes its meaning. */
const JSON_SCHEMA = 1;

const share = z.number().min(0).max(1);
const offset = z.int().nonnegative().meta({ description: 'UTF-16 units into the text of the document' });
const skillNamed = { framework: frameworkIdSchema, skill: z.string(), name: z.string() };
const level = z.int().nullable().meta({ description: 'On the framework’s own scale; null where none is told' });

/** The schema of the JSON export, published as `docs/report.schema.json`. */
export const jsonReportSchema = z
  .strictObject({
    schema: z.literal(JSON_SCHEMA),
    date: z.iso.datetime().meta({ description: 'When it was exported' }),
    made: makingSchema.meta({ description: 'Engine, frameworks and settings: the same give the same finds' }),
    document: z.strictObject({ file: z.string(), title: z.string(), words: z.int() }),
    matches: z
      .array(
        z.strictObject({
          ...skillNamed,
          confidence: share,
          class: z.enum(['confirmed', 'likely', 'review']),
          level: z.strictObject({ value: z.int(), label: z.string(), confidence: share, basis: z.string() }).nullable(),
          evidence: z.array(
            z.strictObject({
              quote: z.string(),
              sentence: z.string(),
              start: offset,
              end: offset,
              section: z.string(),
              method: z.enum(['name', 'phrase', 'statement', 'fuzzy']),
              confidence: share,
              explanation: z.string(),
            }),
          ),
        }),
      )
      .meta({ description: 'Every skill that was found, once, best first' }),
    profile: z.strictObject({
      id: z.string(),
      coverage: share.meta({ description: 'Share of the required skills that were found' }),
      skills: z.array(
        z.strictObject({
          ...skillNamed,
          required: level,
          found: level,
          status: z.enum(['met', 'above', 'below', 'unstated', 'missing']),
        }),
      ),
    }),
    extras: z
      .array(
        z.strictObject({
          kind: z.enum(['behaviour', 'activity', 'qualification']),
          skill: z.string(),
          name: z.string(),
          found: z.boolean(),
        }),
      )
      .meta({ description: 'What the profile asks for besides skills' }),
    ranking: z
      .array(
        z.strictObject({
          framework: frameworkIdSchema,
          id: z.string(),
          role: z.string(),
          name: z.string(),
          fit: share,
        }),
      )
      .optional()
      .meta({ description: 'The role profiles that fit the text best, best first; only where asked for' }),
  })
  .meta({ title: 'Framework Lens report' });

/** One document as a JSON object. `ranking` is left out unless asked for. */
export function jsonReport(
  report: Report,
  { date, ranking = null }: ExportOptions & { readonly ranking?: readonly RankedProfile[] | null },
): z.infer<typeof jsonReportSchema> {
  const { document, profile } = report;
  const { engine, frameworks, settings } = report.made;
  return {
    schema: JSON_SCHEMA,
    date: date.toISOString(),
    made: {
      engine,
      frameworks: [...frameworks],
      settings: {
        ...settings,
        ownPhrases: [...settings.ownPhrases],
        frameworks: settings.frameworks && [...settings.frameworks],
      },
    },
    document: { file: document.source, title: document.title, words: document.words },
    matches: matchesIn(report).map(({ framework, skill, name, confidence, class: trust, level: read, evidence }) => ({
      framework,
      skill,
      name,
      confidence,
      class: trust,
      level: read,
      evidence: evidence.map(({ quote, sentence, start, end, section, method, confidence: sure, explanation }) => ({
        quote,
        sentence,
        start,
        end,
        section,
        method,
        confidence: sure,
        explanation,
      })),
    })),
    profile: {
      id: profile.id,
      coverage: Math.round(report.coverage.share * 1000) / 1000,
      skills: report.skills.map(({ framework, skill, name, required, found, status }) => ({
        framework,
        skill,
        name,
        required,
        found,
        status,
      })),
    },
    extras: report.extras.map(({ kind, skill, name, match }) => ({ kind, skill, name, found: match !== null })),
    ...(ranking ? { ranking: [...ranking] } : {}),
  };
}
