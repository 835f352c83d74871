/** Beside the draft: the profile it is compared with, coverage, gaps and the wording that would close them. */
import { memo, useMemo } from 'react';
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Report, SkillComparison } from '../../utils/comparison/report.ts';
import type { DocumentStudy, ProfileChoice } from '../../utils/messaging/tab-state.ts';
import { ProfileChooser } from '../ProfileChooser.tsx';
import { ReportActionsProvider } from '../report/actions.ts';
import { ReportView } from '../report/ReportView.tsx';
import { StudyShown } from '../study/StudyShown.tsx';

/** Wording for a skill at the level required of it, best first; empty where there is none. */
export type Suggest = (framework: FrameworkId, skill: string, level: number | null) => readonly string[];

export interface DraftPanelProps {
  readonly report: Report | null;
  /** What the draft tells beyond its report; null until there is one. */
  readonly study: DocumentStudy | null;
  /** Why there is no newer report; null while all is well. */
  readonly problem: string | null;
  readonly profiles: readonly ProfileChoice[];
  readonly profile: string;
  readonly suggest: Suggest;
  readonly onChooseProfile: (id: string) => void;
  readonly onInsert: (wording: string) => void;
  readonly onReveal: (start: number, end: number) => void;
}

export const DraftPanel = memo(function DraftPanel(props: DraftPanelProps) {
  const { report, study, problem, profiles, profile, suggest, onChooseProfile, onInsert, onReveal } = props;
  const actions = useMemo(
    () => ({
      onReveal,
      onInsertText: onInsert,
      suggest: ({ framework, skill, required }: SkillComparison) => suggest(framework, skill, required),
    }),
    [onReveal, onInsert, suggest],
  );
  return (
    <aside className="draft-panel" aria-label="How the draft answers the profile">
      {profiles.length > 0 && <ProfileChooser profiles={profiles} chosen={profile} onChoose={onChooseProfile} />}
      {problem !== null && (
        <p role="alert" className="notice failed">
          {problem}
        </p>
      )}
      {report ? (
        <ReportActionsProvider value={actions}>
          <ReportView
            report={report}
            actions={study && <StudyShown study={study} onChooseProfile={onChooseProfile} />}
            nothingFound={<p className="quiet">Nothing of the frameworks is found in the draft yet.</p>}
          />
        </ReportActionsProvider>
      ) : (
        problem === null && <p className="quiet">Reading the draft …</p>
      )}
    </aside>
  );
});
