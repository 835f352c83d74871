/** Office files are zip files that remember when they were written: these forget it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest time a zip file can tell, in the clock time it tells it in: the same in every time zone. */
const noTime = (): Date => new Date(1980, 0, 1);

/** The same files in the same order, each XML text as `edit` gives it, with no time of their own. */
export function repack(bytes: Uint8Array, edit: (name: string, text: string) => string): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    /\.(?:xml|rels)$/.test(name) ? strToU8(edit(name, strFromU8(content))) : content,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: noTime() });
}
