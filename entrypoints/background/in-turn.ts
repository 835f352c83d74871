/** Work on one thing is done piece after piece, so that none overwrites what another has just kept. */
const lines = new Map<number | 'sites', Promise<unknown>>();

/** Runs the work when what was asked before of the tab, or of the list of sites, is done, whether well or badly. */
export function inTurn<Result>(about: number | 'sites', work: () => Promise<Result>): Promise<Result> {
  const before = lines.get(about) ?? Promise.resolve();
  const mine = before.then(work, work);
  lines.set(about, mine);
  const leave = (): void => void (lines.get(about) === mine && lines.delete(about));
  mine.then(leave, leave);
  return mine;
}
