/** What a text tells beyond its report: what to mend in an advert as a whole, and which role it is. */
import type { DocumentStudy } from '../../utils/messaging/tab-state.ts';
import { AdvertChecks } from './AdvertChecks.tsx';
import { RoleFitView } from './RoleFitView.tsx';

export interface StudyShownProps {
  readonly study: DocumentStudy;
  readonly onChooseProfile: (profile: string) => void;
}

export function StudyShown({ study, onChooseProfile }: StudyShownProps) {
  return (
    <>
      {study.checks.length > 0 && <AdvertChecks checks={study.checks} />}
      <RoleFitView ranking={study.ranking} fit={study.fit} onChoose={onChooseProfile} />
    </>
  );
}
