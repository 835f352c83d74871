/** Files of every kind for the tests, made of the project's own sample texts. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocx, makeOdt, paragraph } from '../unit/make-office.ts';
import { linesAt, makePdf } from '../unit/make-pdf.ts';

const SAMPLES = 'tests/evaluation/documents';
export const WORD_ADVERT = 'tests/fixtures/documents/person-specification.docx';
export const PDF_ADVERT = 'tests/fixtures/documents/two-columns.pdf';
export const CV = join(SAMPLES, 'cv-health-librarian.md');

const LINES_ON_PAGE = 50;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function pdfOf(text: string): Uint8Array {
  const lines = linesOf(text).map((line) => line.replace(/[^\x20-\x7e]/g, ' '));
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += LINES_ON_PAGE) pages.push(lines.slice(at, at + LINES_ON_PAGE));
  return makePdf({ pages: pages.map((page) => linesAt(40, 800, page)) });
}

/** Every kind in turn. */
const KINDS: readonly (readonly [ending: string, make: (text: string) => string | Uint8Array])[] = [
  ['md', (text) => text],
  [
    'docx',
    (text) =>
      makeDocx(
        linesOf(text)
          .map((line) => paragraph(escaped(line)))
          .join(''),
      ),
  ],
  ['pdf', pdfOf],
  [
    'odt',
    (text) =>
      makeOdt(
        linesOf(text)
          .map((line) => `<text:p>${escaped(line)}</text:p>`)
          .join(''),
      ),
  ],
  ['txt', (text) => text],
];

export interface MadeFiles {
  readonly paths: readonly string[];
  /** Takes them away. */
  remove(): void;
}

export function madeFiles(files: Readonly<Record<string, string | Uint8Array>>): MadeFiles {
  const folder = mkdtempSync(join(tmpdir(), 'framework-lens-files-'));
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  return { paths, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** So many documents of every kind, no two with one name. */
export function sampleDocuments(count: number): Record<string, string | Uint8Array> {
  const texts = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [name.slice(0, -3), readFileSync(join(SAMPLES, name), 'utf8')] as const);
  const files: Record<string, string | Uint8Array> = {};
  for (let at = 0; at < count; at++) {
    const [name, text] = texts[at % texts.length]!;
    const [ending, make] = KINDS[at % KINDS.length]!;
    files[`${String(at + 1).padStart(2, '0')} ${name}.${ending}`] = make(text);
  }
  return files;
}

/** Long enough that it is still being read when somebody stops it. */
export const longPdf = (pages: number): Uint8Array =>
  makePdf({
    pages: Array.from({ length: pages }, (_, at) =>
      linesAt(
        40,
        800,
        Array.from({ length: 40 }, (_, line) => `Manage library budget ${at} and line ${line} of its enquiries.`),
      ),
    ),
  });
