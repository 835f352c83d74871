/** Settings, wired to the browser's storage. */
import { useEffect, useState } from 'react';
import { ReadingSettings } from '../../components/settings/ReadingSettings.tsx';
import { changeSettings, readSettings, type Settings } from '../../utils/storage/settings.ts';

export function SettingsView() {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => void readSettings().then(setSettings), []);
  if (!settings) return null;
  const change = (part: Partial<Settings>): void => void changeSettings(part).then(setSettings);
  return <ReadingSettings wholePage={settings.wholePage} onWholePage={(wholePage) => change({ wholePage })} />;
}
