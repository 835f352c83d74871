export { loadFrameworkData } from '../framework-data/index.ts';
export { createEngine } from '../utils/matching/engine.ts';
