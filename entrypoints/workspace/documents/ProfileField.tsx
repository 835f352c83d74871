/** The profile that documents are compared with: the one of the settings, changed here as elsewhere. */
import { useCallback, useEffect, useState } from 'react';
import { FailureNotice } from '../../../components/FailureNotice.tsx';
import { ProfileChooser } from '../../../components/ProfileChooser.tsx';
import type { ProfileChoice } from '../../../utils/messaging/tab-state.ts';
import { changeSettings, onSettingsChange, readSettings } from '../../../utils/storage/settings.ts';
import { askEngine } from '../engine/engine-client.ts';
import { useKept } from '../settings/useKept.ts';
import { sentenceOf } from '../../../components/sentence-of.ts';

export function ProfileField() {
  const [profiles, setProfiles] = useState<readonly ProfileChoice[]>([]);
  const [failure, setFailure] = useState('');
  const fail = useCallback((error: unknown): void => setFailure(sentenceOf(error)), []);
  const settings = useKept(readSettings, onSettingsChange, fail);
  useEffect(() => {
    askEngine('profiles', {}).then(setProfiles, fail);
  }, [fail]);
  // The desk hears of it as every window does.
  const choose = (profile: string): void => void changeSettings({ profile }).catch(fail);
  return (
    <>
      <FailureNotice sentence={failure} />
      {settings && profiles.length > 0 && (
        <ProfileChooser profiles={profiles} chosen={settings.profile} onChoose={choose} />
      )}
    </>
  );
}
