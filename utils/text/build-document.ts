/** Puts source blocks together to a document: one text, blocks that point into it, sections assigned. */
import type { Block, DocumentMetadata, Section, SourceBlock, TextDocument } from './document.ts';
import { assignSections } from './sections.ts';

/** What is known of a document besides its blocks. */
export interface DocumentFacts {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly metadata?: DocumentMetadata;
}

/** Between two blocks of the joined text; a cell follows its neighbour on the same line, what a cell lists does not. */
const BLOCK_JOIN = '\n';
const CELL_JOIN = ' | ';

/** Blocks that know their place in a text of their own keep it, so that offsets are those of the file. */
export function documentOverText(facts: DocumentFacts, text: string, sources: readonly SourceBlock[]): TextDocument {
  const sections = assignSections(sources);
  const blocks = sources.map((source, index) => blockAt(source, source.start ?? 0, sections[index] ?? 'other'));
  return { ...facts, metadata: facts.metadata ?? {}, text, blocks };
}

function blockAt(source: SourceBlock, start: number, section: Section): Block {
  return {
    start,
    end: start + source.text.length,
    kind: source.kind,
    section,
    ...(source.headingLevel === undefined ? {} : { headingLevel: source.headingLevel }),
    ...(source.row === undefined ? {} : { row: source.row }),
    ...(source.column === undefined ? {} : { column: source.column }),
    ...(source.page === undefined ? {} : { page: source.page }),
  };
}

/** Whether a block begins the next cell of the row that the one before it stands in. */
function isNextCell(before: SourceBlock, block: SourceBlock): boolean {
  if (block.kind !== 'table-cell' || before.kind !== 'table-cell' || block.row !== before.row) return false;
  return block.column === undefined || block.column !== before.column;
}

/**
 * Joins the blocks to one text. The n-th block of the result is the n-th source block, so a reader
 * that remembers where each block came from can lead any offset back to its place.
 */
export function buildDocument(facts: DocumentFacts, sources: readonly SourceBlock[]): TextDocument {
  const sections = assignSections(sources);
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  sources.forEach((source, index) => {
    const previous = sources[index - 1];
    if (previous !== undefined) {
      const join = isNextCell(previous, source) ? CELL_JOIN : BLOCK_JOIN;
      parts.push(join);
      length += join.length;
    }
    parts.push(source.text);
    blocks.push(blockAt(source, length, sections[index] ?? 'other'));
    length += source.text.length;
  });
  return { ...facts, metadata: facts.metadata ?? {}, text: parts.join(''), blocks };
}
