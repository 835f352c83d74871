/** A thread that reads and matches files, one at a time; it has an engine of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { BundledData } from '../framework-data/schema.ts';
import { createMapper } from './mapping.ts';
import type { MapOptions } from './options.ts';
import { pieceOf, type Look } from './pieces.ts';

/** What the thread is started with. */
export interface WorkerStart {
  readonly data: BundledData;
  readonly options: MapOptions;
  readonly look: Look;
}

const { data, options, look } = workerData as WorkerStart;
const map = createMapper(data, options);

parentPort?.on('message', (file: string) => {
  void map(file)
    .then((outcome) => pieceOf(outcome, look))
    .then((piece) => parentPort?.postMessage(piece));
});
