/** One page's reading and painting, from the first scan until the page goes away. */
import type { PageReading, PageResponses, PaintedFind, Place } from '../../utils/messaging/page-protocol.ts';
import { canPaint, flash, paintRanges, removeHighlights } from '../../utils/page/highlights.ts';
import { jobPostingOf } from '../../utils/page/job-posting.ts';
import { rangeIn, type PageBlock } from '../../utils/page/page-block.ts';
import { readBlocks } from '../../utils/page/read-page.ts';

export class PageSession {
  #blocks: readonly PageBlock[] = [];

  async read(): Promise<PageReading> {
    const root = document.body ?? document.documentElement;
    this.#blocks = await readBlocks(root);
    const blocks = this.#blocks.map(({ segments: _segments, element: _element, ...block }) => block);
    return { title: document.title, url: location.href, metadata: jobPostingOf(document), blocks, unread: [] };
  }

  paint(finds: readonly PaintedFind[]): PageResponses['paint'] {
    if (!canPaint()) return { painted: 0, supported: false };
    const ranges = new Map<string, Range[]>();
    for (const { framework, places } of finds) {
      const list = ranges.get(framework) ?? [];
      list.push(...this.#rangesOf(places));
      ranges.set(framework, list);
    }
    paintRanges(ranges);
    return { painted: finds.length, supported: true };
  }

  clear(): PageResponses['clear'] {
    if (canPaint()) removeHighlights();
    return { cleared: true };
  }

  reveal(places: readonly Place[]): PageResponses['reveal-place'] {
    const ranges = this.#rangesOf(places);
    const target = ranges[0]?.startContainer.parentElement ?? this.#blocks[places[0]?.block ?? -1]?.element;
    if (!target) return { shown: false };
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    target.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
    if (canPaint() && ranges.length > 0) flash(ranges);
    return { shown: true };
  }

  #rangesOf(places: readonly Place[]): Range[] {
    return places.flatMap(({ block, start, end }) => {
      const source = this.#blocks[block];
      const range = source ? rangeIn(source, start, end) : null;
      return range ? [range] : [];
    });
  }
}
