/** Brings a place into the middle of what is seen, and keeps it there until what stands around it is drawn. */

/** Frames in which the place must not have moved: parts that come into view take their true height a frame or two later. */
const STILL = 4;
const MOST_FRAMES = 40;

/** Gives a function that ends it. `place` is asked for anew each time; null ends it too. */
export function bringToView(place: () => HTMLElement | null): () => void {
  let last = Number.NaN;
  let still = 0;
  let left = MOST_FRAMES;
  let toCome = 0;
  const look = (): void => {
    const element = place();
    if (!element) return;
    element.scrollIntoView({ block: 'center' });
    const { top } = element.getBoundingClientRect();
    still = top === last ? still + 1 : 0;
    last = top;
    if (still < STILL && left-- > 0) toCome = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(toCome);
}
