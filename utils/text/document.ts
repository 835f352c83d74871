/**
 * The one shape every source becomes before it is matched: a text, and blocks that point into it.
 * Positions are UTF-16 offsets into `TextDocument.text`, half-open.
 */

/** What a run of text is in its page or file. */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-cell' | 'form-field';

/** What a part of an advert is for; decides how much its wording counts. */
export type Section = 'essential' | 'desirable' | 'duties' | 'about-us' | 'benefits' | 'how-to-apply' | 'other';

/** A run of text with its place. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  readonly section: Section;
  /** Cells of one table row share its number. */
  readonly row?: number;
  /** The place of a cell in its row, from 0. */
  readonly column?: number;
  /** 1–6 for headings as their source marks them; absent for other blocks. */
  readonly headingLevel?: number;
  /** The page a block begins on, from 1; only sources that have pages know it. */
  readonly page?: number;
}

/** What is known of the post besides its text. */
export interface DocumentMetadata {
  readonly jobTitle?: string;
  readonly employer?: string;
  /** ISO date. */
  readonly closingDate?: string;
  readonly place?: string;
  readonly salary?: string;
}

/** A text ready for matching. `source` is a file name or a page address. */
export interface TextDocument {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly metadata: DocumentMetadata;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What a reader gives: text of one block, not yet assigned to a section. */
export interface SourceBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly headingLevel?: number;
  /** Where the block begins in the source's own text; only sources that are plain text know it. */
  readonly start?: number;
  /** Cells of one table row share its number; it rises through the document. */
  readonly row?: number;
  /** The place of a cell in its row, from 0. */
  readonly column?: number;
  /** The page it begins on, from 1. */
  readonly page?: number;
}
