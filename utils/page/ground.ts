/** Whether text stands on light or dark ground, so that its highlight suits the page. */
import { flatParent } from './flat-tree.ts';

export type Ground = 'light' | 'dark';

/** Relative luminance below which white text reads better than black: WCAG 2.2, contrast ratio. */
const DARK = 0.179;
/** A coat thinner than this lets the ground below decide. */
const OPAQUE = 0.5;

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Relative luminance of a computed colour, 0–1; null when it is see-through or in a notation not read here. */
export function luminanceOf(colour: string): number | null {
  const parts = /^(rgba?|color\(srgb)\(?([^)]*)\)$/.exec(colour);
  const numbers = (parts?.[2] ?? '').split(/[\s,/]+/).flatMap((part) => (part === '' ? [] : [Number(part)]));
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || !(alpha >= OPAQUE)) return null;
  const full = parts?.[1]?.startsWith('rgb') ? 255 : 1;
  return 0.2126 * linear(red / full) + 0.7152 * linear(green / full) + 0.0722 * linear(blue / full);
}

/** The ground an element stands on; what was found on the way up is kept in `known`. */
export function groundOf(element: Element, known: Map<Element, Ground>): Ground {
  const way: Element[] = [];
  let ground: Ground | undefined;
  for (let at: Element | null = element; at && !ground; at = flatParent(at)) {
    ground = known.get(at);
    if (ground) break;
    way.push(at);
    const { backgroundColor } = (at.ownerDocument.defaultView ?? window).getComputedStyle(at);
    const luminance = luminanceOf(backgroundColor);
    if (luminance !== null) ground = luminance < DARK ? 'dark' : 'light';
  }
  ground ??= canvasGround(element);
  for (const passed of way) known.set(passed, ground);
  return ground;
}

/** Where nothing is painted the browser's own canvas shows; a page in a dark scheme writes light on it. */
function canvasGround(element: Element): Ground {
  const luminance = luminanceOf(getComputedStyle(element.ownerDocument.body ?? element).color);
  return luminance !== null && luminance > 0.5 ? 'dark' : 'light';
}
