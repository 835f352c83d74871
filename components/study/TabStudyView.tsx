/** What a tab's text tells beyond its report, asked for once the report is shown. */
import { useCallback } from 'react';
import type { Report } from '../../utils/comparison/report.ts';
import type { TabActions } from '../../utils/messaging/tab-state.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useLoaded } from '../useLoaded.ts';
import { AdvertChecks } from './AdvertChecks.tsx';
import { RoleFitView } from './RoleFitView.tsx';

export interface TabStudyViewProps {
  readonly study: TabActions['study'];
  /** The report the study belongs to: another one is studied anew. */
  readonly report: Report;
  readonly onChooseProfile: (profile: string) => void;
}

export function TabStudyView({ study, report, onChooseProfile }: TabStudyViewProps) {
  const read = useCallback(async () => ({ report, ...(await study()) }), [study, report]);
  const { value, failure } = useLoaded(read);
  return (
    <>
      <FailureNotice sentence={failure} />
      {value && (
        <>
          <AdvertChecks checks={value.checks} />
          <RoleFitView ranking={value.ranking} fit={value.fit} onChoose={onChooseProfile} />
        </>
      )}
    </>
  );
}
