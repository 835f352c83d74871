/** The files that are meant by the names on the command line: files, folders, patterns. */
import { globSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { READABLE_ENDINGS, endingOf } from '../utils/documents/endings.ts';
import { reasonOf } from './system-errors.ts';

/** What was found, in the order of the names, each file once. */
export interface FilesFound {
  readonly files: readonly string[];
  /** A sentence for each name that stands for no file. */
  readonly problems: readonly string[];
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Hidden files and the locks a word processor lays beside an open document are nobody's documents. */
const isHidden = (path: string): boolean => path.split(/[/\\]/).some((part) => /^(?:\.[^.]|~\$)/.test(part));

const canBeRead = (path: string): boolean => READABLE_ENDINGS.has(endingOf(basename(path))) && !isHidden(path);

/** The documents of a folder and the folders in it, by name. Links to other folders are not followed. */
function filesInFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && canBeRead(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(path.slice(folder.length)) && !isFolder(path))
    .sort();
}

function filesOfPattern(pattern: string): string[] {
  return globSync(pattern)
    .sort()
    .flatMap((path) => (isFolder(path) ? filesInFolder(path) : canBeRead(path) ? [path] : []));
}

function filesNamed(name: string): readonly string[] | string {
  try {
    if (name === '-') return [name];
    if (isFolder(name)) {
      const files = filesInFolder(name);
      return files.length > 0 ? files : `${name} is a folder without a document that can be read.`;
    }
    if (exists(name) || !/[*?[{]/.test(name)) return [name];
    const files = filesOfPattern(name);
    return files.length > 0 ? files : `There is no document that fits ${name}.`;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return `${name} cannot be read: ${reason}`;
  }
}

/** Finds the files. Nothing is opened, so each may still turn out unreadable. */
export function findFiles(names: readonly string[]): FilesFound {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const name of names) {
    const found = filesNamed(name);
    if (typeof found === 'string') problems.push(found);
    else for (const file of found) files.add(file);
  }
  return { files: [...files], problems };
}
