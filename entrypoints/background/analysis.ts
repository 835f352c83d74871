/** The engine as the service worker hosts it: built when first asked, kept while the worker is awake. */
import { loadFrameworkData } from '../../framework-data/index.ts';
import type { BundledData, RoleProfile } from '../../framework-data/schema.ts';
import { compare } from '../../utils/comparison/compare.ts';
import type { Report } from '../../utils/comparison/report.ts';
import { createEngine, ENGINE_VERSION, type Engine } from '../../utils/matching/engine.ts';
import type { MatchResult } from '../../utils/matching/match.ts';
import { createReaderEngine } from '../../utils/matching/reader-engine.ts';
import { createRanker, type RankedProfile, type Ranker } from '../../utils/matching/rank.ts';
import { lexiconOf, namesOf, type OwnPhrase } from '../../utils/messaging/own-phrase.ts';
import type { ProfileChoice } from '../../utils/messaging/tab-state.ts';
import type { TextDocument } from '../../utils/text/document.ts';
import { countWords } from '../../utils/text/tokenise.ts';

let data: BundledData | null = null;
let ranker: Ranker | null = null;
let last: { readonly phrases: string; readonly engine: Engine } | null = null;

/** What is known of the frameworks, for the words of cards. */
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
  if (last?.phrases !== phrases) {
    last = { phrases, engine: createReaderEngine(frameworkData(), lexiconOf(own)) };
  }
  return last.engine;
}

/** The profile of that id, or the first one when it is no longer there. */
export function profileOf(id: string): RoleProfile {
  const { profiles } = frameworkData();
  const profile = profiles.find((one) => one.id === id) ?? profiles[0];
  if (!profile) throw new Error('The framework data has no role profile.');
  return profile;
}

/** Everything found in a document by an engine that knows the reader's own phrases too. */
export const matchDocument = (
  document: TextDocument,
  minConfidence: number | null,
  own: readonly OwnPhrase[],
): MatchResult => engineWith(own).match(document, minConfidence === null ? {} : { minConfidence });

/** Role profiles listed for one text: more than these nobody weighs against each other. */
const MOST_RANKED = 8;
/** A profile that fits less is no answer to which role a text is about. */
const LEAST_FIT = 0.2;

/** The role profiles that fit a document best, best first. */
export const rankProfiles = (document: TextDocument, result: MatchResult): RankedProfile[] =>
  (ranker ??= createRanker(frameworkData()))
    .rank(document, result.matches, MOST_RANKED)
    .filter(({ fit }) => fit >= LEAST_FIT);

/** With what a document was matched. */
export interface Matching {
  readonly minConfidence: number | null;
  readonly own: readonly OwnPhrase[];
}

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

/** The role profiles a chooser lists. */
export function profileChoices(): ProfileChoice[] {
  return frameworkData().profiles.map(({ id, name, role, family }) => ({ id, name, role, family }));
}
