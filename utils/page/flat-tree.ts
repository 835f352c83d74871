/** The page as it is shown: shadow roots in place of their hosts' children, slots filled, frames opened. */

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isSlot = (node: Node): node is HTMLSlotElement => 'assignedNodes' in node;

/** Whether a node is part of a page that is still there; a frame's old page keeps its nodes. */
export const isInPage = (node: Node): boolean => node.isConnected && node.ownerDocument?.defaultView !== null;

/** The document in a frame, or null when it belongs to another site. */
export function frameDocument(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

const isFrame = (element: Element): boolean => element.localName === 'iframe' || element.localName === 'frame';

/** What is shown inside an element, in reading order. */
export function flatChildren(element: Element): readonly Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (isSlot(element)) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  if (isFrame(element)) {
    const inside = frameDocument(element);
    return inside?.body ? [inside.body] : [];
  }
  return [...element.childNodes];
}

/** What a node is shown inside: its slot, the host of its shadow root, or the frame of its document. */
export function flatParent(node: Node): Element | null {
  const slot = (node as Text).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (isElement(parent)) return parent === parent.ownerDocument.documentElement ? frameOf(parent) : parent;
  return 'host' in parent ? (parent.host as Element) : null;
}

/** The element itself at the top of the page, the frame around it elsewhere. */
function frameOf(root: Element): Element {
  return root.ownerDocument.defaultView?.frameElement ?? root;
}

/** Whether a node is shown inside an element, or is it. */
export function isInside(node: Node, element: Element): boolean {
  for (let at: Node | null = node; at; at = flatParent(at)) if (at === element) return true;
  return false;
}

/** The node shown directly before another one within the same parent. */
export function flatPrevious(node: Node): Node | null {
  if (!(node as Text).assignedSlot) return node.previousSibling;
  const parent = flatParent(node);
  const shown = parent ? flatChildren(parent) : [];
  return shown[shown.indexOf(node) - 1] ?? null;
}
