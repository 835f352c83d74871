/** Chooses the reader for a file by its name, and for standard input by what it looks like. */
import type { DocumentFacts } from '../text/build-document.ts';
import type { TextDocument } from '../text/document.ts';
import { decodeText } from './decode.ts';
import { UnreadableDocumentError } from './errors.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';

const READERS: Readonly<Record<string, (facts: DocumentFacts, text: string) => TextDocument>> = {
  html: readHtml,
  htm: readHtml,
  md: readMarkdown,
  markdown: readMarkdown,
  txt: readPlainText,
  text: readPlainText,
};

function readerFor(
  extension: string,
  name: string,
  text: string,
): (facts: DocumentFacts, text: string) => TextDocument {
  const reader = READERS[extension];
  if (reader) return reader;
  if (extension === '') return /^\s*(?:<!doctype html|<html|<body)/i.test(text) ? readHtml : readPlainText;
  throw new UnreadableDocumentError(name, `files ending in .${extension} are not supported. Use .html, .txt or .md.`);
}

/**
 * The document in a file's bytes. `name` decides the reader; a name without an ending is read as
 * HTML or plain text. Throws `UnreadableDocumentError` with a sentence for the user.
 */
export function readFileBytes(id: string, name: string, bytes: Uint8Array): TextDocument {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  const extension = base.includes('.') ? (base.split('.').at(-1) ?? '').toLowerCase() : '';
  const text = decodeText(name, bytes).replace(/^\uFEFF/, '');
  const read = readerFor(extension, name, text);
  return read({ id, title: base.replace(/\.[^.]+$/, ''), source: name }, text);
}
