/** A Markdown file as a document, as the command line reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkdown } from '../../utils/documents/read-markdown.ts';
import type { TextDocument } from '../../utils/text/document.ts';

export const markdownFile = (folder: string, file: string): TextDocument =>
  readMarkdown(
    { id: file, title: file.replace(/\.[^.]+$/, ''), source: file },
    readFileSync(join(folder, file), 'utf8'),
  );
