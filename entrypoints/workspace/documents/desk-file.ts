/** A file the reader has given, and where it stands. */
import type { Report } from '../../../utils/comparison/report.ts';
import { cleanLine } from '../../../utils/reporting/clean-text.ts';
import type { TextDocument } from '../../../utils/text/document.ts';

/** A file as it comes in: chosen, dropped or pasted. */
export interface GivenFile {
  /** With its folder, where it came in one. */
  readonly name: string;
  /** Null where the browser could not open it. */
  readonly content: Blob | null;
}

/** Where a file stands: one of these, never a mixture. Sentences are for the user. */
export type FileStage =
  | { readonly kind: 'waiting' }
  /** 0–1. */
  | { readonly kind: 'reading'; readonly fraction: number }
  | { readonly kind: 'comparing' }
  | {
      readonly kind: 'read';
      readonly document: TextDocument;
      readonly notes: readonly string[];
      /** With everything found, whatever was said of it. */
      readonly report: Report;
      /** Where what was said of its finds is kept. */
      readonly address: string;
    }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'stopped' };

export interface DeskFile {
  readonly id: string;
  /** One line without marks that turn its direction. */
  readonly name: string;
  readonly content: Blob | null;
  readonly stage: FileStage;
}

export type ReadFile = DeskFile & {
  readonly content: Blob;
  readonly stage: Extract<FileStage, { kind: 'read' }>;
};
export const isRead = (file: DeskFile): file is ReadFile => file.content !== null && file.stage.kind === 'read';
export const isUnderWay = ({ stage }: DeskFile): boolean => ['waiting', 'reading', 'comparing'].includes(stage.kind);

/** In UTF-16 units. */
const LONGEST_NAME = 240;

export const newFile = ({ name, content }: GivenFile): DeskFile => ({
  id: crypto.randomUUID(),
  name: cleanLine(name).slice(0, LONGEST_NAME) || 'A file without a name',
  content,
  stage: { kind: 'waiting' },
});
