/** The project's sample texts, and the real adverts beside it when they are there, as sources of documents. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { readTextBytes } from '../../utils/documents/read-text-file.ts';
import type { TextDocument } from '../../utils/text/document.ts';

const root = join(import.meta.dirname, '../..');
const FOLDERS = {
  sample: join(root, 'tests/fixtures/adverts'),
  evaluation: join(root, 'tests/evaluation/documents'),
  real: join(root, '../shared/evaluation/documents'),
} as const;

export interface Source {
  /** Fit for a file's name, without its ending. */
  readonly name: string;
  readonly markdown: string;
  readonly document: TextDocument;
}

/** Every text in Markdown; says so where the real adverts are not there. */
export function sources(): Source[] {
  return Object.entries(FOLDERS).flatMap(([kind, folder]) => {
    if (!existsSync(folder)) {
      console.warn(`SKIPPED: ${folder} is not there, so its real adverts are not turned into documents.`);
      return [];
    }
    return readdirSync(folder)
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .sort()
      .map((file) => {
        const bytes = readFileSync(join(folder, file));
        return {
          name: `${kind}-${file.slice(0, -'.md'.length)}`,
          markdown: bytes.toString('utf8'),
          document: readTextBytes(file, file, bytes),
        };
      });
  });
}

/** A page that a word processor opens with headings, lists and drawn tables; lines end where the text's lines do. */
export function htmlOf(markdown: string): string {
  const body = marked.parse(markdown, { async: false, breaks: true });
  return `<!doctype html><meta charset="utf-8">${body.replaceAll('<table>', '<table border="1" cellpadding="4" cellspacing="0">')}`;
}
