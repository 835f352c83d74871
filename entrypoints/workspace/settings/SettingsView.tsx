/** Settings, wired to the browser's storage, permissions and shortcuts. */
import { useCallback, useState } from 'react';
import { DeleteEverything } from '../../../components/settings/DeleteEverything.tsx';
import { OwnPhrases } from '../../../components/settings/OwnPhrases.tsx';
import { ReadingSettings } from '../../../components/settings/ReadingSettings.tsx';
import { ReportSettings } from '../../../components/settings/ReportSettings.tsx';
import { ShortcutSettings } from '../../../components/settings/ShortcutSettings.tsx';
import { SitesSettings } from '../../../components/settings/SitesSettings.tsx';
import '../../../components/settings/settings.css';
import { ask } from '../../../utils/messaging/client.ts';
import { onPhrasesChange } from '../../../utils/storage/own-phrases.ts';
import { changeSettings, onSettingsChange, readSettings, type Settings } from '../../../utils/storage/settings.ts';
import { ADVERT_SITES } from './advert-sites.ts';
import { listShortcuts, onReturn, openShortcutSettings } from './shortcuts.ts';
import { chooseSite, listSites, onSitesChange } from './sites.ts';
import { useKept } from './useKept.ts';
import { sentenceOf } from '../../../components/sentence-of.ts';

const listProfiles = async () => (await ask('list-profiles', {})).profiles;
const listPhrases = async () => (await ask('list-phrases', {})).phrases;
/** The role profiles stay the same while the extension does. */
const never = () => () => undefined;

async function deleteEverything(): Promise<void> {
  await ask('delete-everything', {});
}

export function SettingsView() {
  const [message, setMessage] = useState('');
  const fail = useCallback((error: unknown): void => setMessage(sentenceOf(error)), []);
  const settings = useKept(readSettings, onSettingsChange, fail);
  const sites = useKept(listSites, onSitesChange, fail);
  const shortcuts = useKept(listShortcuts, onReturn, fail);
  const profiles = useKept(listProfiles, never, fail);
  const phrases = useKept(listPhrases, onPhrasesChange, fail);
  const act = (work: () => Promise<string | void>): void => {
    setMessage('');
    work().then((words) => setMessage(words ?? ''), fail);
  };
  const change = (part: Partial<Settings>): void =>
    act(async () => {
      await changeSettings(part);
    });
  return (
    <div className="settings">
      {sites && (
        <SitesSettings
          sites={sites}
          offered={ADVERT_SITES}
          onAlways={(origin, on) => act(() => chooseSite(origin, on))}
        />
      )}
      {settings && (
        <>
          <ReadingSettings wholePage={settings.wholePage} onWholePage={(wholePage) => change({ wholePage })} />
          <ReportSettings
            profiles={profiles ?? []}
            profile={settings.profile}
            onProfile={(profile) => change({ profile })}
            marked={settings.marked}
            onMark={(marked) => change({ marked: [...marked] })}
            leastConfidence={settings.minConfidence}
            onLeastConfidence={(minConfidence) => change({ minConfidence })}
          />
        </>
      )}
      {phrases && (
        <OwnPhrases
          phrases={phrases}
          onRemove={({ name: _name, ...phrase }) =>
            act(async () => {
              await ask('remove-phrase', { phrase });
              return `“${phrase.words}” was removed.`;
            })
          }
        />
      )}
      {shortcuts && <ShortcutSettings shortcuts={shortcuts} onChange={() => act(openShortcutSettings)} />}
      <DeleteEverything onDelete={deleteEverything} />
      <p role="status" className={message === '' ? 'hidden-text' : 'message'}>
        {message}
      </p>
    </div>
  );
}
