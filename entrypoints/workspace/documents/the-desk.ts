/** The one desk of files in this page, wired to the workers and the settings. */
import type { Report } from '../../../utils/comparison/report.ts';
import { onEverythingDeleted } from '../../../utils/storage/delete-everything.ts';
import { readOwnPhrases } from '../../../utils/storage/own-phrases.ts';
import { readSettings } from '../../../utils/storage/settings.ts';
import type { TextDocument } from '../../../utils/text/document.ts';
import { askEngine } from '../engine/engine-client.ts';
import { followMatching } from './follow-matching.ts';
import { readInWorker } from './reading-client.ts';
import { createReadingDesk } from './reading-desk.ts';

/** Compares a document with a profile, or with the one of the settings. Rejects with a sentence for the user. */
export async function reportOn(document: TextDocument, signal?: AbortSignal, profile?: string): Promise<Report> {
  const settings = await readSettings();
  const own = await readOwnPhrases();
  const given = { document, profile: profile ?? settings.profile, minConfidence: settings.minConfidence, own };
  return askEngine('report', given, signal ? { signal } : {});
}

export const readingDesk = createReadingDesk({ read: readInWorker, compare: reportOn });
onEverythingDeleted(readingDesk.forget);
followMatching(readingDesk.compareAll);
