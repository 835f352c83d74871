/** The report of a tab in a full page: it outlives the popup, and for a while the tab. */
import { useMemo } from 'react';
import { FullReport } from '../../../components/report/FullReport.tsx';
import { StudyView } from '../../../components/study/StudyView.tsx';
import { TabSurface, type TabSurfaceProps } from '../../../components/tab/TabSurface.tsx';
import { loadWording } from '../../../utils/messaging/load-wording.ts';
import { actionsFor } from '../../../utils/messaging/tab-actions.ts';
import { exportReport, REPORT_FORMATS } from '../exporting.ts';
import { hrefOf, type ViewProps } from '../route.ts';

export function TabView({ of: [tab = ''] }: ViewProps) {
  const actions = useMemo(() => actionsFor(Number(tab)), [tab]);
  const more: TabSurfaceProps['more'] = useMemo(
    () =>
      ({ report, judged, chooseProfile }) => (
        <>
          <FullReport
            report={report}
            formats={REPORT_FORMATS}
            onExport={(format) => exportReport(report, format, judged)}
          />
          <StudyView
            study={actions.study}
            report={report}
            onChooseProfile={chooseProfile}
            checklistHref={hrefOf('checklist', tab)}
          />
        </>
      ),
    [actions, tab],
  );
  return <TabSurface actions={actions} scanAtOnce={false} loadWording={loadWording} within more={more} />;
}
