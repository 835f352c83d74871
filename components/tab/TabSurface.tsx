/** A surface that shows one tab, wired to the actions it is given. */
import type { TabActions } from '../../utils/messaging/tab-state.ts';
import type { ReactNode } from 'react';
import type { Report } from '../../utils/comparison/report.ts';
import type { Judged } from '../../utils/reporting/judgement-content.ts';
import type { Wording } from '../../framework-data/schema.ts';
import { TabReport } from './TabReport.tsx';
import { useSuggestions } from './useSuggestions.ts';
import { useTab, type TabView } from './useTab.ts';

export interface TabSurfaceProps {
  readonly actions: TabActions;
  readonly scanAtOnce: boolean;
  readonly onOpenSidePanel?: (() => void) | undefined;
  readonly onOpenReport?: (() => void) | undefined;
  /** Loads the wording that may be suggested for gaps; after the report is shown, which must not wait for it. */
  readonly loadWording?: (() => Promise<Wording>) | undefined;
  readonly within?: boolean;
  /** What a full page adds to a report. */
  readonly more?: ((tab: TabView & { readonly report: Report; readonly judged: Judged }) => ReactNode) | undefined;
}

export function TabSurface({
  actions,
  scanAtOnce,
  onOpenSidePanel,
  onOpenReport,
  loadWording,
  within,
  more,
}: TabSurfaceProps) {
  const tab = useTab(actions, scanAtOnce);
  const suggest = useSuggestions(tab.state.kind === 'report' ? loadWording : undefined);
  return (
    <TabReport
      state={tab.state}
      profile={tab.profile}
      profiles={tab.profiles}
      message={tab.message}
      onScan={tab.scan}
      onChooseProfile={tab.chooseProfile}
      onHighlights={tab.setHighlights}
      onReveal={tab.reveal}
      walk={tab.walk}
      onStep={tab.step}
      onMark={tab.mark}
      site={tab.site}
      onAlwaysScan={tab.alwaysScan}
      onCopy={tab.copy}
      onOpenSidePanel={onOpenSidePanel}
      onOpenReport={onOpenReport}
      onJudge={tab.judge}
      onUndo={tab.undo}
      onTryPhrase={tab.tryPhrase}
      onAddPhrase={tab.addPhrase}
      onCopyText={tab.copyText}
      onSave={tab.save}
      review={tab.review}
      onAddToReview={tab.addToReview}
      suggest={suggest}
      within={within}
    >
      {tab.state.kind === 'report' && more?.({ ...tab, report: tab.state.report, judged: tab.state })}
    </TabReport>
  );
}
