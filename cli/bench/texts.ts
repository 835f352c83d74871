/** Real prose of any length for the benchmarks: the labelled documents, one after the other, as often as needed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTextBytes } from '../../utils/documents/read-text-file.ts';
import type { SourceBlock, TextDocument } from '../../utils/text/document.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import { countWords } from '../../utils/text/tokenise.ts';

const FOLDER = join(import.meta.dirname, '../../tests/evaluation/documents');

function sourceBlocks(): SourceBlock[] {
  return readdirSync(FOLDER)
    .filter((name) => !name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const document = readTextBytes(name, name, readFileSync(join(FOLDER, name)));
      return document.blocks.map((block): SourceBlock => ({
        kind: block.kind,
        text: document.text.slice(block.start, block.end),
        ...(block.row === undefined ? {} : { row: block.row }),
      }));
    });
}

/**
 * A document of about this many words. A block that comes again gets a number of its own, so that
 * nothing the engine remembers of an earlier block makes a later one look fast.
 */
export function documentOf(words: number, label: string): TextDocument {
  const blocks = sourceBlocks();
  const chosen: SourceBlock[] = [];
  for (let at = 0, count = 0; count < words; at++) {
    const block = blocks[at % blocks.length];
    if (!block) throw new Error(`no documents in ${FOLDER}`);
    chosen.push({ ...block, text: `${block.text} ${label}${at}` });
    count += countWords(block.text);
  }
  return buildDocument({ id: label, title: label, source: label }, chosen);
}
