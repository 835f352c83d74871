/** The report of a tab in a full page: it outlives the popup, and for a while the tab. */
import { useMemo } from 'react';
import { FullReport } from '../../components/report/FullReport.tsx';
import { TabSurface } from '../../components/TabSurface.tsx';
import type { Report } from '../../utils/comparison/report.ts';
import { actionsFor } from '../../utils/messaging/tab-actions.ts';
import { exportReport, REPORT_FORMATS } from './exporting.ts';
import type { ViewProps } from './route.ts';
import { loadWording } from '../../utils/messaging/load-wording.ts';

const more = ({ report }: { readonly report: Report }) => (
  <FullReport report={report} formats={REPORT_FORMATS} onExport={(format) => exportReport(report, format)} />
);

export function TabView({ of }: ViewProps) {
  const id = Number(of[0] ?? -1);
  const actions = useMemo(() => actionsFor(id), [id]);
  return <TabSurface actions={actions} scanAtOnce={false} loadWording={loadWording} within more={more} />;
}
