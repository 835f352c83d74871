/**
 * Runs over items side by side and gives what comes of them in their own order. No more than `window` items
 * are under way or wait to be given, so memory does not grow with their number.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  window: number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  let next = 0;
  while (underWay.length > 0 || next < items.length) {
    for (; underWay.length < window && next < items.length; next++) underWay.push(run(items[next] as Item));
    const first = await underWay.shift();
    yield first as Result;
  }
}
