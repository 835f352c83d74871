/** Files as they are dropped or chosen, those inside folders among them. */
import { READABLE_ENDINGS, endingOf } from '../../../utils/documents/endings.ts';
import type { GivenFile } from './desk-file.ts';
import { MOST_FILES } from './reading-desk.ts';

/** Folders within folders, as far as anybody sorts documents; links can lead round in a circle. */
const DEEPEST = 12;

export interface GivenFiles {
  readonly files: readonly GivenFile[];
  /** Files of folders that are no documents by their endings. */
  readonly others: number;
}

/** Inside a folder only documents are meant; a file that was chosen itself is told why it cannot be read. */
const isDocument = (path: string): boolean =>
  !/(?:^|\/)[.~]/.test(path) && endingOf(path) !== '' && READABLE_ENDINGS.has(endingOf(path));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** A folder gives its entries in portions, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

class Gathering {
  readonly files: GivenFile[] = [];
  others = 0;

  async take(entry: FileSystemEntry, depth: number): Promise<void> {
    const path = entry.fullPath.replace(/^\//, '');
    if (entry.isDirectory) {
      if (depth >= DEEPEST || this.files.length > MOST_FILES) return;
      const within = await entriesOf(entry as FileSystemDirectoryEntry).catch(() => []);
      for (const one of within.toSorted((left, right) => left.name.localeCompare(right.name, 'en-GB')))
        await this.take(one, depth + 1);
    } else if (depth > 0 && !isDocument(path)) this.others++;
    else {
      const content = await fileOf(entry as FileSystemFileEntry).catch(() => null);
      this.files.push({ name: path, content });
    }
  }
}

/** What was dropped. Must be called while the event is being handled: the browser forgets it afterwards. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<GivenFiles> {
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  if (entries.length === 0) return { files: [...files].map((file) => ({ name: file.name, content: file })), others: 0 };
  const gathering = new Gathering();
  for (const entry of entries) await gathering.take(entry, 0);
  return gathering;
}

/** What was chosen, as single files or as a folder. */
export function chosenFiles(list: readonly File[]): GivenFiles {
  const files = list.map((file) => ({ name: file.webkitRelativePath || file.name, content: file }));
  const kept = files.filter(({ name }) => !name.includes('/') || isDocument(name));
  return { files: kept, others: files.length - kept.length };
}

/** Says how much of a folder was left out; empty where nothing was. */
export function leftOutSentence({ files, others }: GivenFiles): string {
  if (others > 0)
    return `${others === 1 ? 'One file was' : `${others} files were`} left out, being no documents by ${others === 1 ? 'its ending' : 'their endings'}.`;
  return files.length === 0 ? 'There was no file in it.' : '';
}
