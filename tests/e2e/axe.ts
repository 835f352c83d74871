/** Asks axe for the accessibility faults of what a tab shows. */
import axe from 'axe-core';

/** One line for each rule of WCAG 2.2 A and AA that is broken. `run` runs code in the tab and gives its value. */
export async function axeViolations(run: (source: string) => Promise<unknown>): Promise<string[]> {
  await run(`${axe.source}; 0`);
  return (await run(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0]?.html))`)) as string[];
}
