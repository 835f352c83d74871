/** Reads what a person sees on a page, in reading order, as blocks that remember their text nodes. */
import { BlockWriter, type Setting } from './block-writer.ts';
import { flatChildren, flatParent, isElement, isText } from './flat-tree.ts';
import { editorAround, fieldText, isEditor } from './form-fields.ts';
import { isUndefinedYet } from './late-roots.ts';
import { isSideMatter } from './landmarks.ts';
import type { ReadBlock } from './page-block.ts';
import { sightOf } from './visibility.ts';

/** Elements whose content is not text for a reader. */
const SKIPPED = new Set(
  'script style noscript template head canvas video audio object embed datalist math svg framework-lens-card'.split(
    ' ',
  ),
);

/** The lightest weight of type that reads as bold, as CSS counts. */
const LEAST_BOLD = 600;

/** What a reader is to do and whom it tells of what it meets. */
export interface ReadingRules {
  /** Also reads navigation, banners and footers. */
  readonly wholePage: boolean;
  /** Called for each shadow root and frame that text is read from. */
  readonly onRoot?: (root: ShadowRoot | Document) => void;
  /** Called for elements that may be given a shadow root later. */
  readonly onUndefined?: (element: Element) => void;
  /** Called for elements that are not shown now and may be later. */
  readonly onUnrendered?: (element: Element) => void;
}

/** One element in the middle of being read. */
interface Place extends Setting {
  readonly element: Element;
  readonly children: readonly Node[];
  next: number;
  readonly block: boolean;
  /** A box of its own in a line, such as a chip: its neighbours' words are not its own. */
  readonly boxed: boolean;
  readonly visible: boolean;
}

/** Whether an element's text is left out with all that is in it. */
function isLeftOut(element: Element, style: CSSStyleDeclaration, rules: ReadingRules): boolean {
  if (SKIPPED.has(element.localName) || (!rules.wholePage && isSideMatter(element))) return true;
  const sight = sightOf(element, style);
  if (sight === 'unrendered') rules.onUnrendered?.(element);
  return sight === 'unrendered' || sight === 'out-of-sight';
}

function enter(element: Element, editable: boolean, writer: BlockWriter, rules: ReadingRules): Place | null {
  const style = styleOf(element);
  if (isLeftOut(element, style, rules)) return null;
  if (element.localName === 'br') {
    writer.apart('\n');
    return null;
  }
  const visible = style.visibility === 'visible';
  if (!visible) rules.onUnrendered?.(element);
  const field = fieldText(element);
  if (field !== null) {
    if (visible) writer.field(element, field);
    return null;
  }
  const { display } = style;
  const children = flatChildren(element);
  const root = element.shadowRoot ?? frameRoot(element, children[0]);
  if (root) rules.onRoot?.(root);
  if (!root && isUndefinedYet(element)) rules.onUndefined?.(element);
  const block = root !== null || !/^(?:inline|contents|ruby)/.test(display);
  const boxed = display.startsWith('inline-');
  if (block) writer.close();
  else if (boxed) writer.apart(' ');
  return {
    element,
    children,
    next: 0,
    block,
    boxed,
    visible,
    keepsLines: style.whiteSpaceCollapse.startsWith('preserve') || style.whiteSpaceCollapse === 'break-spaces',
    editable: editable || isEditor(element),
    bold: Number(style.fontWeight) >= LEAST_BOLD && !element.closest('a,button,[role="button"]'),
  };
}

const frameRoot = (element: Element, child: Node | undefined): Document | null =>
  child?.ownerDocument && child.ownerDocument !== element.ownerDocument ? child.ownerDocument : null;

/** Elements of a frame answer with the style of their own window. */
export const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView ?? window).getComputedStyle(element);

/** Blocks of everything visible below `root`, which is read whatever stands around it. Yields between elements. */
export function* readSteps(root: Element, rules: ReadingRules): Generator<void, ReadBlock[]> {
  const writer = new BlockWriter();
  const first = enter(root, editorAround(root) !== null, writer, rules);
  const path: Place[] = first ? [first] : [];
  for (;;) {
    const place = path.at(-1);
    if (!place) break;
    const child = place.children[place.next++];
    if (child === undefined) {
      if (place.block) writer.close();
      else if (place.boxed) writer.apart(' ');
      path.pop();
    } else if (isText(child)) {
      if (place.visible) writer.text(child, place.element, place);
    } else if (isElement(child)) {
      const inner = enter(child, place.editable, writer, rules);
      if (inner) path.push(inner);
      yield;
    }
  }
  writer.close();
  return writer.blocks;
}

/** The outermost element around a block, or itself, that keeps its text from being read; null when it is to be read. */
export function leftOutBy(element: Element, rules: ReadingRules): Element | null {
  const quiet = { wholePage: rules.wholePage };
  let found: Element | null = null;
  for (let at: Element | null = element; at; at = flatParent(at))
    if (isLeftOut(at, styleOf(at), quiet) || (at !== element && fieldText(at) !== null)) found = at;
  return found;
}

/** The element that is read as a whole when this node changes: the nearest that begins a block, or a whole editor. */
export function blockAround(node: Node): Element | null {
  let at: Element | null = isElement(node) ? node : flatParent(node);
  const editor = at && editorAround(at);
  if (editor) at = editor;
  while (at && at !== at.ownerDocument.documentElement && /^(?:inline|contents|ruby)/.test(styleOf(at).display))
    at = flatParent(at);
  return at;
}
