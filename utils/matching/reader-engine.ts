/** The engine with phrases that a reader has kept, perhaps since another version of the frameworks. */
import type { LexiconFile } from '../../framework-data/schema.ts';
import { LexiconError } from './drafts.ts';
import { createEngine, type Engine } from './engine.ts';
import type { EngineData } from './load.ts';

const fits = (data: EngineData, file: LexiconFile): boolean => {
  try {
    createEngine(data, [file]);
    return true;
  } catch (error) {
    if (error instanceof LexiconError) return false;
    throw error;
  }
};

/** Phrases of skills that are no more are left out: one of them must not keep every page from being read. */
export function createReaderEngine(data: EngineData, kept: readonly LexiconFile[]): Engine {
  try {
    return createEngine(data, kept);
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    return createEngine(
      data,
      kept.filter((file) => fits(data, file)),
    );
  }
}
