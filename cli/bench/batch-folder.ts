/** A folder of documents of every kind, of which no two have a sentence in common: an engine remembers sentences. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocx, makeOdt, paragraph } from '../../tests/unit/make-office.ts';
import { linesAt, makePdf } from '../../tests/unit/make-pdf.ts';
import { documentOf } from './texts.ts';

/** About the length of a job description with its person specification. */
const WORDS = 1_500;
const LETTERS_A_LINE = 90;
const LINES_A_PAGE = 50;

const escaped = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.replace(/[^ -~]/g, ' ').split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length < LETTERS_A_LINE) lines[lines.length - 1] = `${line} ${word}`.trim();
    else lines.push(word);
  }
  return lines;
}

function pdfOf(texts: readonly string[]): Uint8Array {
  const lines = texts.flatMap((text) => [...wrapped(text), '']);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, page) =>
    linesAt(60, 780, lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE)),
  );
  return makePdf({ pages });
}

const WRITERS: Readonly<Record<string, (texts: readonly string[]) => Uint8Array | string>> = {
  pdf: pdfOf,
  docx: (texts) => makeDocx(texts.map((text) => paragraph(escaped(text))).join('')),
  odt: (texts) => makeOdt(texts.map((text) => `<text:p>${escaped(text)}</text:p>`).join('')),
  md: (texts) => texts.join('\n\n'),
};

/** Makes the folder in `parent` and gives its path. */
export function batchFolder(parent: string, count: number): string {
  const folder = join(parent, String(count));
  mkdirSync(folder);
  const writers = Object.entries(WRITERS);
  for (let at = 0; at < count; at++) {
    const { text, blocks } = documentOf(WORDS, `d${at}b`);
    const [ending = 'md', write = WRITERS['md']] = writers[at % writers.length] ?? [];
    const content = write?.(blocks.map(({ start, end }) => text.slice(start, end))) ?? '';
    writeFileSync(join(folder, `${String(at).padStart(4, '0')}.${ending}`), content);
  }
  return folder;
}
