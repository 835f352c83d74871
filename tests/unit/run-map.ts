/** Runs the real command in a process and a folder of its own, and reads what it printed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { z } from 'zod';

export const COMMAND = join(import.meta.dirname, '../../cli/map.ts');

/** The folder the command runs in; it goes when the tests of a file have ended. */
export const folder = mkdtempSync(join(tmpdir(), 'framework-lens-map-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command with these arguments and this standard input. */
export function map(args: readonly string[], input = ''): Outcome {
  const run = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: run.status, out: run.stdout, errors: run.stderr };
}

/** Writes a file into the folder and gives its name. */
export function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const level = z.strictObject({ value: z.int(), label: z.string(), confidence: z.number(), basis: z.string() });
/** The JSON object of the contract, and what it may hold besides. */
export const answerSchema = z.object({
  schema: z.literal(1),
  document: z.strictObject({ file: z.string(), title: z.string(), words: z.int() }),
  matches: z.array(
    z.object({
      framework: z.enum(['klim', 'gkim', 'gdd', 'behaviour']),
      skill: z.string(),
      name: z.string(),
      confidence: z.number().min(0).max(1),
      level: level.nullable(),
      evidence: z
        .array(
          z.object({
            quote: z.string(),
            sentence: z.string(),
            start: z.int(),
            end: z.int(),
            section: z.string(),
            method: z.enum(['name', 'phrase', 'statement', 'fuzzy']),
          }),
        )
        .min(1),
    }),
  ),
  profile: z.strictObject({
    id: z.string(),
    coverage: z.number().min(0).max(1),
    skills: z.array(
      z.strictObject({
        framework: z.string(),
        skill: z.string(),
        name: z.string(),
        required: z.int().nullable(),
        found: z.int().nullable(),
        status: z.enum(['met', 'above', 'below', 'unstated', 'missing']),
      }),
    ),
  }),
  ranking: z
    .array(
      z.strictObject({
        framework: z.enum(['klim', 'gdd']),
        id: z.string(),
        role: z.string(),
        name: z.string(),
        fit: z.number(),
      }),
    )
    .optional(),
});
/** The answers of --format ndjson, each held against the contract. */
export const answersOf = (out: string): z.infer<typeof answerSchema>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => answerSchema.parse(JSON.parse(line)));
