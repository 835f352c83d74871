/**
 * The drafts and the one that is being written. What is written is kept within half a second while the writing
 * goes on; a draft that cannot be kept stays here, and the reader is told.
 */
import { draftTitle, LONGEST_DRAFT, type Draft, type KeptDrafts } from '../../utils/storage/drafts.ts';
import { paced } from './paced.ts';

/** Milliseconds. A browser that is killed loses less than a second: what waits here, and the time to write it. */
const SAVE_PACE = { pause: 300, atMost: 500 };
/** Milliseconds until a save that failed is tried again. */
const TRY_AGAIN = 5_000;

export interface DraftStorage {
  readonly read: () => Promise<KeptDrafts>;
  readonly keep: (draft: Draft, before: number | null) => Promise<Draft>;
  readonly remove: (id: string) => Promise<void>;
}

export interface DeskState {
  /** As they are kept, the one changed last first. */
  readonly drafts: readonly Draft[];
  /** The draft on the desk; its text is as it was when it was opened or last kept. Null until drafts are read. */
  readonly current: Draft | null;
  /** Rises whenever another draft is laid on the desk. */
  readonly opening: number;
  readonly unsaved: boolean;
  /** Why what is written is not kept; null while it is. */
  readonly failure: string | null;
  readonly unreadable: number;
  /** The draft deleted last, which can be had back. */
  readonly removed: Draft | null;
  /** A sentence on how the draft on the desk came there; empty where there is nothing to say. */
  readonly notice: string;
}

export interface Desk {
  readonly state: () => DeskState;
  readonly subscribe: (hear: () => void) => () => void;
  /** Lays a draft on the desk, or throws `UnsavedDraftError`; the one changed last where none is named, a new one where there is none. */
  readonly open: (id: string | undefined) => Promise<void>;
  /** Lays a new draft on the desk, or throws `UnsavedDraftError`, and gives its id. It is kept once there is something in it; a text that is too long is cut, and the reader is told. */
  readonly start: (content?: { readonly name: string; readonly text: string }) => Promise<string>;
  /** Says that the text has changed; `read` gives it when it is kept. */
  readonly write: (read: () => string) => void;
  readonly change: (part: Partial<Pick<Draft, 'name' | 'profile'>>) => void;
  readonly remove: (id: string) => Promise<void>;
  readonly restore: () => Promise<void>;
  /**
   * Everything the extension keeps was deleted, which began at this time (milliseconds since 1970): every draft is
   * forgotten, one that was kept since is removed, and the reader is told.
   */
  readonly forget: (began: number) => Promise<void>;
  /** The text as it stands. */
  readonly text: () => string;
  /** Keeps at once what is not kept yet. */
  readonly flush: () => Promise<void>;
}

/** Another draft would take the place of one that cannot be kept. The message is a sentence for the user. */
export class UnsavedDraftError extends Error {
  override readonly name = 'UnsavedDraftError';
  constructor(title: string) {
    super(`“${title}” is not saved, so it stays open. Export it before you open another draft.`);
  }
}

const NOT_KEPT = 'What you write is not being saved: ';
const FORGOTTEN = 'Everything was deleted, so the drafts that were open here were forgotten too.';
const CUT = `The text is longer than a draft may be: only its first ${LONGEST_DRAFT.toLocaleString('en-GB')} characters are here.`;
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const newDraft = (content: { readonly name: string; readonly text: string }): Draft => ({
  ...content,
  id: crypto.randomUUID(),
  profile: null,
  changedAt: Date.now(),
});

export function createDesk(storage: DraftStorage): Desk {
  let state: DeskState = {
    drafts: [],
    current: null,
    opening: 0,
    unsaved: false,
    failure: null,
    unreadable: 0,
    removed: null,
    notice: '',
  };
  const hearers = new Set<() => void>();
  let read = (): string => '';
  /** When the draft on the desk was last kept; null while it never was. */
  let keptAt: number | null = null;
  let reading: Promise<void> | null = null;
  let saves = Promise.resolve();

  const set = (part: Partial<DeskState>): void => {
    state = { ...state, ...part };
    for (const hear of hearers) hear();
  };

  const fail = (error: unknown): void =>
    set({
      failure: `${NOT_KEPT}${reasonOf(error)}. Nothing is lost while this page is open; export the draft to keep it.`,
    });

  async function keepCurrent(): Promise<void> {
    const { current } = state;
    if (!current || !state.unsaved) return;
    const draft = { ...current, text: read(), changedAt: Math.max(Date.now(), current.changedAt + 1) };
    // What is written while this is on its way makes it unsaved again.
    set({ unsaved: false });
    try {
      const kept = await storage.keep(draft, keptAt);
      keptAt = kept.changedAt;
      const { name, profile } = state.current ?? kept;
      const others = state.drafts.filter(({ id }) => id !== kept.id);
      set({ current: { ...kept, name, profile }, drafts: [kept, ...others], failure: null });
    } catch (error) {
      set({ unsaved: true });
      fail(error);
      setTimeout(flush, TRY_AGAIN);
    }
  }

  function flush(): Promise<void> {
    pace.cancel();
    saves = saves.then(keepCurrent);
    return saves;
  }
  const pace = paced(() => void flush(), SAVE_PACE);

  /** Makes room on the desk. Throws `UnsavedDraftError` where the draft on it cannot be kept. */
  async function clear(): Promise<void> {
    do await flush();
    while (state.unsaved && state.failure === null);
    if (state.current && state.unsaved) throw new UnsavedDraftError(draftTitle({ ...state.current, text: read() }));
  }

  const touch = (part: Partial<DeskState> = {}): void => {
    if (!state.unsaved || Object.keys(part).length > 0) set({ ...part, unsaved: true });
    pace.call();
  };

  const lay = (draft: Draft, at: number | null): void => {
    read = () => draft.text;
    keptAt = at;
    set({ current: draft, opening: state.opening + 1, unsaved: false, notice: '' });
  };

  const readAll = (): Promise<void> => {
    reading ??= storage.read().then(
      ({ drafts, unreadable }) => set({ drafts, unreadable }),
      (error: unknown) => {
        reading = null;
        fail(error);
      },
    );
    return reading;
  };

  async function open(id: string | undefined): Promise<void> {
    await readAll();
    if (state.current && (id === undefined || id === state.current.id)) return;
    await clear();
    const draft = state.drafts.find((one) => one.id === id) ?? (state.current ? null : state.drafts[0]);
    if (draft) lay(draft, draft.changedAt);
    else if (!state.current) lay(newDraft({ name: '', text: '' }), null);
  }

  async function start({ name, text } = { name: '', text: '' }): Promise<string> {
    await clear();
    const draft = newDraft({ name, text: text.slice(0, LONGEST_DRAFT) });
    lay(draft, null);
    if (text.length > LONGEST_DRAFT) set({ notice: CUT });
    if (text !== '') {
      touch();
      await flush();
    }
    return draft.id;
  }

  async function forgetAll(began: number): Promise<void> {
    const { current, drafts, removed, unsaved } = state;
    set({ drafts: [], removed: null, unreadable: 0, failure: null });
    if (!current) return;
    const isLate = keptAt !== null && keptAt >= began;
    lay(newDraft({ name: '', text: '' }), null);
    if (drafts.length > 0 || removed || unsaved) set({ notice: FORGOTTEN });
    if (isLate) await storage.remove(current.id).catch(fail);
  }

  function forget(began: number): Promise<void> {
    pace.cancel();
    saves = saves.then(() => forgetAll(began));
    return saves;
  }

  return {
    state: () => state,
    subscribe: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    open,
    start,
    write: (next) => {
      read = next;
      touch();
    },
    change: (part) => {
      if (state.current) touch({ current: { ...state.current, ...part } });
    },
    async remove(id) {
      await flush();
      const draft = state.drafts.find((one) => one.id === id);
      if (!draft) return;
      try {
        await storage.remove(id);
      } catch (error) {
        set({ failure: `“${draftTitle(draft)}” was not deleted: ${reasonOf(error)}.` });
        return;
      }
      const drafts = state.drafts.filter((one) => one.id !== id);
      set({ drafts, removed: draft });
      if (state.current?.id !== id) return;
      const [next] = drafts;
      if (next) lay(next, next.changedAt);
      else lay(newDraft({ name: '', text: '' }), null);
    },
    async restore() {
      const { removed } = state;
      if (!removed) return;
      await clear();
      lay(removed, null);
      set({ removed: null });
      touch();
      await flush();
    },
    forget,
    text: () => read(),
    flush,
  };
}
