/**
 * The desk of drafts: which one is being written, and how another is opened, begun, deleted and had back. What is
 * written is kept; a draft that cannot be kept stays here, and the reader is told.
 */
import { draftTitle, LONGEST_DRAFT, type Draft } from '../../../utils/storage/drafts.ts';
import { createDeskState, type DeskState } from './draft-desk-state.ts';
import { createKeeping, reasonOf, type DraftStorage } from './draft-keeping.ts';

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

const FORGOTTEN = 'Everything was deleted, so the drafts that were open here were forgotten too.';
const CUT = `The text is longer than a draft may be: only its first ${LONGEST_DRAFT.toLocaleString('en-GB')} characters are here.`;
const newDraft = (content: { readonly name: string; readonly text: string }): Draft => ({
  ...content,
  id: crypto.randomUUID(),
  profile: null,
  changedAt: Date.now(),
});

export function createDesk(storage: DraftStorage): Desk {
  const heard = createDeskState();
  const { get, set } = heard;
  const keeping = createKeeping(storage, heard);
  let reading: Promise<void> | null = null;

  const lay = (draft: Draft, at: number | null): void => {
    keeping.take(draft, at);
    set({ current: draft, opening: get().opening + 1, unsaved: false, notice: '' });
  };

  const readAll = (): Promise<void> => {
    reading ??= storage.read().then(
      ({ drafts, unreadable }) => set({ drafts, unreadable }),
      (error: unknown) => {
        reading = null;
        keeping.fail(error);
      },
    );
    return reading;
  };

  async function open(id: string | undefined): Promise<void> {
    await readAll();
    const before = get().current;
    if (before && (id === undefined || id === before.id)) return;
    await keeping.settle();
    const { drafts, current } = get();
    const draft = drafts.find((one) => one.id === id) ?? (current ? null : drafts[0]);
    if (draft) lay(draft, draft.changedAt);
    else if (!current) lay(newDraft({ name: '', text: '' }), null);
  }

  async function start({ name, text } = { name: '', text: '' }): Promise<string> {
    await keeping.settle();
    const draft = newDraft({ name, text: text.slice(0, LONGEST_DRAFT) });
    lay(draft, null);
    if (text.length > LONGEST_DRAFT) set({ notice: CUT });
    if (text !== '') {
      keeping.touch();
      await keeping.flush();
    }
    return draft.id;
  }

  async function forgetAll(began: number): Promise<void> {
    const { current, drafts, removed, unsaved } = get();
    set({ drafts: [], removed: null, unreadable: 0, failure: null });
    if (!current) return;
    const isLate = (keeping.keptAt() ?? 0) >= began;
    lay(newDraft({ name: '', text: '' }), null);
    if (drafts.length > 0 || removed || unsaved) set({ notice: FORGOTTEN });
    if (isLate) await storage.remove(current.id).catch(keeping.fail);
  }

  return {
    state: get,
    subscribe: heard.subscribe,
    open,
    start,
    write: keeping.write,
    change: (part) => {
      const { current } = get();
      if (current) keeping.touch({ current: { ...current, ...part } });
    },
    async remove(id) {
      await keeping.flush();
      const draft = get().drafts.find((one) => one.id === id);
      if (!draft) return;
      try {
        await storage.remove(id);
      } catch (error) {
        set({ failure: `“${draftTitle(draft)}” was not deleted: ${reasonOf(error)}.` });
        return;
      }
      const drafts = get().drafts.filter((one) => one.id !== id);
      set({ drafts, removed: draft });
      if (get().current?.id !== id) return;
      const [next] = drafts;
      if (next) lay(next, next.changedAt);
      else lay(newDraft({ name: '', text: '' }), null);
    },
    async restore() {
      const { removed } = get();
      if (!removed) return;
      await keeping.settle();
      lay(removed, null);
      set({ removed: null });
      keeping.touch();
      await keeping.flush();
    },
    forget: (began) => keeping.insteadOfKeeping(() => forgetAll(began)),
    text: keeping.text,
    flush: keeping.flush,
  };
}
