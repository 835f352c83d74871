/** Leads the reader from find to find, and shows the card of the one that is met. */
import type { PageNewsAnswers, PageNewsData, PageNewsName } from '../../utils/messaging/page-news.ts';
import { bringToLight } from '../../utils/page/bring-to-light.ts';
import { FindCard, type CardText, type Verdict } from '../../utils/page/find-card.ts';
import type { FoundPlaces } from '../../utils/page/found-places.ts';
import { markCurrent, type Find } from '../../utils/page/highlights.ts';
import { watchPointer } from '../../utils/page/hover.ts';

export interface GuideSurroundings {
  readonly places: () => FoundPlaces | null;
  readonly tell: <Name extends PageNewsName>(
    name: Name,
    data: PageNewsData<Name>,
  ) => Promise<PageNewsAnswers[Name] | null>;
}

/** A card says no more than this of finds that lie upon each other. */
const MOST_ON_CARD = 3;

export class CardGuide {
  readonly #around: GuideSurroundings;
  readonly #card: FindCard;
  readonly #signal: AbortSignal;
  /** Adds the document of a frame to those the pointer is followed in. */
  readonly follow: (root: Node) => void;
  #finds: readonly Find[] = [];
  /** The find last walked to; ids rise through the page and outlive a judgement, so the walk goes on from there. */
  #walked: Find | null = null;
  /** The card was asked for by keyboard, and stays until it is closed. */
  #pinned = false;
  #unmark = (): void => undefined;
  #closeOnEscape: AbortController | null = null;

  constructor(around: GuideSurroundings, signal: AbortSignal) {
    this.#around = around;
    this.#signal = signal;
    this.#card = new FindCard({
      onJudge: (card, verdict) => void this.#judge(card, verdict),
      onStep: (by) => void around.tell('walk-on', { by }),
      onClose: () => this.close(),
    });
    this.follow = watchPointer(
      {
        places: around.places,
        isCard: (target) => this.#card.owns(target),
        onRest: (finds) => void this.#show(finds, false),
        onLeave: () => this.#pinned || this.close(),
      },
      signal,
    );
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  owns(node: Node): boolean {
    return this.#card.owns(node);
  }

  /**
   * Goes to the next find or the one before; the first time to the first one in the window. `enter` begins with the
   * first or last instead. Behind the last comes the first again, unless other frames have finds: then `index` is 0.
   */
  async step(by: 1 | -1, enter: boolean): Promise<{ index: number; total: number }> {
    const places = this.#around.places();
    const own = places?.finds.length ?? 0;
    if (!places || own === 0) return { index: 0, total: places?.total ?? 0 };
    const start = enter ? (by > 0 ? 0 : own - 1) : this.#startOf(places, by);
    const isAlone = own === places.total;
    for (let tried = 0; tried < own; tried++) {
      const at = start + by * tried;
      if (!isAlone && (at < 0 || at >= own)) break;
      const index = ((at % own) + own) % own;
      const find = places.finds[index];
      const [range] = find ? places.rangesOf(find) : [];
      if (!find || !range?.startContainer.parentElement) continue;
      bringToLight(range.startContainer.parentElement, range);
      await this.#show([find], true);
      return { index: places.numberOf(index), total: places.total };
    }
    if (this.#pinned) this.close();
    return { index: 0, total: places.total };
  }

  /** Outside the list where the walk is behind the last find or before the first. */
  #startOf(places: FoundPlaces, by: 1 | -1): number {
    const walked = this.#walked?.id;
    if (walked === undefined) return places.firstInView();
    if (by < 0) return places.finds.findLastIndex(({ id }) => id < walked);
    const next = places.finds.findIndex(({ id }) => id > walked);
    return next < 0 ? places.finds.length : next;
  }

  /** Takes the card and the mark of the find in hand away. */
  close(): void {
    this.#unmark();
    this.#unmark = () => undefined;
    this.#closeOnEscape?.abort();
    this.#pinned = false;
    this.#card.hide();
  }

  async #show(finds: readonly Find[], walking: boolean): Promise<void> {
    const shown = finds.slice(0, MOST_ON_CARD);
    const cards = await this.#around.tell('describe-finds', { ids: shown.map(({ id }) => id) });
    const places = this.#around.places();
    const [first] = shown;
    const box = first && places?.boxOf(first);
    if (!cards || cards.length === 0 || !places || !box || this.#signal.aborted) return;
    const index = places.finds.findIndex((find) => find.id === first.id);
    this.#unmark();
    this.#unmark = markCurrent(places.rangesOf(first));
    this.#finds = shown;
    this.#pinned = walking;
    if (walking) this.#walked = first;
    const counter = index < 0 ? `${places.total} finds` : `${places.numberOf(index)} of ${places.total}`;
    this.#card.show(cards, box, counter, walking);
    this.#listenForEscape();
  }

  /** A card that opened by itself can be sent away wherever the keyboard is. */
  #listenForEscape(): void {
    this.#closeOnEscape?.abort();
    this.#closeOnEscape = new AbortController();
    const signal = AbortSignal.any([this.#signal, this.#closeOnEscape.signal]);
    addEventListener('keydown', (event) => event.key === 'Escape' && this.close(), { capture: true, signal });
  }

  async #judge(card: CardText, verdict: Verdict): Promise<void> {
    await this.#around.tell('judge-find', { key: card.key, verdict });
    await this.#show(this.#finds, this.#pinned);
  }
}
