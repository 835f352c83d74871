/** The draft editor, wired to the engine's worker, to storage and to files. */
import { memo, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { DraftBar } from '../../../components/draft/DraftBar.tsx';
import { DraftEditor } from '../../../components/draft/DraftEditor.tsx';
import { DraftList, type ListedDraft } from '../../../components/draft/DraftList.tsx';
import type { ProfileChoice } from '../../../utils/messaging/tab-state.ts';
import { draftTitle, LONGEST_DRAFT, LONGEST_DRAFT_NAME } from '../../../utils/storage/drafts.ts';
import type { Draft } from '../../../utils/storage/drafts.ts';
import { changeSettings, readSettings, type Settings } from '../../../utils/storage/settings.ts';
import { DRAFT_FORMATS, exportDraft } from './draft-export.ts';
import { readDraftFile } from './draft-file.ts';
import { askEngine } from '../engine/engine-client.ts';
import { hrefOf } from '../route.ts';
import { desk } from './the-draft-desk.ts';
import { useDraftAnalysis, useSuggestions } from './useDraftAnalysis.ts';
import { sentenceOf } from '../../../components/sentence-of.ts';

const FORMAT_NAMES = { docx: 'Word', md: 'Markdown', txt: 'Plain text' } as const;

const listedDraft = (draft: Draft): Omit<ListedDraft, 'current'> => ({
  id: draft.id,
  title: draftTitle(draft),
  href: hrefOf('draft', draft.id),
  changedAt: draft.changedAt,
  words: draft.text.match(/\S+/g)?.length ?? 0,
});

interface OpenDraftProps {
  /** Whether it has taken the place of another, so that the reader is about to write in it. */
  readonly isNext: boolean;
  readonly name: string;
  readonly profile: string;
  readonly settings: Settings;
  readonly profiles: readonly ProfileChoice[];
  readonly onSettings: (part: Partial<Settings>) => void;
}

const chooseProfile = (profile: string): void => desk.change({ profile });

/** One draft on the desk, from its opening until another takes its place; saving it draws nothing of it anew. */
const OpenDraft = memo(function OpenDraft(props: OpenDraftProps) {
  const { isNext, name, profile, settings, profiles, onSettings } = props;
  const [initial] = useState(desk.text);
  const { analysis, problem, follow } = useDraftAnalysis({
    name,
    initial,
    profile,
    minConfidence: settings.minConfidence,
  });
  const suggest = useSuggestions(analysis?.report ?? null);
  const change = useCallback(
    (revision: number, read: () => string) => {
      desk.write(read);
      follow(revision, read);
    },
    [follow],
  );
  return (
    <DraftEditor
      initial={initial}
      takesFocus={isNext}
      longest={LONGEST_DRAFT}
      onChange={change}
      analysis={analysis}
      problem={problem}
      marked={settings.marked}
      onMark={(marked) => onSettings({ marked: [...marked] })}
      profiles={profiles}
      profile={profile}
      onChooseProfile={chooseProfile}
      suggest={suggest}
    />
  );
});

/** Keeps what is written when the page is left or laid aside, and asks before it is left with something not kept. */
function useKeeping(): void {
  useEffect(() => {
    const keep = (): void => void desk.flush();
    const ask = (event: BeforeUnloadEvent): void => {
      if (desk.state().failure !== null && desk.state().unsaved) event.preventDefault();
    };
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    addEventListener('beforeunload', ask);
    return () => {
      keep();
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      removeEventListener('beforeunload', ask);
    };
  }, []);
}

export function DraftView({ of: [id] }: { readonly of: readonly string[] }) {
  const { drafts, current, opening, unsaved, failure, unreadable, removed, notice } = useSyncExternalStore(
    desk.subscribe,
    desk.state,
  );
  const [settings, setSettings] = useState<Settings | null>(null);
  const [profiles, setProfiles] = useState<readonly ProfileChoice[]>([]);
  const [problem, setProblem] = useState('');
  useKeeping();
  useEffect(() => void readSettings().then(setSettings), []);
  useEffect(() => {
    desk.open(id).catch((error: Error) => setProblem(error.message));
  }, [id]);
  useEffect(() => {
    askEngine('profiles', {}).then(setProfiles, (error: Error) => setProblem(error.message));
  }, []);
  const onSettings = useCallback((part: Partial<Settings>) => void changeSettings(part).then(setSettings), []);
  const listed = useMemo(() => drafts.map(listedDraft), [drafts]);
  if (!settings || !current) return null;

  const start = async (content?: { readonly name: string; readonly text: string }): Promise<void> => {
    setProblem('');
    location.hash = hrefOf('draft', await desk.start(content));
  };
  const report = (work: Promise<unknown>): void => {
    work.then(
      () => setProblem(''),
      (error: unknown) => setProblem(sentenceOf(error)),
    );
  };
  const titleNow = draftTitle(current);
  return (
    <div className="draft">
      <DraftList
        drafts={listed.map((draft) => ({ ...draft, current: draft.id === current.id }))}
        removed={removed && { id: removed.id, title: draftTitle(removed) }}
        onRemove={(one) => void desk.remove(one)}
        onRestore={() => report(desk.restore())}
      />
      {unreadable > 0 && (
        <p className="notice">
          {unreadable === 1 ? 'One draft cannot be read and was' : `${unreadable} drafts cannot be read and were`} left
          as kept: a newer version of Framework Lens may have written it.
        </p>
      )}
      <p role="status" className={notice === '' ? 'hidden-text' : 'notice'}>
        {notice}
      </p>
      <DraftBar
        name={current.name}
        title={titleNow}
        longestName={LONGEST_DRAFT_NAME}
        unsaved={unsaved}
        formats={Object.fromEntries(DRAFT_FORMATS.map((format) => [format, FORMAT_NAMES[format]]))}
        onName={(name) => desk.change({ name })}
        onStart={() => report(start())}
        onOpenFile={(file) => report(readDraftFile(file).then(start))}
        onExport={(ending) => {
          const format = DRAFT_FORMATS.find((one) => one === ending) ?? 'txt';
          const text = desk.text();
          report(exportDraft(draftTitle({ name: current.name, text }), text, format));
        }}
      />
      {[failure, problem].map((sentence) =>
        sentence === null || sentence === '' ? null : (
          <p key={sentence} role="alert" className="notice failed">
            {sentence}
          </p>
        ),
      )}
      <OpenDraft
        key={opening}
        isNext={opening > 1}
        name={current.name}
        profile={current.profile ?? settings.profile}
        settings={settings}
        profiles={profiles}
        onSettings={onSettings}
      />
    </div>
  );
}
