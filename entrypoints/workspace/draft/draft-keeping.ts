/**
 * Keeps the draft on the desk: within half a second while it is written, and again and again while the storage
 * refuses it.
 */
import { draftTitle, type Draft, type KeptDrafts } from '../../../utils/storage/drafts.ts';
import type { DeskState, HeardState } from './draft-desk-state.ts';
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

/** Another draft would take the place of one that cannot be kept. The message is a sentence for the user. */
export class UnsavedDraftError extends Error {
  override readonly name = 'UnsavedDraftError';
  constructor(title: string) {
    super(`“${title}” is not saved, so it stays open. Export it before you open another draft.`);
  }
}

export interface Keeping {
  /** Takes up a draft in place of the one before; `at` is when it was last kept, null where it never was. */
  readonly take: (draft: Draft, at: number | null) => void;
  /** When the draft on the desk was last kept: milliseconds since 1970; null while it never was. */
  readonly keptAt: () => number | null;
  readonly write: (read: () => string) => void;
  /** Says that something of the draft has changed, and what. */
  readonly touch: (part?: Partial<DeskState>) => void;
  readonly text: () => string;
  /** Keeps at once what is not kept yet. */
  readonly flush: () => Promise<void>;
  /** Keeps all there is. Throws `UnsavedDraftError` where the storage refuses it. */
  readonly settle: () => Promise<void>;
  /** Does something once what is on its way is kept, and instead of keeping what waits. */
  readonly insteadOfKeeping: (work: () => Promise<void>) => Promise<void>;
  /** Tells the reader why what they write is not kept. */
  readonly fail: (error: unknown) => void;
}

const NOT_KEPT = 'What you write is not being saved: ';
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function createKeeping(storage: DraftStorage, { get, set }: HeardState): Keeping {
  let read = (): string => '';
  let keptAt: number | null = null;
  let saves = Promise.resolve();

  const fail = (error: unknown): void =>
    set({
      failure: `${NOT_KEPT}${reasonOf(error)}. Nothing is lost while this page is open; export the draft to keep it.`,
    });

  async function keepCurrent(): Promise<void> {
    const { current, unsaved } = get();
    if (!current || !unsaved) return;
    const draft = { ...current, text: read(), changedAt: Math.max(Date.now(), current.changedAt + 1) };
    // What is written while this is on its way makes it unsaved again.
    set({ unsaved: false });
    try {
      const kept = await storage.keep(draft, keptAt);
      keptAt = kept.changedAt;
      const { name, profile } = get().current ?? kept;
      const others = get().drafts.filter(({ id }) => id !== kept.id);
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

  const touch = (part: Partial<DeskState> = {}): void => {
    if (!get().unsaved || Object.keys(part).length > 0) set({ ...part, unsaved: true });
    pace.call();
  };

  return {
    take: (draft, at) => {
      read = () => draft.text;
      keptAt = at;
    },
    keptAt: () => keptAt,
    write: (next) => {
      read = next;
      touch();
    },
    touch,
    text: () => read(),
    flush,
    async settle() {
      do await flush();
      while (get().unsaved && get().failure === null);
      const { current, unsaved } = get();
      if (current && unsaved) throw new UnsavedDraftError(draftTitle({ ...current, text: read() }));
    },
    insteadOfKeeping: (work) => {
      pace.cancel();
      saves = saves.then(work);
      return saves;
    },
    fail,
  };
}
