/** What pages are compared with, which finds are marked, and how sure a find must be. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { ProfileChoice } from '../../utils/messaging/tab-state.ts';
import { MarkingLegend } from '../tab/MarkingLegend.tsx';
import { ProfileChooser } from '../ProfileChooser.tsx';

export interface ReportSettingsProps {
  readonly profiles: readonly ProfileChoice[];
  readonly profile: string;
  readonly onProfile: (id: string) => void;
  readonly marked: readonly FrameworkId[];
  readonly onMark: (marked: readonly FrameworkId[]) => void;
  /** 0–1; null where the measured one is to be used. */
  readonly leastConfidence: number | null;
  readonly onLeastConfidence: (confidence: number | null) => void;
}

/** The measured least confidence stands between the second and the third of these. */
const STEPS: readonly (readonly [number, string])[] = [
  [0.4, 'Far more finds, many of them wrong (0.4)'],
  [0.5, 'More finds, more of them wrong (0.5)'],
  [0.7, 'Fewer finds, fewer of them wrong (0.7)'],
  [0.8, 'Only what is nearly certain (0.8)'],
];

export function ReportSettings(props: ReportSettingsProps) {
  const { profiles, profile, onProfile, marked, onMark, leastConfidence, onLeastConfidence } = props;
  const unlisted = leastConfidence !== null && !STEPS.some(([step]) => step === leastConfidence);
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">Reports and marks</h2>
      {profiles.length > 0 && <ProfileChooser profiles={profiles} chosen={profile} onChoose={onProfile} />}
      <fieldset className="choices">
        <legend>Frameworks marked on pages</legend>
        <MarkingLegend marked={marked} onMark={onMark} />
        <p className="quiet">Reports tell of all of them, whichever are marked.</p>
      </fieldset>
      <p className="field-group">
        <label htmlFor="least-confidence">How sure a find must be</label>
        <select
          id="least-confidence"
          className="field"
          value={leastConfidence ?? ''}
          onChange={({ target }) => onLeastConfidence(target.value === '' ? null : Number(target.value))}
        >
          <option value="">As measured (recommended)</option>
          {STEPS.map(([step, words]) => (
            <option key={step} value={step}>
              {words}
            </option>
          ))}
          {unlisted && <option value={leastConfidence}>{leastConfidence}</option>}
        </select>
      </p>
    </section>
  );
}
