/** Work on a tab is done one piece after the other, so that none overwrites what another has just kept. */
const lines = new Map<number, Promise<unknown>>();

/** Runs the work when what was asked of the tab before is done, whether well or badly. */
export function inTurn<Result>(tabId: number, work: () => Promise<Result>): Promise<Result> {
  const before = lines.get(tabId) ?? Promise.resolve();
  const mine = before.then(work, work);
  lines.set(tabId, mine);
  const leave = (): void => void (lines.get(tabId) === mine && lines.delete(tabId));
  mine.then(leave, leave);
  return mine;
}
