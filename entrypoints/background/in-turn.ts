/** Work on one thing is done piece after piece, so that none overwrites what another has just kept. */
type Subject = number | 'sites';
const lines = new Map<Subject, Promise<unknown>>();

/** Runs the work when what was asked before of the same tab or list is done, whether well or badly. */
export function inTurn<Result>(about: Subject, work: () => Promise<Result>): Promise<Result> {
  const before = lines.get(about) ?? Promise.resolve();
  const mine = before.then(work, work);
  lines.set(about, mine);
  const leave = (): void => void (lines.get(about) === mine && lines.delete(about));
  mine.then(leave, leave);
  return mine;
}
