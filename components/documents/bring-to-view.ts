/** Brings a place of a shown document into view, and keeps it there until what stands around it is drawn. */

/** Frames in which the place must not have moved: parts that come into view take their true height a frame or two later. */
const STILL = 4;
const MOST_FRAMES = 40;
/** Above and below a place, in pixels: what was done last is told at the foot of the window. */
const MARGIN = 80;

/** How far to scroll so that what is from `start` to `end` comes into the middle of a room of that length, in pixels. */
const toMiddle = (start: number, end: number, length: number): number => (start + end - length) / 2;

/** Scrolls the region around the document, and the window only where the place is out of it: the report stays in place. */
function scrollTo(place: HTMLElement): void {
  const region = place.closest('[role="region"]');
  if (region) {
    const [around, at] = [region.getBoundingClientRect(), place.getBoundingClientRect()];
    region.scrollTop += toMiddle(at.top - around.top, at.bottom - around.top, region.clientHeight);
    region.scrollLeft += toMiddle(at.left - around.left, at.right - around.left, region.clientWidth);
  }
  const { top, bottom } = place.getBoundingClientRect();
  if (top < MARGIN || bottom > innerHeight - MARGIN) place.scrollIntoView({ block: 'center' });
}

/** Gives a function that ends it. `place` is asked for anew each time; null ends it too. */
export function bringToView(place: () => HTMLElement | null): () => void {
  let last = Number.NaN;
  let still = 0;
  let left = MOST_FRAMES;
  let toCome = 0;
  const look = (): void => {
    const element = place();
    if (!element) return;
    scrollTo(element);
    const { top } = element.getBoundingClientRect();
    still = top === last ? still + 1 : 0;
    last = top;
    if (still < STILL && left-- > 0) toCome = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(toCome);
}
