/** What is made of a tab's report beyond showing it: saved, taken into a review, held against every role. */
import { isInReview, withDocument } from '../../utils/comparison/review-session.ts';
import { decisionsOn } from '../../utils/comparison/reviewed.ts';
import { PageNotReachableError } from '../../utils/messaging/errors.ts';
import type { ReadTab, TabStudy } from '../../utils/messaging/tab-state.ts';
import { readOwnPhrases } from '../../utils/storage/own-phrases.ts';
import { changeReview, readReview } from '../../utils/storage/review-sessions.ts';
import { saveReport } from '../../utils/storage/saved-reports.ts';
import { readScannedTab, readTabs, type ScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { readSettings } from '../../utils/storage/settings.ts';
import { compareWith } from '../../utils/hosting/engine-host.ts';
import { studyOf } from '../../utils/hosting/study.ts';
import { inTurn } from './in-turn.ts';
import { scanTab } from './tabs.ts';
import { findsOf, type TabFinds } from './tab-finds.ts';

async function readingOf(tabId: number): Promise<{ scanned: ScannedTab; finds: TabFinds }> {
  const scanned = await readScannedTab(tabId);
  if (!scanned) throw new PageNotReachableError('There is no report of this page any more. Read it again.');
  return { scanned, finds: await findsOf(tabId, scanned) };
}

/** Keeps the tab's report among the saved ones, under the page's title. Throws `StorageFailedError`. */
export async function saveTab(tabId: number): Promise<{ readonly id: string; readonly name: string }> {
  const { report } = (await readingOf(tabId)).finds;
  const { id, name } = await saveReport(report, report.document.title, Date.now());
  return { id, name };
}

/** A check again is of the page as it is now. Throws `PageNotReachableError` where it cannot be read. */
async function readAnew(tabId: number): Promise<void> {
  const { state } = await inTurn(tabId, () => scanTab(tabId));
  if (state.kind === 'restricted') throw new PageNotReachableError(state.advice);
}

/** Takes the tab's report into a review, compared with the review's profile, with what was said of its finds. */
export async function addToReview(tabId: number, id: string): Promise<{ name: string; again: boolean }> {
  const known = await readReview(id);
  const before = await readScannedTab(tabId);
  const again = known !== null && before !== null && isInReview(known, before.url);
  if (again) await readAnew(tabId);
  const { scanned, finds } = await readingOf(tabId);
  const { minConfidence } = await readSettings();
  const own = await readOwnPhrases();
  const decisions = decisionsOn(finds);
  const review = await changeReview(id, (known) => {
    const report = compareWith(scanned.document, finds.result, known.profile, { minConfidence, own });
    return withDocument(known, { id: crypto.randomUUID(), readAt: Date.now(), report, decisions, sketch: null });
  });
  if (!review) throw new PageNotReachableError('This review is not there any more. Choose another in the workspace.');
  return { name: review.name, again };
}

/** Tabs that were read and have a report. */
export async function listReadTabs(): Promise<ReadTab[]> {
  return (await readTabs()).flatMap(({ tabId, tab: { title, url, document } }) =>
    document.text.trim() === '' ? [] : [{ tabId, title, url }],
  );
}

/** What the tab's text tells beyond its report. */
export async function studyTab(tabId: number): Promise<TabStudy> {
  const {
    scanned: { document },
    finds: { report },
  } = await readingOf(tabId);
  return { ...studyOf(document, report), made: report.made };
}
