/** The engine as the service worker hosts it: built when first asked, kept while the worker is awake. */
import { loadFrameworkData } from '../../framework-data/index.ts';
import type { FrameworkData, RoleProfile } from '../../framework-data/schema.ts';
import { compare } from '../../utils/comparison/compare.ts';
import type { Report } from '../../utils/comparison/report.ts';
import { createEngine, ENGINE_VERSION, type Engine } from '../../utils/matching/engine.ts';
import type { MatchResult } from '../../utils/matching/match.ts';
import type { ProfileChoice } from '../../utils/messaging/tab-state.ts';
import type { TextDocument } from '../../utils/text/document.ts';
import { countWords } from '../../utils/text/tokenise.ts';

let loaded: { readonly data: FrameworkData; readonly engine: Engine } | null = null;

function load(): { readonly data: FrameworkData; readonly engine: Engine } {
  if (!loaded) {
    const data = loadFrameworkData();
    loaded = { data, engine: createEngine(data) };
  }
  return loaded;
}

/** What is known of the frameworks, for the words of cards. */
export const frameworkData = (): FrameworkData => load().data;

/** The profile of that id, or the first one when it is no longer there. */
export function profileOf(id: string): RoleProfile {
  const { profiles } = load().data;
  const profile = profiles.find((one) => one.id === id) ?? profiles[0];
  if (!profile) throw new Error('The framework data has no role profile.');
  return profile;
}

/** Everything found in a document. */
export const matchDocument = (document: TextDocument, minConfidence: number | null): MatchResult =>
  load().engine.match(document, minConfidence === null ? {} : { minConfidence });

/** The report of what was found in a document against a profile. `minConfidence` is the one it was matched with. */
export function compareWith(
  document: TextDocument,
  result: MatchResult,
  profileId: string,
  minConfidence: number | null,
): Report {
  return compare({
    data: load().data,
    engine: ENGINE_VERSION,
    document,
    words: countWords(document.text),
    result,
    profile: profileOf(profileId),
    minConfidence,
  });
}

/** The role profiles a chooser lists. */
export function profileChoices(): ProfileChoice[] {
  return load().data.profiles.map(({ id, name, role, family }) => ({ id, name, role, family }));
}
