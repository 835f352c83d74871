/** Office files are zip files of XML that remember when they were written: these do not. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest time a zip file can tell, in the clock time it tells it in: the same in every time zone. */
const noTime = (): Date => new Date(1980, 0, 1);

/** XML texts by name as one file: the same texts, the same bytes. */
export function zipOffice(texts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(texts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { mtime: noTime() });
}

/** An office file of XML alone, each of its texts as `edit` gives it, without a time of its own. */
export const repack = (bytes: Uint8Array, edit: (name: string, text: string) => string): Uint8Array =>
  zipOffice(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [name, edit(name, strFromU8(content))]),
    ),
  );
