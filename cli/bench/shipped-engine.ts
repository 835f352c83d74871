/** What the extension loads to match a text, as one module: bundled to measure how large and how soon ready it is. */
export { loadFrameworkData } from '../../framework-data/index.ts';
export { createEngine } from '../../utils/matching/engine.ts';
