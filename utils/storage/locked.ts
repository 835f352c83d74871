/** One change at a time of what is kept, across the background and every window. */

/** Does the work when nobody else changes what goes by that name. */
export const locked = <Result>(name: string, work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(`framework-lens-${name}`, work) as Promise<Result>;
