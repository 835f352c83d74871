/** Documents made by a word processor give the same finds as their text, on the right page and in the right section. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { readFileBytes } from '../../utils/documents/read-file.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import type { TextDocument } from '../../utils/text/document.ts';
import { agreementOf, f1Of, findsOf, sectionShare, wordsOf, type Agreement } from './agreement.ts';
import { flatOdt, type Layout } from './flat-odt.ts';
import { convert, ensureLibreOffice, TARGET_NAMES, type Target } from './libreoffice.ts';
import { htmlOf, sources, type Source } from './sources.ts';

const there = ensureLibreOffice();
const folder = mkdtempSync(join(tmpdir(), 'framework-lens-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const engine = createEngine(loadFrameworkData());
const all = sources();

const read = async (path: string): Promise<TextDocument> =>
  (await readFileBytes(path, basename(path), readFileSync(path))).document;

/** Agreement of each source with the document made of it; says what differs, for whoever mends a reader. */
async function agreements(title: string, paths: readonly string[], texts: readonly Source[]): Promise<Agreement[]> {
  const found = await Promise.all(
    texts.map(async ({ document }, index) =>
      agreementOf(findsOf(engine, document), findsOf(engine, await read(paths[index] ?? ''))),
    ),
  );
  console.log(`${title}: F1 ${f1Of(found).toFixed(4)}, same section ${sectionShare(found).toFixed(4)}`);
  if (process.env['VERBOSE'])
    found.forEach(({ missed, added, elsewhere }, index) => {
      for (const [what, finds] of Object.entries({ missed, added, elsewhere }))
        for (const find of finds) console.log(`  ${texts[index]?.name} ${what}: ${find}`);
    });
  return found;
}

function made(name: string, files: ReadonlyMap<string, string>, target: Target): string[] {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  const paths = [...files].map(([file, content]) => {
    writeFileSync(join(place, file), content);
    return join(place, file);
  });
  return convert(paths, target, place);
}

describe.skipIf(!there)('documents made of the sample texts', () => {
  const made1 = new Map<Target, string[]>();
  beforeAll(() => {
    const odt = made('plain', new Map(all.map(({ name, markdown }) => [`${name}.html`, htmlOf(markdown)])), 'odt');
    for (const target of TARGET_NAMES)
      made1.set(target, target === 'odt' ? odt : convert(odt, target, join(folder, 'plain')));
  });

  it.each(TARGET_NAMES)('as %s give the same finds in the same sections', async (target) => {
    const found = await agreements(target, made1.get(target) ?? [], all);
    expect(f1Of(found)).toBeGreaterThanOrEqual(0.97);
    expect(sectionShare(found)).toBeGreaterThanOrEqual(0.95);
  });
});

describe.skipIf(!there)('a PDF of another layout', () => {
  const laidOut = (name: string, layout: Layout): string[] =>
    made(name, new Map(all.map((one) => [`${one.name}.fodt`, flatOdt(one.document, layout)])), 'pdf');

  it('in two columns, with headers and footers, gives the same finds in the same sections', async () => {
    const paths = laidOut('columns', { columns: 2, pageBreaks: false, header: 'Version 4.2' });
    const found = await agreements('two columns', paths, all);
    expect(f1Of(found)).toBeGreaterThanOrEqual(0.97);
    expect(sectionShare(found)).toBeGreaterThanOrEqual(0.95);
    // What stands on a single page cannot be told from its text.
    const longer = (await Promise.all(paths.map(read))).filter(({ blocks }) => (blocks.at(-1)?.page ?? 1) > 1);
    expect(longer.length).toBeGreaterThan(5);
    for (const { text } of longer) expect(text).not.toMatch(/^Version 4|Page \d+ of/m);
  });

  it('knows the page of each block, and quotes are words of their block', async () => {
    const paths = laidOut('pages', { columns: 1, pageBreaks: true, header: 'Job description' });
    let checked = 0;
    for (const [index, path] of paths.entries()) {
      const document = await read(path);
      const source = all[index];
      if (!source) continue;
      // Each of these headings begins a page, so that the n-th of them stands after n others at least.
      const headings = source.document.blocks.filter((block) => block.kind === 'heading' && block.headingLevel === 2);
      let page = 1;
      for (const { start, end } of headings) {
        const words = wordsOf(source.document.text.slice(start, end));
        const pages = document.blocks
          .filter((block) => block.page !== undefined && block.page > page)
          .filter((block) => wordsOf(document.text.slice(block.start, block.end)) === words)
          .map((block) => block.page ?? 0);
        expect(pages.length, `${source.name}: ${words}`).toBeGreaterThan(0);
        page = pages[0] ?? page;
        checked++;
      }
      for (const { evidence } of engine.match(document).matches)
        for (const { start, end, quote } of evidence) {
          expect(document.text.slice(start, end)).toBe(quote);
          expect(document.blocks.find((block) => block.start <= start && start < block.end)?.page).toBeGreaterThan(0);
        }
    }
    expect(checked).toBeGreaterThan(50);
  });
});
