/** One page's reading, painting and watching, from a scan until it is switched off or the page goes away. */
import type { PageNewsAnswers, PageNewsData, PageNewsName } from '../../utils/messaging/page-news.ts';
import type {
  BlocksPart,
  NumberedBlock,
  PageReading,
  PageRequestData,
  PageResponses,
  PaintedFind,
  Place,
} from '../../utils/messaging/page-protocol.ts';
import { bringToLight } from '../../utils/page/bring-to-light.ts';
import { FoundPlaces } from '../../utils/page/found-places.ts';
import { canPaint, flash, Painting, removeHighlights } from '../../utils/page/highlights.ts';
import { jobPostingOf } from '../../utils/page/job-posting.ts';
import type { PageBlock } from '../../utils/page/page-block.ts';
import { PageReader } from '../../utils/page/page-reader.ts';
import { selectedText } from '../../utils/page/selection.ts';
import { inSlices } from '../../utils/page/time-slice.ts';
import { unreadSteps } from '../../utils/page/unread-parts.ts';
import { watchPage, type Changes, type PageWatch } from '../../utils/page/watch-page.ts';
import { CardGuide } from './card-guide.ts';

/** What the session needs of the browser. */
export interface Surroundings {
  readonly tell: <Name extends PageNewsName>(
    name: Name,
    data: PageNewsData<Name>,
  ) => Promise<PageNewsAnswers[Name] | null>;
  readonly hasClosedRoot: (element: Element) => boolean;
  readonly isOrphaned: () => boolean;
}

/** Characters in one message of blocks, so that sending them never holds the page up. */
const MESSAGE_LENGTH = 60_000;
const BLOCKS_PER_MESSAGE = 500;

/**
 * Finds painted at once. A browser looks at every painted range in each frame in which the page changes; on a
 * page of 200,000 words all of them would take longer than a reader's patience, so those around the window
 * are painted and others follow as it is scrolled.
 */
const MOST_PAINTED = 2_400;
/** Milliseconds without scrolling after which the finds around the window are painted. */
const SCROLL_REST = 120;

const sourceOf = ({ segments: _segments, element: _element, ...block }: PageBlock): NumberedBlock => block;

export class PageSession {
  readonly #around: Surroundings;
  #life = new AbortController();
  #reader: PageReader | null = null;
  #watch: PageWatch | null = null;
  #guide: CardGuide | null = null;
  #places: FoundPlaces | null = null;
  #incoming: PaintedFind[] = [];
  #painting = 0;
  /** The life whose scrolling is followed already. */
  #scrolling: AbortSignal | null = null;
  #version = 0;
  #url = '';

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async read({ wholePage, watch }: PageRequestData<'read-page'>): Promise<PageReading> {
    this.clear();
    const { signal } = (this.#life = new AbortController());
    const selected = window === window.top ? selectedText() : null;
    const reader = new PageReader({
      wholePage,
      onRoot: (root) => this.#follow(root),
      onUndefined: (element) => this.#watch?.awaitRoot(element),
    });
    this.#reader = reader;
    this.#url = location.href;
    this.#guide = new CardGuide({ places: () => this.#places, tell: this.#around.tell }, signal);
    // A selection is read as it stands; what changes around it was not asked for.
    if (watch && !selected)
      this.#watch = watchPage(
        (changes) => this.#look(changes),
        (node) => this.#guide?.owns(node) ?? false,
        signal,
      );
    this.#follow(document);
    // A page that turns dark wants the other colours.
    const onScheme = (): void => void this.#repaint().catch(() => undefined);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onScheme, { signal });
    await reader.read(selected, signal);
    this.#version++;
    const unread = selected ? [] : await inSlices(unreadSteps(reader.roots, this.#around.hasClosedRoot), signal);
    const { title } = document;
    return { title, url: this.#url, metadata: jobPostingOf(document), unread, selection: selected !== null };
  }

  blocksFrom(from: number): BlocksPart {
    const all = this.#reader?.text.blocks ?? [];
    let to = from;
    for (let length = 0; to < all.length && to - from < BLOCKS_PER_MESSAGE && length < MESSAGE_LENGTH; to++)
      length += all[to]?.text.length ?? 0;
    return { version: this.#version, blocks: all.slice(from, to).map(sourceOf), next: to < all.length ? to : null };
  }

  async paint({ finds, more, before, total }: PageRequestData<'paint'>): Promise<PageResponses['paint']> {
    if (!canPaint()) return { supported: false };
    this.#incoming.push(...finds);
    const { text } = this.#reader ?? {};
    if (more || !text) return { supported: true };
    this.#places = new FoundPlaces(this.#incoming, text, before, total);
    this.#incoming = [];
    if (this.#places.finds.length > MOST_PAINTED) this.#followScrolling();
    await this.#repaint();
    return { supported: true };
  }

  /** Nothing is left behind but the answer to further messages. */
  clear(): PageResponses['clear'] {
    this.#life.abort();
    this.#watch = null;
    this.#guide = null;
    this.#places = null;
    this.#incoming = [];
    if (canPaint() && this.#reader) removeHighlights(this.#reader.roots);
    return { cleared: true };
  }

  reveal(places: readonly Place[]): PageResponses['reveal-place'] {
    const text = this.#reader?.text;
    const block = text?.block(places[0]?.block ?? -1);
    if (!text || !block) return { shown: false };
    const ranges = new FoundPlaces([], text).rangesOf({ places });
    const element = ranges[0]?.startContainer.parentElement ?? block.element;
    bringToLight(element, ranges[0]);
    if (canPaint() && ranges.length > 0) flash(ranges, this.#life.signal);
    return { shown: true };
  }

  async step(by: 1 | -1, enter: boolean): Promise<PageResponses['step-find']> {
    return (await this.#guide?.step(by, enter)) ?? { index: 0, total: 0 };
  }

  #follow(root: Node): void {
    this.#watch?.add(root);
    this.#guide?.follow(root);
  }

  #followScrolling(): void {
    const { signal } = this.#life;
    if (this.#scrolling === signal) return;
    this.#scrolling = signal;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.#repaint().catch(() => undefined), SCROLL_REST);
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  async #repaint(): Promise<void> {
    const run = ++this.#painting;
    const { signal } = this.#life;
    const { text, roots } = this.#reader ?? {};
    const places = this.#places;
    if (!text || !roots || !places) return;
    const painting = new Painting();
    const steps = function* (): Generator<void, void> {
      for (const find of places.near(MOST_PAINTED)) {
        painting.add(find, (id) => text.block(id));
        yield;
      }
    };
    await inSlices(steps(), signal);
    // What was switched off or begun anew meanwhile is not shown any more.
    if (run === this.#painting && !signal.aborted) painting.show(roots);
  }

  async #look(changes: Changes): Promise<void> {
    const reader = this.#reader;
    if (this.#around.isOrphaned()) this.clear();
    if (!reader || this.#life.signal.aborted) return;
    const { splices, touched } = await reader.readChanges(changes, this.#life.signal);
    if (touched) await this.#repaint();
    const url = location.href;
    if (splices.length === 0 && url === this.#url) return;
    this.#url = url;
    const base = this.#version++;
    const news = splices.map((splice) => ({ ...splice, blocks: splice.blocks.map(sourceOf) }));
    await this.#around.tell('page-changed', { url, title: document.title, base, version: base + 1, splices: news });
  }
}
