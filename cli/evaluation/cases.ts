/** Labelled sentences, documents and posts, read from a folder and parsed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { frameworkIdSchema, type FrameworkId } from '../../framework-data/schema.ts';
import { readTextBytes } from '../../utils/documents/read-text-file.ts';
import type { TextDocument } from '../../utils/text/document.ts';

/** One text with what a careful reader finds in it. Skills are written `framework:id`. */
export interface EvaluationCase {
  readonly kind: 'probe' | 'document' | 'unrelated';
  readonly title: string;
  readonly document: TextDocument;
  readonly frameworks: ReadonlySet<FrameworkId>;
  readonly expect: ReadonlySet<string>;
  readonly allow: ReadonlySet<string>;
  readonly levels: ReadonlyMap<string, number>;
}

/** A job description with its title removed, and the role it is. */
export interface RoleCase {
  readonly document: TextDocument;
  readonly role: string;
}

const probeSchema = z.object({ text: z.string(), expect: z.array(z.string()), allow: z.array(z.string()).default([]) });
const labelsSchema = z.object({
  frameworks: z.array(frameworkIdSchema).min(1),
  labels: z.array(
    z.object({
      framework: frameworkIdSchema,
      skill: z.string(),
      level: z.number().nullable(),
      optional: z.boolean().default(false),
      quote: z.string(),
    }),
  ),
});
const rolesSchema = z.array(z.object({ file: z.string(), role: z.string() }));

const readDocument = (path: string): TextDocument => readTextBytes(path, path, readFileSync(path));

function frameworkOfProbes(name: string): FrameworkId {
  const parsed = frameworkIdSchema.safeParse(/probes-([a-z]+)\./.exec(name)?.[1]);
  return parsed.success ? parsed.data : 'klim';
}

function probesIn(folder: string): EvaluationCase[] {
  return readdirSync(folder)
    .filter((name) => /^probes.*\.jsonl$/.test(name))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .map((line): EvaluationCase => {
          const probe = probeSchema.parse(JSON.parse(line));
          return {
            kind: 'probe',
            title: probe.text,
            document: readTextBytes(probe.text, 'probe.txt', new TextEncoder().encode(probe.text)),
            frameworks: new Set([frameworkOfProbes(name)]),
            expect: new Set(probe.expect),
            allow: new Set(probe.allow),
            levels: new Map(),
          };
        }),
    );
}

function documentsIn(folder: string): EvaluationCase[] {
  const names = readdirSync(folder);
  return names
    .filter((name) => name.endsWith('.labels.json'))
    .sort()
    .map((name): EvaluationCase => {
      const stem = name.slice(0, -'.labels.json'.length);
      const file = names.find(
        (other) => other !== name && other.startsWith(`${stem}.`) && !other.endsWith('.labels.json'),
      );
      if (!file) throw new Error(`${join(folder, name)} has no document beside it.`);
      const { frameworks, labels } = labelsSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      const idsOf = (optional: boolean): Set<string> =>
        new Set(
          labels.filter((label) => label.optional === optional).map((label) => `${label.framework}:${label.skill}`),
        );
      return {
        kind: stem.startsWith('unrelated') ? 'unrelated' : 'document',
        title: file,
        document: readDocument(join(folder, file)),
        frameworks: new Set(frameworks),
        expect: idsOf(false),
        allow: idsOf(true),
        levels: new Map(
          labels.flatMap((label) =>
            label.level === null ? [] : [[`${label.framework}:${label.skill}`, label.level] as const],
          ),
        ),
      };
    });
}

/** Every labelled case of a folder: probes-*.jsonl in it, documents in it or in its `documents`. */
export function casesIn(folder: string): EvaluationCase[] {
  const documents = [folder, join(folder, 'documents')].filter((one) => existsSync(one)).flatMap(documentsIn);
  return [...probesIn(folder), ...documents];
}

/** The posts of a folder's `roles`, when it has any. */
export function rolesIn(folder: string): RoleCase[] {
  const list = join(folder, 'roles/roles.json');
  if (!existsSync(list)) return [];
  return rolesSchema
    .parse(JSON.parse(readFileSync(list, 'utf8')))
    .map(({ file, role }) => ({ document: readDocument(join(folder, 'roles', file)), role }));
}
