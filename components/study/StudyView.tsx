/** The study of a text, asked for once its report is shown. */
import { useCallback } from 'react';
import type { Report } from '../../utils/comparison/report.ts';
import type { DocumentStudy } from '../../utils/messaging/tab-state.ts';
import { FailureNotice } from '../FailureNotice.tsx';
import { useLoaded } from '../useLoaded.ts';
import { StudyShown, type StudyShownProps } from './StudyShown.tsx';

export interface StudyViewProps extends Pick<StudyShownProps, 'onChooseProfile'> {
  /** Must stay the same function while the report does. */
  readonly study: () => Promise<DocumentStudy>;
  /** The report the study belongs to: another one is studied anew. */
  readonly report: Report;
  /** Where the advert is answered point by point; null where it cannot be. */
  readonly checklistHref: string | null;
}

export function StudyView({ study, report, onChooseProfile, checklistHref }: StudyViewProps) {
  const read = useCallback(async () => ({ report, ...(await study()) }), [study, report]);
  const { value, failure } = useLoaded(read);
  return (
    <>
      <FailureNotice sentence={failure} />
      {value && (
        <>
          {checklistHref !== null && value.checklist.criteria.length > 0 && (
            <p>
              <a href={checklistHref}>Answer this advert point by point</a>
            </p>
          )}
          <StudyShown study={value} onChooseProfile={onChooseProfile} />
        </>
      )}
    </>
  );
}
