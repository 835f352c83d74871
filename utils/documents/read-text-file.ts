/** Files that are text: HTML, Markdown, plain text. The reader is chosen by the name, or by what the text looks like. */
import type { DocumentFacts } from '../text/build-document.ts';
import type { TextDocument } from '../text/document.ts';
import { decodeText } from './decode.ts';
import { UnreadableDocumentError } from './errors.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';

type TextReader = (facts: DocumentFacts, text: string) => TextDocument;

const READERS: Readonly<Record<string, TextReader>> = {
  html: readHtml,
  htm: readHtml,
  md: readMarkdown,
  markdown: readMarkdown,
  txt: readPlainText,
  text: readPlainText,
};

/** Endings of files that are not text; text under such a name is told by its looks. */
const OTHER_ENDINGS: ReadonlySet<string> = new Set(['', 'pdf', 'docx', 'odt']);

/** Endings of the files that can be read, without their dot. */
export const READABLE_ENDINGS: ReadonlySet<string> = new Set([...Object.keys(READERS), 'pdf', 'docx', 'odt']);

const LOOKS_LIKE_HTML = /^\s*(?:<!doctype html|<html|<body)/i;

/** `advert.final.PDF` → `pdf`; empty when there is no ending. */
export function endingOf(name: string): string {
  const base = baseOf(name);
  return base.includes('.') ? (base.split('.').at(-1) ?? '').toLowerCase() : '';
}

const baseOf = (name: string): string => name.split(/[/\\]/).at(-1) ?? name;

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
  if (!OTHER_ENDINGS.has(ending) && !Object.hasOwn(READERS, ending))
    throw new UnreadableDocumentError(
      name,
      `files ending in .${ending} are not supported. Use .pdf, .docx, .odt, .html, .txt or .md.`,
    );
  const text = decodeText(name, bytes).replace(/^\uFEFF/, '');
  const read = READERS[ending] ?? (LOOKS_LIKE_HTML.test(text) ? readHtml : readPlainText);
  return read(factsOf(id, name), text);
}
