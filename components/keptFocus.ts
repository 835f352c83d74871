/** Keeps the keyboard near where it was when what had the focus goes away within a row: a judged quote, a deleted report. */
import { useEffect, useRef, type RefObject } from 'react';

const FOCUSABLE = 'button:not([disabled]), a[href], input, select, textarea, summary, [tabindex="0"]';

/** Where the focus was: what stands beside it within its row, the row's name, and what stands beside the row. */
interface FocusPlace {
  readonly focused: Element;
  readonly within: readonly Element[];
  readonly row: string | null;
  readonly around: readonly Element[];
}

function placeOf(focused: Element, root: Element): FocusPlace {
  const within: Element[] = [];
  const around: Element[] = [];
  let row: string | null = null;
  for (let node: Element | null = focused; node && node !== root; node = node.parentElement) {
    const beside = [node.nextElementSibling, node.previousElementSibling].filter((one) => one !== null);
    if (row !== null || node.matches('[data-row]')) {
      row ??= node.getAttribute('data-row');
      around.push(...beside);
    } else within.push(...beside);
  }
  return { focused, within, row, around };
}

function firstFocusable(places: readonly Element[]): HTMLElement | null {
  for (const place of places) {
    if (!place.isConnected) continue;
    const found = place.matches(FOCUSABLE) ? place : place.querySelector(FOCUSABLE);
    if (found instanceof HTMLElement && found.offsetParent !== null) return found;
  }
  return null;
}

export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const place = useRef<FocusPlace | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const remember = ({ target }: FocusEvent): void => {
      // Outside rows the views say themselves where the focus goes.
      place.current = target instanceof Element && target.closest('[data-row]') ? placeOf(target, element) : null;
    };
    const forget = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null || !(target instanceof Element)) return;
      // An element that is taken away loses the focus too; one that is still there a moment later was left.
      queueMicrotask(() => {
        if (target.isConnected) place.current = null;
      });
    };
    const restore = (): void => {
      const { current } = place;
      if (!current || current.focused.isConnected || document.activeElement !== document.body) return;
      const moved =
        current.row === null ? [] : [...element.querySelectorAll(`[data-row="${CSS.escape(current.row)}"]`)];
      firstFocusable([...current.within, ...moved, ...current.around])?.focus();
    };
    const observer = new MutationObserver(restore);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
    };
  }, [root]);
}
