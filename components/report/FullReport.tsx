/** What a full page shows of a report besides its list of skills: charts, and the ways to take it along. */
import { useState } from 'react';
import type { Report } from '../../utils/comparison/report.ts';
import { ExportMenu, type ExportFormat } from '../ExportMenu.tsx';
import { FailureNotice } from '../FailureNotice.tsx';
import { LevelChart } from './LevelChart.tsx';
import { SectionChart } from './SectionChart.tsx';
import { sentenceOf } from '../sentence-of.ts';

export interface FullReportProps {
  readonly report: Report;
  readonly formats: readonly ExportFormat[];
  /** Makes the file; rejects with a sentence for the user. */
  readonly onExport: (format: string) => Promise<void>;
}

export function FullReport({ report, formats, onExport }: FullReportProps) {
  const [failure, setFailure] = useState('');
  const run = (format: string): void => {
    setFailure('');
    onExport(format).catch((error: unknown) => setFailure(sentenceOf(error)));
  };
  return (
    <>
      <ExportMenu of="the report" formats={formats} onExport={run} />
      <FailureNotice sentence={failure} />
      <details className="group chart-group">
        <summary>
          <span className="group-title">By section</span>
        </summary>
        <SectionChart report={report} />
      </details>
      <details className="group chart-group">
        <summary>
          <span className="group-title">By level</span>
        </summary>
        <LevelChart report={report} />
      </details>
    </>
  );
}
