/**
 * The files the reader has given, what became of each, and the work on those that wait. It outlives the view, so
 * that nothing is lost on the way to the settings and back; it ends with the page, and no file is kept.
 */
import type { Report } from '../../../utils/comparison/report.ts';
import { UnreadableDocumentError } from '../../../utils/documents/errors.ts';
import type { FileReading, ReadingOptions } from '../../../utils/documents/file-reading.ts';
import type { TextDocument } from '../../../utils/text/document.ts';
import { sentenceOf } from '../../../components/sentence-of.ts';
import { isRead, isUnderWay, newFile, type DeskFile, type FileStage, type GivenFile } from './desk-file.ts';
import { addressOf } from './document-address.ts';

export interface ReadingDeskState {
  readonly files: readonly DeskFile[];
  /** What became of files that are not here: left out of those given last, or forgotten; empty where none was. */
  readonly leftOut: string;
}

export interface ReadingWork {
  readonly read: (id: string, name: string, content: Blob, options: ReadingOptions) => Promise<FileReading>;
  /** Compares a document with the profile chosen now. */
  readonly compare: (document: TextDocument, signal: AbortSignal) => Promise<Report>;
}

export interface ReadingDesk {
  readonly state: () => ReadingDeskState;
  readonly subscribe: (hear: () => void) => () => void;
  readonly add: (files: readonly GivenFile[], leftOut?: string) => void;
  readonly stop: (id: string) => void;
  readonly stopAll: () => void;
  readonly tryAgain: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly removeAll: () => void;
  /** Everything the extension keeps was deleted: these files go as well, and the reader is told. */
  readonly forget: () => void;
  /** Compares all that is read anew, and what is being compared, after another profile was chosen. */
  readonly compareAll: () => Promise<void>;
}

/** More files than this are another kind of work, which the command line does. */
export const MOST_FILES = 500;
export function createReadingDesk({ read, compare }: ReadingWork): ReadingDesk {
  let state: ReadingDeskState = { files: [], leftOut: '' };
  let isWorking = false;
  let comparing = new AbortController();
  /** How often there was something else to compare with. */
  let changes = 0;
  const hearers = new Set<() => void>();
  const controls = new Map<string, AbortController>();

  const set = (part: Partial<ReadingDeskState>): void => {
    state = { ...state, ...part };
    for (const hear of hearers) hear();
  };
  const enter = (id: string, stage: FileStage): void =>
    set({ files: state.files.map((file) => (file.id === id ? { ...file, stage } : file)) });

  async function compareOne(id: string, { document, notes }: FileReading, signal: AbortSignal): Promise<void> {
    try {
      const address = await addressOf(document.text);
      let report: Report;
      let asOf: number;
      do {
        asOf = changes;
        report = await compare(document, signal);
      } while (asOf !== changes && !signal.aborted);
      if (!signal.aborted) enter(id, { kind: 'read', document, notes, report, address });
    } catch (error) {
      if (!signal.aborted) enter(id, { kind: 'failed', sentence: sentenceOf(error) });
    }
  }

  async function readOne({ id, name, content }: DeskFile): Promise<void> {
    const control = new AbortController();
    const { signal } = control;
    controls.set(id, control);
    enter(id, { kind: 'reading', fraction: 0 });
    const onProgress = (fraction: number): void => enter(id, { kind: 'reading', fraction });
    try {
      if (!content) throw new UnreadableDocumentError(name, 'it is no longer there, or may not be read.');
      const reading = await read(id, name, content, { signal, onProgress });
      // A report on nothing would look like a result.
      if (reading.document.text.trim() === '') throw new Error(reading.notes[0] ?? `${name} has no text in it.`);
      enter(id, { kind: 'comparing' });
      // The next file is read meanwhile.
      void compareOne(id, reading, signal);
    } catch (error) {
      if (!signal.aborted) enter(id, { kind: 'failed', sentence: sentenceOf(error) });
    }
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    const next = (): DeskFile | undefined => state.files.find(({ stage }) => stage.kind === 'waiting');
    for (let file = next(); file; file = next()) await readOne(file);
    isWorking = false;
  }

  const abort = (id: string): void => {
    controls.get(id)?.abort();
    controls.delete(id);
  };
  const stop = (id: string): void => {
    abort(id);
    if (state.files.some((file) => file.id === id && isUnderWay(file))) enter(id, { kind: 'stopped' });
  };

  const removeAll = (): void => {
    comparing.abort();
    for (const { id } of state.files) abort(id);
    set({ files: [], leftOut: '' });
  };

  return {
    state: () => state,
    subscribe: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    add(files, leftOut = '') {
      const room = Math.max(0, MOST_FILES - state.files.length);
      const over =
        files.length > room
          ? `Of these ${files.length} files ${room} were taken: there is room for ${MOST_FILES}.`
          : '';
      set({
        files: [...state.files, ...files.slice(0, room).map(newFile)],
        leftOut: [leftOut, over].filter(Boolean).join(' '),
      });
      void work();
    },
    stop,
    stopAll: () => {
      for (const { id } of state.files.filter(isUnderWay)) stop(id);
    },
    tryAgain(id) {
      enter(id, { kind: 'waiting' });
      void work();
    },
    remove(id) {
      abort(id);
      set({ files: state.files.filter((file) => file.id !== id) });
    },
    removeAll,
    forget() {
      const hadFiles = state.files.length > 0;
      removeAll();
      if (hadFiles) set({ leftOut: 'Everything was deleted, so the files that were open here were forgotten too.' });
    },
    async compareAll() {
      changes++;
      comparing.abort();
      comparing = new AbortController();
      const { signal } = comparing;
      await Promise.all(state.files.filter(isRead).map(({ id, stage }) => compareOne(id, stage, signal)));
    },
  };
}
