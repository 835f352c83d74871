/** The plain approaches the engine is measured beside, each asked for the skills of every sentence. */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { TextDocument } from '../../utils/text/document.ts';
import { sentencesOf } from '../../utils/text/sentences.ts';

/** A way to find skills in a document; returns how many it found, so that no work can be left out. */
export interface Rival {
  readonly name: string;
  readonly run: (document: TextDocument) => number;
}

const sentences = (document: TextDocument): string[] =>
  document.blocks.flatMap((block) =>
    sentencesOf(document.text, block.start, block.end).map(({ start, end }) => document.text.slice(start, end)),
  );

/** Rivals over the names of all skills. */
export function rivals(names: readonly string[]): Rival[] {
  const fuse = new Fuse(names, { ignoreLocation: true, threshold: 0.4, includeScore: true });
  const mini = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    searchOptions: { fuzzy: 0.2, prefix: true, combineWith: 'OR' },
  });
  mini.addAll(names.map((name, id) => ({ id, name })));
  const fuzzy = new uFuzzy({ intraMode: 1 });
  return [
    {
      name: 'Fuse.js, each sentence against all names',
      run: (document) =>
        sentences(document).reduce((count, sentence) => count + fuse.search(sentence.slice(0, 300)).length, 0),
    },
    {
      name: 'MiniSearch, each sentence as a query',
      run: (document) => sentences(document).reduce((count, sentence) => count + mini.search(sentence).length, 0),
    },
    {
      name: 'uFuzzy, each name against the sentences',
      run: (document) => {
        const haystack = sentences(document);
        return names.reduce((count, name) => count + (fuzzy.filter(haystack, name)?.length ?? 0), 0);
      },
    },
  ];
}
