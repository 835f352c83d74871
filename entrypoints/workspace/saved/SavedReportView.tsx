/** One saved report, as it was when it was saved. */
import { useCallback } from 'react';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { SavedReportPage } from '../../../components/saved/SavedReportPage.tsx';
import { useLoaded } from '../../../components/useLoaded.ts';
import { readReport } from '../../../utils/storage/saved-reports.ts';
import { exportReport, REPORT_FORMATS } from '../exporting.ts';
import type { ViewProps } from '../route.ts';

export function SavedReportView({ of: [id = ''] }: ViewProps) {
  const read = useCallback(() => readReport(id), [id]);
  const { value, failure } = useLoaded(read);
  if (value === null) return <FailureNotice sentence="This report is not saved any more." />;
  return (
    <>
      <FailureNotice sentence={failure} />
      {value && (
        <SavedReportPage
          name={value.entry.name}
          savedAt={value.entry.savedAt}
          report={value.report}
          formats={REPORT_FORMATS}
          onExport={(format) => exportReport(value.report, format)}
        />
      )}
    </>
  );
}
