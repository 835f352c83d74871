/**
 * What the pages of the workspace ask of the engine's worker. Both ends are files of one build, so their
 * messages are typed and not parsed; everything that crosses is plain JSON.
 */
import type { RequiredSkill } from '../../../framework-data/schema.ts';
import type { Report } from '../../../utils/comparison/report.ts';
import type { Matching } from '../../../utils/hosting/engine-host.ts';
import type { DocumentStudy, ProfileChoice } from '../../../utils/messaging/tab-state.ts';
import type { TextDocument } from '../../../utils/text/document.ts';

/** Every task by its name: what is given, and what comes back. */
export interface EngineTasks {
  readonly profiles: { readonly given: object; readonly answer: readonly ProfileChoice[] };
  readonly report: {
    readonly given: Matching & { readonly document: TextDocument; readonly profile: string };
    readonly answer: Report;
  };
  /** The report of a draft as it stands, and its study. `title` serves where the text has none; near misses are left out. */
  readonly draft: {
    readonly given: Matching & { readonly title: string; readonly text: string; readonly profile: string };
    readonly answer: { readonly report: Report; readonly study: DocumentStudy };
  };
  /** What a document tells beyond the report on it. */
  readonly study: {
    readonly given: { readonly document: TextDocument; readonly report: Report };
    readonly answer: DocumentStudy;
  };
  /** Suggested wording for skills at the level required of them, in the order asked. */
  readonly wording: {
    readonly given: { readonly skills: readonly RequiredSkill[] };
    readonly answer: readonly (readonly string[])[];
  };
}
export type TaskName = keyof EngineTasks;

export interface EngineRequest<Name extends TaskName = TaskName> {
  readonly id: number;
  readonly name: Name;
  readonly given: EngineTasks[Name]['given'];
}

export type EngineReply =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
