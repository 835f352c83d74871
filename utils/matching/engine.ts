/** The engine: framework data in, once; documents in, matches out. No state a worker could not lose. */
import type { FrameworkId, LexiconFile } from '../../framework-data/schema.ts';
import type { Block, TextDocument } from '../text/document.ts';
import { readBlock, type BlockReading, type Find } from './block-finds.ts';
import { collect } from './collect.ts';
import { DEFAULT_MIN_CONFIDENCE } from './confidence.ts';
import { isOutsideField } from './field.ts';
import { isSenior } from './levels.ts';
import { loadMatcher, type EngineData } from './load.ts';
import { OUTSIDE_FIELD, type MatchResult } from './match.ts';

/** Changes whenever the same text may give other finds; every export carries it. */
export const ENGINE_VERSION = '0.2';

export interface MatchOptions {
  /** 0–1; finds below it become near misses. */
  readonly minConfidence?: number;
  /** All frameworks unless given. */
  readonly frameworks?: readonly FrameworkId[];
}

export interface Engine {
  /** Finds of a document, best first. Same document and options, same result. */
  match(document: TextDocument, options?: MatchOptions): MatchResult;
}

/** What stands in the next cell of a row and says the same kind of thing; the next point of a cell's list does not. */
const goesOn = (block: Block, next: Block | undefined): next is Block =>
  block.row !== undefined &&
  next?.row === block.row &&
  next.section === block.section &&
  (next.column === undefined || next.column !== block.column);

/** Rows of a table are read whole, so that a name in one cell meets its level in the next. */
function* stretches(document: TextDocument): Generator<Block> {
  const { blocks } = document;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) return;
    let last = block;
    for (let next = blocks[at + 1]; goesOn(last, next); next = blocks[at + 1]) {
      last = next;
      at++;
    }
    yield { ...block, end: last.end };
  }
}

const BLOCKS_REMEMBERED = 4_000;

/**
 * Builds the engine over compiled data. `extra` are a reader's own phrases, a few dozen, compiled on top of it.
 * Throws `LexiconError`, a sentence for the reader, when one of these names a skill or word group that does not
 * exist or is not written as a phrase is.
 */
export function createEngine(data: EngineData, extra: readonly LexiconFile[] = []): Engine {
  const matcher = loadMatcher(data, extra);
  // A page that changes is matched again; blocks that did not change are not read again.
  const remembered = new Map<string, BlockReading>();

  const readingOf = (text: string, block: Block): BlockReading => {
    const body = text.slice(block.start, block.end);
    const key = `${block.section} ${block.kind} ${body}`;
    const known = remembered.get(key);
    if (known) return known;
    const reading = readBlock(matcher, body, block.section, block.kind);
    if (body.length < 4_000) {
      if (remembered.size >= BLOCKS_REMEMBERED) remembered.clear();
      remembered.set(key, reading);
    }
    return reading;
  };

  return {
    match(document, options = {}) {
      const minimum = options.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
      const wanted = options.frameworks ? new Set(options.frameworks) : null;
      const readings = [...stretches(document)].map((block) => ({ block, ...readingOf(document.text, block) }));
      const outside = isOutsideField(sumOf(readings, 'words'), sumOf(readings, 'fieldWords'));
      const senior = isSenior(document.metadata.jobTitle ?? document.title);
      const bySkill = new Map<number, Find[]>();
      for (const { block, finds } of readings) {
        for (const find of finds) {
          const skill = matcher.index.skills[find.skill];
          if (!skill || (wanted && !wanted.has(skill.framework))) continue;
          const read = senior ? { ...find, level: find.ifSenior } : find;
          const placed = at(outside && skill.ofField ? outsideField(read) : read, block.start);
          const list = bySkill.get(find.skill);
          if (list) list.push(placed);
          else bySkill.set(find.skill, [placed]);
        }
      }
      return collect(matcher, document.text, bySkill, minimum);
    },
  };
}

const sumOf = (readings: readonly BlockReading[], key: 'words' | 'fieldWords'): number =>
  readings.reduce((sum, reading) => sum + reading[key], 0);

const outsideField = (find: Find): Find => ({
  ...find,
  refusal: find.refusal ?? OUTSIDE_FIELD,
});

const at = (find: Find, offset: number): Find => ({
  ...find,
  start: find.start + offset,
  end: find.end + offset,
  words: find.words.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
  sentenceStart: find.sentenceStart + offset,
  sentenceEnd: find.sentenceEnd + offset,
});
