/**
 * The card that tells what a find is: the one element that is ever put into a page, and only while a card
 * is shown. Its root is closed and its looks come from the browser's own style sheet, which reaches
 * into every shadow root and is bound by no policy of the page.
 */
import type { Box } from './found-places.ts';

/** What a card says of one find. */
export interface CardText {
  /** Names what the reader judges. */
  readonly key: string;
  readonly framework: string;
  readonly title: string;
  readonly rows: readonly { readonly term: string; readonly text: string }[];
  readonly verdict: 'confirmed' | 'rejected' | 'review' | null;
}

export type Verdict = CardText['verdict'];

export interface CardEvents {
  readonly onJudge: (card: CardText, verdict: Verdict) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

export const CARD_TAG = 'framework-lens-card';
/** Pixels between the words and their card, and between the card and the edge of the window. */
const GAP = 6;
const WIDTH = 430;
/** A card is never made lower than this to spare the words beside it. */
const LEAST_HEIGHT = 160;

function make(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

export class FindCard {
  readonly #host = document.createElement(CARD_TAG);
  readonly #box = make('div', 'framework-lens-box');
  readonly #events: CardEvents;
  #returnTo: HTMLElement | null = null;

  constructor(events: CardEvents) {
    this.#events = events;
    this.#box.setAttribute('role', 'dialog');
    this.#box.tabIndex = -1;
    this.#host.attachShadow({ mode: 'closed' }).append(this.#box);
    this.#box.addEventListener('keydown', (event) => this.#onKey(event));
  }

  get shown(): boolean {
    return this.#host.isConnected;
  }

  /** Whether a node is the card's own, as the page sees it. */
  owns(node: EventTarget | null): boolean {
    return node === this.#host;
  }

  /** Shows what is said of the finds at a place. `counter` as "7 of 31". With `focus`, the keyboard goes there. */
  show(cards: readonly CardText[], place: Box, counter: string, focus: boolean): void {
    this.#box.replaceChildren(...cards.map((card) => this.#section(card)), this.#foot(counter));
    this.#box.setAttribute('aria-label', [counter, cards[0]?.title].filter(Boolean).join(': '));
    if (!this.shown) document.documentElement.append(this.#host);
    this.#place(place);
    if (!focus) return;
    this.#returnTo ??= this.#ownsFocus() ? null : (document.activeElement as HTMLElement | null);
    this.#box.focus({ preventScroll: true });
  }

  /** Takes the card out of the page; the keyboard goes back to where it was. */
  hide(): void {
    const had = this.#ownsFocus();
    this.#host.remove();
    if (had && this.#returnTo?.isConnected) this.#returnTo.focus({ preventScroll: true });
    this.#returnTo = null;
  }

  #ownsFocus(): boolean {
    return document.activeElement === this.#host;
  }

  #section(card: CardText): HTMLElement {
    const section = make('section', `framework-lens-find ${card.framework}`);
    const rows = make('dl', 'framework-lens-rows');
    for (const { term, text } of card.rows) rows.append(make('dt', '', term), make('dd', '', text));
    const judge = make('p', 'framework-lens-buttons');
    const buttons = new Map<Verdict, HTMLElement>();
    // Told by the buttons at once: a second press may come before the card is written anew.
    let given = card.verdict;
    const give = (verdict: Verdict): void => {
      given = verdict;
      for (const [one, button] of buttons) button.setAttribute('aria-pressed', String(one === given));
    };
    const choose = (label: string, verdict: Verdict): void => {
      const button = this.#button(label, () => {
        give(given === verdict ? null : verdict);
        this.#events.onJudge(card, given);
      });
      buttons.set(verdict, button);
      judge.append(button);
    };
    choose('Right (c)', 'confirmed');
    choose('Wrong (x)', 'rejected');
    choose('Needs a look (l)', 'review');
    give(given);
    section.append(make('h2', 'framework-lens-title', card.title), rows, judge);
    return section;
  }

  #foot(counter: string): HTMLElement {
    const foot = make('p', 'framework-lens-buttons');
    foot.append(
      make('span', 'framework-lens-counter', counter),
      this.#button('Previous (p)', () => this.#events.onStep(-1)),
      this.#button('Next (n)', () => this.#events.onStep(1)),
      this.#button('Close (Esc)', () => this.#events.onClose()),
    );
    return foot;
  }

  #button(label: string, press: () => void): HTMLElement {
    const button = make('button', '', label);
    button.setAttribute('type', 'button');
    button.addEventListener('click', press);
    return button;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const label = { c: 'Right', x: 'Wrong', l: 'Needs a look', p: 'Previous', n: 'Next', Escape: 'Close' }[event.key];
    if (label === undefined) return;
    event.preventDefault();
    // The page's own shortcuts are for the page.
    event.stopPropagation();
    // A key that is held walks on, and judges once.
    if (event.repeat && 'cxl'.includes(event.key)) return;
    [...this.#box.querySelectorAll('button')].find((button) => button.textContent.startsWith(label))?.click();
  }

  /** Where it leaves the words to be read: below them, above them or beside them, or low where it must be. */
  #place({ left, top, right, bottom }: Box): void {
    const { style } = this.#box;
    // Less the bar to scroll with, which the window's own width counts in.
    const room = Math.min(innerWidth, document.documentElement.clientWidth || innerWidth);
    const width = Math.min(WIDTH, room - 2 * GAP);
    style.width = `${width}px`;
    style.maxHeight = '';
    const height = this.#box.offsetHeight;
    const above = top - 2 * GAP;
    const below = innerHeight - bottom - 2 * GAP;
    let x = Math.max(GAP, Math.min(left, room - width - GAP));
    let y = bottom + GAP;
    if (height > below) {
      const beside = [right + GAP, left - GAP - width].find((at) => at >= GAP && at + width <= room - GAP);
      if (height <= above) y = top - GAP - height;
      else if (beside !== undefined) {
        x = beside;
        y = Math.max(GAP, Math.min(top, innerHeight - GAP - height));
      } else {
        const most = Math.max(LEAST_HEIGHT, above, below);
        style.maxHeight = `${most}px`;
        y = above > below ? Math.max(GAP, top - GAP - most) : Math.min(bottom + GAP, innerHeight - GAP - most);
      }
    }
    style.left = `${x}px`;
    style.top = `${y}px`;
  }
}
