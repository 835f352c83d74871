/** What a test sees of a page: the words that are lit up, and everything that must stay as it was. */
import type { Match } from '../../utils/matching/match.ts';
import type { TabAnswer } from '../../utils/messaging/tab-state.ts';
import type { Tab } from './browsers/driver.ts';

/** The words every highlight of ours lies over, in frames too, by the name of the highlight. */
export const painted = (tab: Tab): Promise<Record<string, string[]>> =>
  tab.evaluate(() => {
    const words: Record<string, string[]> = {};
    const wordsOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string => {
      if (startContainer === endContainer) return (startContainer as Text).data.slice(startOffset, endOffset);
      const range = startContainer.ownerDocument!.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return String(range);
    };
    const look = (view: Window & typeof globalThis): void => {
      const { trueHighlights } = view as { trueHighlights?: HighlightRegistry };
      for (const [name, highlight] of trueHighlights ?? view.CSS.highlights) {
        const list = (words[name] ??= []);
        for (const range of highlight) list[list.length] = wordsOf(range).replace(/\s+/g, ' ');
      }
      for (const frame of view.document.querySelectorAll('iframe'))
        if (frame.contentDocument?.defaultView) look(frame.contentDocument.defaultView);
    };
    look(window);
    return words;
  });

/** The same, all in one line. */
export const paintedWords = async (tab: Tab): Promise<string> =>
  Object.values(await painted(tab))
    .flat()
    .join(' | ');

/** Everything of a page that a scan must leave as it is. */
export const untouched = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    const selection = getSelection();
    const active = document.activeElement;
    return [
      document.documentElement.outerHTML,
      `scroll ${scrollX} ${scrollY}`,
      `selection ${selection?.anchorOffset} ${selection?.focusOffset} ${selection}`,
      `focus ${active?.tagName} ${active?.id}`,
      `sheets ${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
    ].join('\n');
  });

export const reportOf = (answer: TabAnswer): Extract<TabAnswer['state'], { kind: 'report' }> => {
  if (answer.state.kind !== 'report') throw new Error(`No report but ${JSON.stringify(answer.state).slice(0, 300)}`);
  return answer.state;
};

/** Every quote of a report, all in one line: what was read and found, painted or not. */
export function quotes(answer: TabAnswer): string {
  const { report } = reportOf(answer);
  const matches: (Match | null)[] = [
    ...report.skills.map((skill) => skill.match),
    ...report.extras.map((extra) => extra.match),
    ...report.beyond,
  ];
  return matches.flatMap((match) => match?.evidence.map((one) => one.quote.replace(/\s+/g, ' ')) ?? []).join(' | ');
}
