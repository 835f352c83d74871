/** A surface that shows one tab, wired to the actions it is given. */
import type { TabActions } from '../utils/messaging/tab-state.ts';
import { TabReport } from './TabReport.tsx';
import { useTab } from './useTab.ts';

export interface TabSurfaceProps {
  readonly actions: TabActions;
  readonly scanAtOnce: boolean;
  readonly onOpenSidePanel?: (() => void) | undefined;
  readonly onOpenReport?: (() => void) | undefined;
}

export function TabSurface({ actions, scanAtOnce, onOpenSidePanel, onOpenReport }: TabSurfaceProps) {
  const tab = useTab(actions, scanAtOnce);
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
    />
  );
}
