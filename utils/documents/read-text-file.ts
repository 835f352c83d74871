/** Files that are text: HTML, Markdown, plain text. The reader is chosen by the name, or by what the text looks like. */
import type { DocumentFacts } from '../text/build-document.ts';
import type { TextDocument } from '../text/document.ts';
import { decodeText } from './decode.ts';
import { baseOf, endingOf, READABLE_ENDINGS, type TextEnding } from './endings.ts';
import { UnreadableDocumentError } from './errors.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';

type TextReader = (facts: DocumentFacts, text: string) => TextDocument;

const READERS: Readonly<Record<TextEnding, TextReader>> = {
  html: readHtml,
  htm: readHtml,
  md: readMarkdown,
  markdown: readMarkdown,
  txt: readPlainText,
  text: readPlainText,
};

const readerOf = (ending: string): TextReader | null =>
  Object.hasOwn(READERS, ending) ? READERS[ending as TextEnding] : null;

const LOOKS_LIKE_HTML = /^\s*(?:<!doctype html|<html|<body)/i;

/** What is known of a file before it is read. */
export const factsOf = (id: string, name: string): DocumentFacts => ({
  id,
  title: baseOf(name).replace(/\.[^.]+$/, ''),
  source: name,
});

/**
 * The document in the bytes of a text file. `name` decides the reader; a name without an ending is read as
 * HTML or plain text. Throws `UnreadableDocumentError` with a sentence for the user.
 */
export function readTextBytes(id: string, name: string, bytes: Uint8Array): TextDocument {
  const ending = endingOf(name);
  // Text under the name of another kind is told by its looks.
  if (ending !== '' && !READABLE_ENDINGS.has(ending))
    throw new UnreadableDocumentError(
      name,
      `files ending in .${ending} are not supported. Use .pdf, .docx, .odt, .html, .txt or .md.`,
    );
  const text = decodeText(name, bytes).replace(/^\uFEFF/, '');
  const read = readerOf(ending) ?? (LOOKS_LIKE_HTML.test(text) ? readHtml : readPlainText);
  return read(factsOf(id, name), text);
}
