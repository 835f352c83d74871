/** Headers and footers: what stands at the same height near the edge of many pages. */
import { linesOf, type Fragment, type PdfPage } from './pdf-page.ts';

/** Running heads stand within this share of the page's height from its upper or lower edge. */
const EDGE = 0.12;
/** On this share of the pages, and on two at least; left and right pages may differ. */
const SHARE = 0.4;

/** The number of a page at either end of its line: "Page 3 of 7", "3 | Page", "3/7"; other numbers belong to the text. */
const PAGE_NUMBER = /^\d+\b|\b(?:page\s*)?\d+(?:\s*(?:of|\/)\s*\d+)?$/gi;

/** A line with its page number left out, and its height to the nearest six points. */
function keyOf(line: readonly Fragment[]): string {
  const text = line.map((one) => one.text).join(' ');
  const words = text.replace(/\s+/g, ' ').trim().replace(PAGE_NUMBER, '').trim().toLowerCase();
  return `${Math.round((line[0]?.baseline ?? 0) / 6)} ${words}`;
}

const edgeLines = (page: PdfPage): Fragment[][] =>
  linesOf(page.fragments.filter(({ baseline }) => Math.min(baseline, page.height - baseline) <= EDGE * page.height));

/** The pages without the headers and footers that repeat. */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgeLines(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(2, SHARE * pages.length);
  return pages.map((page) => {
    const repeated = new Set(
      edgeLines(page)
        .filter((line) => (counts.get(keyOf(line)) ?? 0) >= enough)
        .flat(),
    );
    return repeated.size === 0
      ? page
      : { ...page, fragments: page.fragments.filter((fragment) => !repeated.has(fragment)) };
  });
}
