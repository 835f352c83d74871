/** The engine in a web worker, so that no page waits for it. Built when first asked, kept while the page is open. */
import { loadWording } from '../../../framework-data/wording.ts';
import type { RequiredSkill, Wording } from '../../../framework-data/schema.ts';
import type { Report } from '../../../utils/comparison/report.ts';
import { suggestedWording } from '../../../utils/comparison/wording.ts';
import { readDraft } from '../../../utils/documents/read-draft.ts';
import { compareWith, matchDocument, profileChoices } from '../../../utils/hosting/engine-host.ts';
import { studyOf } from '../../../utils/hosting/study.ts';
import type { EngineReply, EngineRequest, EngineTasks, TaskName } from './engine-protocol.ts';

let wording: Wording | null = null;

const report = ({ document, profile, ...matching }: EngineTasks['report']['given']): Report =>
  compareWith(document, matchDocument(document, matching), profile, matching);

/** As a duty first, which is where most gaps of an advert are closed, then as a criterion. */
function wordingOf({ framework, skill, level }: RequiredSkill): string[] {
  wording ??= loadWording();
  const suggested = suggestedWording(wording, framework, skill, level);
  return suggested ? [suggested.duty, suggested.criterion] : [];
}

type Handlers = { readonly [Name in TaskName]: (given: EngineTasks[Name]['given']) => EngineTasks[Name]['answer'] };

const HANDLERS: Handlers = {
  profiles: profileChoices,
  report,
  draft: ({ title, text, ...rest }) => {
    const document = readDraft({ id: 'draft', title, source: title }, text);
    const made = report({ document, ...rest });
    return { report: { ...made, nearMisses: [] }, study: studyOf(document, made) };
  },
  study: ({ document, report: made }) => studyOf(document, made),
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
