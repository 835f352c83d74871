/** What is lit up on a tab, in the page itself and in frames that other sites fill: painted, walked through, put out. */
import { FINDS_PER_MESSAGE, type PageResponses, type PaintedFind } from '../../utils/messaging/page-protocol.ts';
import type { ScannedFrame, ScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { findsInFrame, TOP_FRAME } from './frames.ts';
import { askPage, inFrame, removeStyles } from './page-client.ts';

/** Has the page and its frames paint finds in place of those before; says whether the browser can. */
export async function paintTab(
  tabId: number,
  frames: readonly ScannedFrame[],
  finds: readonly PaintedFind[],
): Promise<boolean> {
  const own = frames.map((_, at) => findsInFrame(finds, at));
  const total = own.reduce((sum, list) => sum + list.length, 0);
  let before = 0;
  let supported = true;
  for (const [at, { frameId }] of frames.entries()) {
    const list = own[at] ?? [];
    const paint = (): Promise<boolean> => paintFrame(tabId, frameId, list, { before, total });
    if (at === 0) supported = await paint();
    else await inFrame(paint);
    before += list.length;
  }
  return supported;
}

async function paintFrame(
  tabId: number,
  frameId: number,
  finds: readonly PaintedFind[],
  count: { readonly before: number; readonly total: number },
): Promise<boolean> {
  for (let at = 0; ; at += FINDS_PER_MESSAGE) {
    const more = at + FINDS_PER_MESSAGE < finds.length;
    const part = finds.slice(at, at + FINDS_PER_MESSAGE);
    const { supported } = await askPage(tabId, frameId, 'paint', { finds: part, more, ...count });
    if (!more || !supported) return supported;
  }
}

/** Which frame the walk through a scan's finds stands in. Lost with the worker's sleep, it goes on from the page itself. */
const walks = new Map<number, { readonly readAt: number; readonly at: number }>();

/** Goes to the next find of the tab or the one before, from frame to frame. `index` from 1; both 0 where nothing is marked. */
export async function stepThrough(
  tabId: number,
  { frames, readAt }: ScannedTab,
  by: 1 | -1,
): Promise<PageResponses['step-find']> {
  const walk = walks.get(tabId);
  const first = walk?.readAt === readAt ? walk.at : 0;
  // Once more than there are frames: the last to be entered is the one that was left.
  for (let tried = 0; tried <= frames.length; tried++) {
    const at = (((first + by * tried) % frames.length) + frames.length) % frames.length;
    const frameId = frames[at]?.frameId ?? TOP_FRAME;
    const step = () => askPage(tabId, frameId, 'step-find', { by, enter: tried > 0 });
    const answer = frameId === TOP_FRAME ? await step() : await inFrame(step);
    if (!answer || answer.index === 0) continue;
    walks.set(tabId, { readAt, at });
    return answer;
  }
  return { index: 0, total: 0 };
}

/** Takes everything out of the page and its frames again. */
export async function clearTab(tabId: number, frames: readonly ScannedFrame[]): Promise<void> {
  for (const { frameId } of frames.slice(1)) await inFrame(() => askPage(tabId, frameId, 'clear', {}));
  await askPage(tabId, TOP_FRAME, 'clear', {});
  await removeStyles(tabId);
}
