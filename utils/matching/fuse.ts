/** The only file of the engine that knows Fuse.js: how alike are two short texts? */
import Fuse from 'fuse.js';

const OPTIONS = { includeScore: true, ignoreLocation: true, threshold: 0.6, isCaseSensitive: true } as const;

/** The Fuse.js score of `pattern` in `text`: 0 is equal, 1 is nothing alike. Both are short. */
export function fuseDistance(pattern: string, text: string): number {
  const forward = Fuse.match(pattern, text, OPTIONS);
  return forward.isMatch ? (forward.score ?? 1) : 1;
}
