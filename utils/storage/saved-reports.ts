/** Reports the reader has saved. The list is kept apart from the reports, so that it is read without them. */
import { z } from 'zod';
import type { Report } from '../comparison/report.ts';
import { parseReport } from '../reporting/report-schema.ts';
import { deleteIn, keepIn, withDatabase, type SavedReportEntry } from './database.ts';

const entrySchema = z.object({
  id: z.string(),
  name: z.string(),
  savedAt: z.number(),
  title: z.string(),
  source: z.string(),
  profile: z.string(),
  found: z.int().nonnegative(),
  required: z.int().nonnegative(),
}) satisfies z.ZodType<SavedReportEntry>;

/** A name longer than this is a text. In UTF-16 units. */
const LONGEST_NAME = 200;

/** A name as it is kept: one line, and never empty. */
export const tidyName = (name: string): string =>
  name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME) || 'Without a name';

/** Saves a report under a name and gives its entry. Throws `StorageFailedError`. */
export async function saveReport(report: Report, name: string, savedAt: number): Promise<SavedReportEntry> {
  const { document, profile, coverage } = report;
  const { found, required } = coverage;
  const { title, source } = document;
  const about = { title, source, profile: profile.name, found, required };
  const entry: SavedReportEntry = { id: crypto.randomUUID(), name: tidyName(name), savedAt, ...about };
  await putReport(entry, report);
  return entry;
}

/** Keeps a report under the entry it had, as after it was deleted by mistake. */
export const putReport = (entry: SavedReportEntry, report: Report): Promise<void> =>
  keepIn(async (database) => {
    const change = database.transaction(['report-entries', 'reports'], 'readwrite');
    await Promise.all([
      change.objectStore('report-entries').put(entry, entry.id),
      change.objectStore('reports').put(report, entry.id),
      change.done,
    ]);
  });

/** Saved reports, the newest first. */
export async function listReports(): Promise<readonly SavedReportEntry[]> {
  const entries = await withDatabase((database) => database.getAll('report-entries'));
  return entries
    .flatMap((entry) => entrySchema.safeParse(entry).data ?? [])
    .sort((one, other) => other.savedAt - one.savedAt);
}

/** A saved report with its entry; null where there is none. Throws `UnreadableReportError` where it cannot be read. */
export async function readReport(id: string): Promise<{ entry: SavedReportEntry; report: Report } | null> {
  const [entry, report] = await withDatabase((database) =>
    Promise.all([database.get('report-entries', id), database.get('reports', id)]),
  );
  const parsed = entrySchema.safeParse(entry);
  return parsed.success ? { entry: parsed.data, report: parseReport(report) } : null;
}

export const renameReport = (id: string, name: string): Promise<void> =>
  withDatabase(async (database) => {
    const change = database.transaction('report-entries', 'readwrite');
    const parsed = entrySchema.safeParse(await change.store.get(id));
    if (parsed.success) await change.store.put({ ...parsed.data, name: tidyName(name) }, id);
    await change.done;
  });

export const deleteReport = (id: string): Promise<void> =>
  deleteIn(async (database) => {
    const change = database.transaction(['report-entries', 'reports'], 'readwrite');
    await Promise.all([
      change.objectStore('report-entries').delete(id),
      change.objectStore('reports').delete(id),
      change.done,
    ]);
  });
