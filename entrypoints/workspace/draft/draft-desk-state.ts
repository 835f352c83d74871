/** What lies on the desk of drafts, and who hears of its changes. */
import type { Draft } from '../../../utils/storage/drafts.ts';

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

const EMPTY: DeskState = {
  drafts: [],
  current: null,
  opening: 0,
  unsaved: false,
  failure: null,
  unreadable: 0,
  removed: null,
  notice: '',
};

export interface HeardState {
  readonly get: () => DeskState;
  readonly set: (part: Partial<DeskState>) => void;
  readonly subscribe: (hear: () => void) => () => void;
}

export function createDeskState(): HeardState {
  let state = EMPTY;
  const hearers = new Set<() => void>();
  return {
    get: () => state,
    set: (part) => {
      state = { ...state, ...part };
      for (const hear of hearers) hear();
    },
    subscribe: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
  };
}
