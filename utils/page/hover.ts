/** Says which finds the pointer rests on. */
import type { Find } from './highlights.ts';
import type { FoundPlaces } from './found-places.ts';

/** Milliseconds the pointer rests before a card opens, and is away before it closes: time to move onto the card. */
const REST = 250;
const LEAVE = 400;

export interface HoverEvents {
  readonly places: () => FoundPlaces | null;
  /** Whether the pointer is on the card itself. */
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly onRest: (finds: readonly Find[]) => void;
  readonly onLeave: () => void;
}

/** Follows the pointer until `signal` is aborted; gives a function that adds the document of one more frame. */
export function watchPointer(events: HoverEvents, signal: AbortSignal): (root: Node) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let x = -1;
  let y = -1;
  let over = '';
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  const onMove = (event: PointerEvent): void => {
    if (event.clientX === x && event.clientY === y) return;
    ({ clientX: x, clientY: y } = event);
    const [target] = event.composedPath();
    clearTimeout(timer);
    if (events.isCard(event.target)) return;
    timer = setTimeout(() => {
      const finds = target && 'childNodes' in target ? (events.places()?.at(target as Element, x, y) ?? []) : [];
      const now = finds.map(({ id }) => id).join();
      if (now !== '' && now !== over) events.onRest(finds);
      if (now === '') timer = setTimeout(events.onLeave, LEAVE - REST);
      over = now;
    }, REST);
  };
  return (root) => {
    if (root.nodeType === Node.DOCUMENT_NODE)
      root.addEventListener('pointermove', onMove as EventListener, { capture: true, passive: true, signal });
  };
}
