/** One file → its answer: reading, matching, comparing. */
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { DEFAULT_PROFILE } from '../framework-data/default-profile.ts';
import type { BundledData, FrameworkData, RoleProfile } from '../framework-data/schema.ts';
import { compare } from '../utils/comparison/compare.ts';
import type { Report } from '../utils/comparison/report.ts';
import { UnreadableDocumentError } from '../utils/documents/errors.ts';
import { requireSize } from '../utils/documents/kind-of-file.ts';
import { readFileBytes } from '../utils/documents/read-file.ts';
import { createEngine, ENGINE_VERSION } from '../utils/matching/engine.ts';
import type { MatchResult } from '../utils/matching/match.ts';
import { createRanker } from '../utils/matching/rank.ts';
import { buildDocument } from '../utils/text/build-document.ts';
import type { TextDocument } from '../utils/text/document.ts';
import { countWords } from '../utils/text/tokenise.ts';
import { UsageError, type MapOptions } from './options.ts';
import type { RankedReport } from '../utils/reporting/export.ts';
import { reasonOf } from './system-errors.ts';

/** What became of one file. `notes` are sentences about what was guessed or left out. */
export type Outcome =
  | { readonly kind: 'read'; readonly answer: RankedReport; readonly notes: readonly string[] }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'stopped' };

/** How a file is called in sentences and results. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

function profileNamed(data: FrameworkData, id: string): RoleProfile {
  const profile = data.profiles.find((one) => one.id === id);
  if (!profile) throw new UsageError(`There is no role profile “${id}”. --list-profiles shows which there are.`);
  return profile;
}

/** The bytes of a file; its size is asked first, so that nothing huge fills the memory. */
async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') return readFileSync(0);
  const handle = await open(file);
  try {
    const about = await handle.stat();
    if (about.isFile()) requireSize(file, about.size);
    const bytes = await handle.readFile();
    if (bytes.length < about.size)
      throw new UnreadableDocumentError(file, 'it was cut or changed while it was being read.');
    return bytes;
  } finally {
    await handle.close();
  }
}

/** The sentence for a file that could not be read; one file never stops the others. */
function sentenceFor(name: string, error: unknown): string {
  if (error instanceof UnreadableDocumentError) return error.message;
  const reason = reasonOf(error) ?? `something unexpected happened (${String(error)}). Please report it.`;
  return `${name} cannot be read: ${reason}`;
}

type ReportOf = (document: TextDocument, words: number, result: MatchResult) => Report;

function createReporter(data: FrameworkData, { profile, frameworks, minConfidence }: MapOptions): ReportOf {
  const chosen = profileNamed(data, profile ?? DEFAULT_PROFILE);
  return (document, words, result) => {
    const made = { data, engine: ENGINE_VERSION, minConfidence, frameworks };
    return compare({ ...made, document, words, result, profile: chosen });
  };
}

/** A report on a text without words: it tells which skills every report will hold. Throws `UsageError`. */
export function blankReport(data: FrameworkData, options: MapOptions): Report {
  const document = buildDocument({ id: '', title: '', source: '' }, []);
  return createReporter(data, options)(document, 0, { matches: [], nearMisses: [] });
}

/** Gives the outcome for a file by its name, `-` being standard input. */
export type Mapper = (file: string, signal?: AbortSignal) => Promise<Outcome>;

/** Builds the engine. Throws `UsageError` for a profile that does not exist. */
export function createMapper(data: BundledData, options: MapOptions): Mapper {
  const reportOf = createReporter(data, options);
  const engine = createEngine(data);
  const ranker = options.rank > 0 ? createRanker(data) : null;
  const { frameworks, minConfidence, rank } = options;
  return async (file, signal) => {
    const name = nameOf(file);
    try {
      const reading = signal ? { signal } : {};
      const { document, notes } = await readFileBytes(file, name, await bytesOf(file), reading);
      const result = engine.match(document, {
        ...(minConfidence === null ? {} : { minConfidence }),
        ...(frameworks === null ? {} : { frameworks }),
      });
      const report = reportOf(document, countWords(document.text), result);
      return {
        kind: 'read',
        answer: { report, ranking: ranker?.rank(document, result.matches, rank) ?? null },
        notes,
      };
    } catch (error) {
      if (signal?.aborted) return { kind: 'stopped' };
      return { kind: 'failed', sentence: sentenceFor(name, error) };
    }
  };
}
