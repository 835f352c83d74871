/** Notices what changes on a page, gathers it, and says so when the page has come to rest for a moment. */

import { watchForRoots } from './late-roots.ts';

/** A change is looked at when nothing more came for this long, or at the latest after the longer time. Milliseconds. */
const SETTLE = 200;
const LONGEST_WAIT = 1_000;
/** Looking at changes may take at most a fourth of the time: the page comes first. */
const REST = 3;
/** With more changed nodes than this it is cheaper to look at the whole page. */
const MOST_NODES = 2_000;

/** Attributes that may show or hide something. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'aria-selected', 'disabled'];

/** What changed since the last time. */
export interface Changes {
  /** Nodes that came or whose text changed; `null` when there were too many to name. */
  readonly nodes: ReadonlySet<Node> | null;
  readonly removals: boolean;
  /** Something may have come into sight or gone out of it. */
  readonly looks: boolean;
}

export interface PageWatch {
  /** Watches one more shadow root or frame. */
  add(root: Node): void;
  /** Looks at an element once it has a shadow root. */
  awaitRoot(host: Element): void;
}

/** Until `signal` is aborted, calls `look` after changes, never twice at once. `ignored` is our own element. */
export function watchPage(
  look: (changes: Changes) => Promise<void>,
  ignored: (node: Node) => boolean,
  signal: AbortSignal,
): PageWatch {
  let nodes = new Set<Node>();
  let tooMany = false;
  let removals = false;
  let looks = false;
  let firstChange = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  let looking = false;
  let restUntil = 0;
  const watched = new WeakSet<Node>();

  const run = async (): Promise<void> => {
    const changes: Changes = { nodes: tooMany ? null : nodes, removals, looks };
    nodes = new Set();
    tooMany = removals = looks = false;
    firstChange = 0;
    looking = true;
    const started = performance.now();
    try {
      await look(changes);
    } finally {
      looking = false;
      const now = performance.now();
      restUntil = now + REST * (now - started);
    }
    if (firstChange > 0 && !signal.aborted) plan();
  };
  const plan = (): void => {
    const now = performance.now();
    firstChange ||= now;
    if (looking) return;
    clearTimeout(timer);
    const wait = Math.max(restUntil - now, Math.min(SETTLE, firstChange + LONGEST_WAIT - now), 0);
    timer = setTimeout(() => {
      idle = requestIdleCallback(() => void run().catch(() => undefined), { timeout: LONGEST_WAIT });
    }, wait);
  };
  const add = (node: Node): void => {
    if (tooMany || ignored(node)) return;
    if (nodes.size >= MOST_NODES) {
      tooMany = true;
      nodes.clear();
    } else nodes.add(node);
  };
  const onRecords = (records: readonly MutationRecord[]): void => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') looks = true;
      else if (type === 'characterData') add(target);
      else {
        for (const node of addedNodes) add(node);
        removals ||= removedNodes.length > 0;
      }
    }
    if (nodes.size > 0 || tooMany || removals || looks) plan();
  };
  const observer = new MutationObserver(onRecords);
  const onEvent = (event: Event): void => {
    const [target] = event.composedPath();
    if (!target || !('nodeType' in target)) return;
    // A frame that has loaded another page, or words typed into a field: neither is a mutation.
    if (event.type === 'load' && !/^i?frame$/.test((target as Element).localName)) return;
    add(target as Node);
    plan();
  };
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      cancelIdleCallback(idle);
    },
    { once: true },
  );
  const awaitRoot = watchForRoots((host) => {
    add(host);
    plan();
  }, signal);
  return {
    awaitRoot,
    add(root) {
      if (watched.has(root) || signal.aborted) return;
      watched.add(root);
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ATTRIBUTES,
      });
      for (const type of ['load', 'input', 'change', 'toggle'])
        root.addEventListener(type, onEvent, { capture: true, passive: true, signal });
    },
  };
}
