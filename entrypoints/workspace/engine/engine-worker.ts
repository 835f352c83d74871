/** The engine in a web worker, so that no page waits for it. Built when first asked, kept while the page is open. */
import { loadFrameworkData } from '../../../framework-data/index.ts';
import { loadWording } from '../../../framework-data/wording.ts';
import type { BundledData, RequiredSkill, RoleProfile, Wording } from '../../../framework-data/schema.ts';
import { compare } from '../../../utils/comparison/compare.ts';
import type { Report } from '../../../utils/comparison/report.ts';
import { suggestedWording } from '../../../utils/comparison/wording.ts';
import { readDraft } from '../../../utils/documents/read-draft.ts';
import { ENGINE_VERSION, type Engine } from '../../../utils/matching/engine.ts';
import type { MatchResult } from '../../../utils/matching/match.ts';
import { createReaderEngine } from '../../../utils/matching/reader-engine.ts';
import { lexiconOf, namesOf, type OwnPhrase } from '../../../utils/messaging/own-phrase.ts';
import type { TextDocument } from '../../../utils/text/document.ts';
import { countWords } from '../../../utils/text/tokenise.ts';
import type { EngineReply, EngineRequest, EngineTasks, Matching, TaskName } from './engine-protocol.ts';

let data: BundledData | null = null;
let last: { readonly phrases: string; readonly engine: Engine } | null = null;
let wording: Wording | null = null;

function known(): BundledData {
  data ??= loadFrameworkData();
  return data;
}

/** The engine that also knows the reader's own phrases. */
function engineWith(own: readonly OwnPhrase[]): Engine {
  const phrases = JSON.stringify(own);
  if (last?.phrases !== phrases) last = { phrases, engine: createReaderEngine(known(), lexiconOf(own)) };
  return last.engine;
}

function profileOf(id: string): RoleProfile {
  const { profiles } = known();
  const profile = profiles.find((one) => one.id === id) ?? profiles[0];
  if (!profile) throw new Error('The framework data has no role profile.');
  return profile;
}

const match = (document: TextDocument, { minConfidence, own }: Matching): MatchResult =>
  engineWith(own).match(document, minConfidence === null ? {} : { minConfidence });

function report({ document, profile, ...matching }: EngineTasks['report']['given']): Report {
  return compare({
    data: known(),
    engine: ENGINE_VERSION,
    document,
    words: countWords(document.text),
    result: match(document, matching),
    profile: profileOf(profile),
    minConfidence: matching.minConfidence,
    ownPhrases: namesOf(matching.own),
  });
}

/** As a duty first, which is where most gaps of an advert are closed, then as a criterion. */
function wordingOf({ framework, skill, level }: RequiredSkill): string[] {
  wording ??= loadWording();
  const suggested = suggestedWording(wording, framework, skill, level);
  return suggested ? [suggested.duty, suggested.criterion] : [];
}

type Handlers = { readonly [Name in TaskName]: (given: EngineTasks[Name]['given']) => EngineTasks[Name]['answer'] };

const HANDLERS: Handlers = {
  profiles: () => known().profiles.map(({ id, name, role, family }) => ({ id, name, role, family })),
  report,
  draft: ({ title, text, ...rest }) => {
    const document = readDraft({ id: 'draft', title, source: title }, text);
    return { ...report({ document, ...rest }), nearMisses: [] };
  },
  wording: ({ skills }) => skills.map(wordingOf),
};

function replyTo<Name extends TaskName>({ id, name, given }: EngineRequest<Name>): EngineReply {
  try {
    return { id, ok: true, answer: HANDLERS[name](given) };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  // A dedicated worker posts to its page alone: there is no other origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  postMessage(replyTo(data));
});
