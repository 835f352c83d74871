/** DOCX → Document: mammoth makes HTML of it, which the reader of HTML reads. Insertions are in, deletions are out. */
import { zipSync, strToU8, type Zippable } from 'fflate';
import mammoth from 'mammoth';
import { BOLD_HEADING_LEVEL, isBoldHeading } from '../text/bold-heading.ts';
import { buildDocument, type DocumentFacts } from '../text/build-document.ts';
import { withTextBoxes } from './docx-text-boxes.ts';
import { UnreadableDocumentError } from './errors.ts';
import type { FileReading } from './file-reading.ts';
import { readPlainLooks } from './plain-looks.ts';
import { contentOfHtml } from './read-html.ts';
import { openZip, xmlOf } from './zip-parts.ts';
import { titleOfBlocks } from './title-of-blocks.ts';

/** Text and what describes it; pictures, fonts and macros stay packed. */
const isText = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

/** Names of styles that are headings and that mammoth does not know by itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "r[style-name='annotation reference'] =>",
];

/** A small zip of the checked parts: mammoth opens nothing that was not looked at. */
function checkedCopy(name: string, bytes: Uint8Array): Uint8Array {
  const zip = openZip(name, bytes, isText);
  const parts: Zippable = {};
  for (const part of zip.names) {
    const content = zip.read(part);
    if (content) parts[part] = [strToU8(withTextBoxes(xmlOf(name, content))), { level: 0 }];
  }
  return zipSync(parts);
}

/** The marks that lead from the text to a note and back; the notes themselves follow the text. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-\d+" id="[^"]*">\[\d+\]<\/a><\/sup>| ?<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g;

const BOLD_PARAGRAPH = /<p><strong>([^<>]{2,200}?)<\/strong><\/p>(?!<\/t[dh]>)/g;

const asHtml = (html: string): string =>
  html
    .replace(NOTE_MARKS, '')
    .replace(BOLD_PARAGRAPH, (whole, text: string) =>
      isBoldHeading(text.trim()) ? `<h${BOLD_HEADING_LEVEL}>${text}</h${BOLD_HEADING_LEVEL}>` : whole,
    );

/** Reads a Word document. Throws `UnreadableDocumentError` with a sentence for the user. */
export async function readDocx(facts: DocumentFacts, bytes: Uint8Array): Promise<FileReading> {
  const copy = checkedCopy(facts.source, bytes);
  const source = copy.buffer.slice(copy.byteOffset, copy.byteOffset + copy.byteLength) as ArrayBuffer;
  const input = { arrayBuffer: source, buffer: source as unknown as Buffer };
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    const blocks = readPlainLooks(contentOfHtml(asHtml(value)).blocks);
    const title = titleOfBlocks(blocks, facts.title);
    return { document: buildDocument({ ...facts, title }, blocks), notes: [] };
  } catch {
    throw new UnreadableDocumentError(
      facts.source,
      'it is not whole as a Word document. Open it in Word, save it anew and try again.',
    );
  }
}
