/** The saved reports, wired to where they are kept. */
import { useState } from 'react';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { SavedReports, type SavedReportRow } from '../../../components/saved/SavedReports.tsx';
import { UndoNotice, type Undoable } from '../../../components/UndoNotice.tsx';
import { useLoaded } from '../../../components/useLoaded.ts';
import {
  deleteReport,
  listReports,
  putReport,
  readReport,
  renameReport,
} from '../../../utils/storage/saved-reports.ts';
import { hrefOf } from '../route.ts';
import { useAttempt } from '../useAttempt.ts';

export function SavedReportsView() {
  const { value: reports, failure, reload } = useLoaded(listReports);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [mishap, attempt] = useAttempt(reload);
  const remove = ({ id, name }: SavedReportRow): void =>
    attempt(async () => {
      const kept = await readReport(id).catch(() => null);
      await deleteReport(id);
      setUndoable({
        sentence: `“${name}” was deleted.`,
        undo: kept && (() => attempt(() => putReport(kept.entry, kept.report))),
      });
    });
  return (
    <>
      <FailureNotice sentence={failure || mishap} />
      {reports && (
        <SavedReports
          reports={reports}
          hrefOf={(id) => hrefOf('saved', id)}
          onRename={(id, name) => attempt(() => renameReport(id, name))}
          onDelete={remove}
          onCompare={(one, other) => location.assign(hrefOf('compare', one, other))}
        />
      )}
      <UndoNotice undoable={undoable} onDone={() => setUndoable(null)} />
    </>
  );
}
