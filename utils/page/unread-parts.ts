/** What on a page could not be read, and why, in words for the reader. */
import { frameDocument } from './flat-tree.ts';

/** A kind of part that was not read. Mirrors the contract between page and background. */
export interface Unread {
  readonly kind: 'closed-shadow-root' | 'foreign-frame' | 'picture' | 'embedded-document';
  readonly count: number;
  readonly explanation: string;
}

/** Pixels; smaller frames and pictures are trackers, buttons and logos. */
const SMALLEST_FRAME = { width: 50, height: 50 };
const LARGE_PICTURE = { width: 400, height: 150 };

const DOCUMENT = /^application\/(?:pdf|x-pdf|msword|vnd\.)|\.(?:pdf|docx?)(?:[?#]|$)/i;

const parts = (count: number, one: string, many: string): string => (count === 1 ? `One ${one}` : `${count} ${many}`);

const EXPLANATIONS: Readonly<Record<Unread['kind'], (count: number) => string>> = {
  'closed-shadow-root': (count) =>
    `${parts(count, 'part of the page is', 'parts of the page are')} sealed by the site and could not be read. Copy the text and paste it to read it.`,
  'foreign-frame': (count) =>
    `${parts(count, 'frame shows', 'frames show')} another site and could not be read. Open it in a tab of its own, or add its site in the settings.`,
  'embedded-document': (count) =>
    `${parts(count, 'document is', 'documents are')} shown inside the page and could not be read. Save it and drop the file into Documents.`,
  picture: (count) =>
    `${parts(count, 'large picture was', 'large pictures were')} not read: text in a picture cannot be found.`,
};

/** What all frames of a tab did not read, less the `framesRead` that were counted as foreign and read after all. */
export function unreadTogether(parts: readonly Unread[], framesRead: number): Unread[] {
  const counts = new Map<Unread['kind'], number>([['foreign-frame', -framesRead]]);
  for (const { kind, count } of parts) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].flatMap(([kind, count]) =>
    count > 0 ? [{ kind, count, explanation: EXPLANATIONS[kind](count) }] : [],
  );
}

/** Whether the window is large enough to count as something to read. */
export const isWorthReading = (view: Window): boolean =>
  view.innerWidth >= SMALLEST_FRAME.width && view.innerHeight >= SMALLEST_FRAME.height;

const isLarge = (element: Element, { width, height }: { width: number; height: number }): boolean => {
  const box = element.getBoundingClientRect();
  return box.width >= width && box.height >= height;
};

const isDocument = (element: Element): boolean =>
  ['src', 'data', 'type'].some((name) => DOCUMENT.test(element.getAttribute(name) ?? ''));

/** Whether a root belongs to a page that is a PDF itself, whatever its address says, shown in the browser's viewer. */
const isPdfViewer = (root: Node): boolean => {
  const { contentType } = root.ownerDocument ?? (root as Document);
  return contentType === 'application/pdf';
};

/** Elements that sites seal in practice: their own, and the plain boxes a root may be attached to. */
const SEALABLE = /-|^(?:div|section|article|main|aside|span)$/;

function kindOf(element: Element, hasClosedRoot: (element: Element) => boolean): Unread['kind'] | null {
  switch (element.localName) {
    case 'iframe':
    case 'frame':
      if (isDocument(element)) return 'embedded-document';
      return frameDocument(element) || !isLarge(element, SMALLEST_FRAME) ? null : 'foreign-frame';
    case 'embed':
    case 'object':
      return isDocument(element) ? 'embedded-document' : null;
    case 'img':
    case 'canvas':
      return isLarge(element, LARGE_PICTURE) ? 'picture' : null;
    default:
      return SEALABLE.test(element.localName) && !element.shadowRoot && hasClosedRoot(element)
        ? 'closed-shadow-root'
        : null;
  }
}

/** Looks through the roots a page was read from. `hasClosedRoot` asks the browser, which alone knows. */
export function* unreadSteps(
  roots: Iterable<Node>,
  hasClosedRoot: (element: Element) => boolean,
): Generator<void, Unread[]> {
  const counts = new Map<Unread['kind'], number>();
  for (const root of roots) {
    if (isPdfViewer(root)) counts.set('embedded-document', 1);
    for (const element of (root as ParentNode).querySelectorAll('*')) {
      const kind = kindOf(element, hasClosedRoot);
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      yield;
    }
  }
  return [...counts].map(([kind, count]) => ({ kind, count, explanation: EXPLANATIONS[kind](count) }));
}
