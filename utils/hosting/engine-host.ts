/**
 * The engine with its data, as a worker hosts it: the background for tabs, the workspace's worker for files and drafts.
 * Everything is built when it is first asked for and kept while the worker lives.
 */
import { loadFrameworkData } from '../../framework-data/index.ts';
import type { BundledData, RoleProfile } from '../../framework-data/schema.ts';
import { compare } from '../comparison/compare.ts';
import type { Report } from '../comparison/report.ts';
import { createEngine, ENGINE_VERSION, type Engine } from '../matching/engine.ts';
import type { MatchResult } from '../matching/match.ts';
import { createReaderEngine } from '../matching/reader-engine.ts';
import { lexiconOf, namesOf, type OwnPhrase } from '../messaging/own-phrase.ts';
import type { ProfileChoice } from '../messaging/tab-state.ts';
import type { TextDocument } from '../text/document.ts';
import { countWords } from '../text/tokenise.ts';

/** With what a document is matched. */
export interface Matching {
  /** 0–1; null for the engine's own. */
  readonly minConfidence: number | null;
  /** Phrases of the reader's own. */
  readonly own: readonly OwnPhrase[];
}

let data: BundledData | null = null;
let last: { readonly phrases: string; readonly engine: Engine } | null = null;

/** What is known of the frameworks. */
export function frameworkData(): BundledData {
  data ??= loadFrameworkData();
  return data;
}

/** Throws `LexiconError` saying why the engine cannot take a phrase. */
export function requireReadable(phrase: OwnPhrase): void {
  createEngine(frameworkData(), lexiconOf([phrase]));
}

/** The engine that also knows these phrases. */
export function engineWith(own: readonly OwnPhrase[]): Engine {
  const phrases = JSON.stringify(own);
  if (last?.phrases !== phrases) last = { phrases, engine: createReaderEngine(frameworkData(), lexiconOf(own)) };
  return last.engine;
}

/** The profile of that id, or the first one when it is no longer there. */
export function profileOf(id: string): RoleProfile {
  const { profiles } = frameworkData();
  const profile = profiles.find((one) => one.id === id) ?? profiles[0];
  if (!profile) throw new Error('The framework data has no role profile.');
  return profile;
}

/** The role profiles a chooser lists. */
export const profileChoices = (): ProfileChoice[] =>
  frameworkData().profiles.map(({ id, name, role, family }) => ({ id, name, role, family }));

/** Everything found in a document. */
export const matchDocument = (document: TextDocument, { minConfidence, own }: Matching): MatchResult =>
  engineWith(own).match(document, minConfidence === null ? {} : { minConfidence });

/** The report of what was found in a document against a profile. */
export const compareWith = (
  document: TextDocument,
  result: MatchResult,
  profileId: string,
  { minConfidence, own }: Matching,
): Report =>
  compare({
    data: frameworkData(),
    engine: ENGINE_VERSION,
    document,
    words: countWords(document.text),
    result,
    profile: profileOf(profileId),
    minConfidence,
    ownPhrases: namesOf(own),
  });
