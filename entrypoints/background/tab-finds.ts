/** What was found on a scanned tab: numbered for the page, judged by the reader, compared with the profile. */
import { findsInOrder, type Find } from '../../utils/comparison/finds.ts';
import { rejectedOf, withoutRejected, type FindJudgement, type RejectedFind } from '../../utils/comparison/judged.ts';
import type { Report } from '../../utils/comparison/report.ts';
import type { MatchResult } from '../../utils/matching/match.ts';
import type { PaintedFind } from '../../utils/messaging/page-protocol.ts';
import { readJudgements } from '../../utils/storage/judgements.ts';
import { readOwnPhrases } from '../../utils/storage/own-phrases.ts';
import type { ScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { readSettings } from '../../utils/storage/settings.ts';
import { compareWith, matchDocument } from '../../utils/hosting/engine-host.ts';
import { isNewBlock } from './frames.ts';
import { placesOf } from './places.ts';

/** One find in reading order. Its number stays the same whatever the reader says of it or of others. */
export interface NumberedFind extends Find {
  readonly id: number;
}

export interface TabFinds {
  readonly report: Report;
  /** Everything found, rejected or not. */
  readonly result: MatchResult;
  readonly finds: readonly NumberedFind[];
  readonly judgements: Readonly<Record<string, FindJudgement>>;
  readonly rejected: readonly RejectedFind[];
}

/** The last answer, kept while the worker is awake: a card asks again at once. */
let last: { readonly of: string; readonly finds: TabFinds } | null = null;

/** Everything found on a scanned tab. */
export async function findsOf(tabId: number, scanned: ScannedTab): Promise<TabFinds> {
  const { profile, minConfidence } = await readSettings();
  const judgements = await readJudgements(scanned.url);
  const own = await readOwnPhrases();
  const { url, frames, readAt, document } = scanned;
  const of = JSON.stringify([tabId, url, frames, readAt, profile, minConfidence, judgements, own]);
  if (last?.of === of) return last.finds;
  const result = matchDocument(document, { minConfidence, own });
  const isRejected = (key: string): boolean => judgements[key]?.verdict === 'rejected';
  const report = compareWith(document, withoutRejected(result, isRejected), profile, { minConfidence, own });
  const rejected = rejectedOf(result, isRejected);
  last = {
    of,
    finds: {
      report,
      result,
      finds: findsInOrder(result.matches).map((find, id) => ({ id, ...find })),
      judgements,
      rejected,
    },
  };
  return last.finds;
}

/** What the page is to paint: all but what was rejected and the frameworks the reader has switched off. */
export async function findsToPaint(scanned: ScannedTab, { finds, judgements }: TabFinds): Promise<PaintedFind[]> {
  const { marked } = await readSettings();
  return finds.flatMap(({ id, key, match, evidence }): PaintedFind[] =>
    judgements[key]?.verdict === 'rejected' || !marked.includes(match.framework)
      ? []
      : [
          {
            id,
            framework: match.framework,
            places: evidence.words.flatMap(({ start, end }) => placesOf(scanned, start, end)),
          },
        ],
  );
}

/** How many finds stand in text that came after the scan. */
export function findsInNewText(scanned: ScannedTab, { finds, judgements }: TabFinds): number {
  return finds.filter(
    ({ key, evidence }) =>
      judgements[key]?.verdict !== 'rejected' &&
      placesOf(scanned, evidence.start, evidence.end).some(({ block }) => isNewBlock(block, scanned.frames)),
  ).length;
}
