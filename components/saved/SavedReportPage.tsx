/** A saved report in a full page. */
import type { FullReportProps } from '../report/FullReport.tsx';
import { FullReport } from '../report/FullReport.tsx';
import { ReportView } from '../report/ReportView.tsx';
import { SurfaceHead } from '../tab/SurfaceHead.tsx';
import { dateWords } from './dates.ts';

export interface SavedReportPageProps extends FullReportProps {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export function SavedReportPage({ name, savedAt, ...full }: SavedReportPageProps) {
  const { document, profile } = full.report;
  return (
    <div className="report-page">
      <SurfaceHead within title={name} metadata={document.metadata} words={document.words} />
      <p className="quiet">
        Compared with {profile.name}, saved {dateWords(savedAt)}. {document.source}
      </p>
      <ReportView report={full.report} actions={<FullReport {...full} />} />
    </div>
  );
}
