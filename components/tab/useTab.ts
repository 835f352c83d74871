/** Holds what is known of a tab while a surface shows it, and runs the surface's actions on it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { FindJudgement } from '../../utils/comparison/judged.ts';
import type { OwnPhrase } from '../../utils/messaging/own-phrase.ts';
import type {
  OpenReview,
  ProfileChoice,
  SiteChoice,
  TabActions,
  TabAnswer,
  TabState,
} from '../../utils/messaging/tab-state.ts';
import { summaryText } from '../../utils/reporting/summary.ts';
import { focusFind, judgedSentence } from '../report/judged-notice.ts';
import { sentenceOf } from '../sentence-of.ts';

export interface TabView {
  readonly state: TabState;
  readonly profile: string;
  readonly profiles: readonly ProfileChoice[];
  readonly message: string;
  readonly scan: () => void;
  readonly chooseProfile: (id: string) => void;
  readonly setHighlights: (on: boolean) => void;
  readonly reveal: (start: number, end: number) => void;
  /** Where the walk from find to find stands, from 1; null before it began. */
  readonly walk: { readonly index: number; readonly total: number } | null;
  readonly step: (by: 1 | -1) => void;
  readonly mark: (marked: readonly FrameworkId[]) => void;
  /** Null until it is known. */
  readonly site: SiteChoice | null;
  readonly alwaysScan: (origin: string, on: boolean) => void;
  readonly copy: () => void;
  readonly copyText: (text: string) => void;
  readonly judge: (key: string, judgement: FindJudgement | null, quote: string) => void;
  /** Takes back what the message tells of; null where there is nothing to take back. */
  readonly undo: (() => void) | null;
  readonly tryPhrase: TabActions['tryPhrase'];
  readonly addPhrase: (phrase: OwnPhrase) => void;
  readonly save: () => void;
  /** The review that pages are added to; null where none is open. */
  readonly review: OpenReview | null;
  readonly addToReview: () => void;
}

/** What the surface says after an action. */
interface Notice {
  readonly text: string;
  readonly undo: (() => void) | null;
}
const SILENCE: Notice = { text: '', undo: null };

const UNKNOWN: TabState = { kind: 'scanning', title: '', url: '' };

/** `scanAtOnce`: the surface was opened by a click that asks for the page to be read. */
export function useTab(actions: TabActions, scanAtOnce: boolean): TabView {
  const [state, setState] = useState<TabState>(UNKNOWN);
  const [profile, setProfile] = useState('');
  const [profiles, setProfiles] = useState<readonly ProfileChoice[]>([]);
  const [notice, setNotice] = useState(SILENCE);
  const setMessage = useCallback((text: string): void => setNotice({ text, undo: null }), []);
  const [walk, setWalk] = useState<TabView['walk']>(null);
  const [site, setSite] = useState<SiteChoice | null>(null);
  const [review, setReview] = useState<OpenReview | null>(null);
  const latest = useRef(0);

  const address = useRef('');
  const show = useCallback((answer: TabAnswer): TabAnswer => {
    setState(answer.state);
    // What was done on another page is not undone on this one.
    if (address.current !== '' && address.current !== answer.state.url) setNotice(SILENCE);
    address.current = answer.state.url;
    // Other finds may be marked now than those that were counted.
    setWalk(null);
    setProfile(answer.profile);
    return answer;
  }, []);
  const fail = useCallback((error: unknown): void => {
    setState((before) => ({ kind: 'failed', title: before.title, url: before.url, message: sentenceOf(error) }));
  }, []);
  const scan = useCallback((): void => {
    setMessage('');
    setState((before) => ({ kind: 'scanning', title: before.title, url: before.url }));
    actions.scan().then(show).catch(fail);
  }, [actions, fail, setMessage, show]);

  useEffect(() => {
    let gone = false;
    const start = async (): Promise<void> => {
      const answer = await actions.state();
      if (gone) return;
      const isOld = answer.state.kind === 'unscanned' || (answer.state.kind === 'report' && answer.state.isStale);
      if (isOld && scanAtOnce) {
        setProfile(answer.profile);
        setState({ kind: 'scanning', title: answer.state.title, url: answer.state.url });
        const scanned = await actions.scan();
        if (!gone) show(scanned);
      } else show(answer);
    };
    start().catch((error: unknown) => !gone && fail(error));
    actions
      .listProfiles()
      .then((listed) => !gone && setProfiles(listed.profiles))
      .catch((error: unknown) => !gone && setMessage(sentenceOf(error)));
    actions
      .site()
      .then((choice) => !gone && setSite(choice))
      // A tab that is gone has no site to choose; what else is wrong with it the state tells.
      .catch(() => undefined);
    actions
      .openReview()
      .then((open) => !gone && setReview(open))
      // Where nothing can be kept there is no review to add to.
      .catch(() => undefined);
    const hear = async (): Promise<void> => {
      const turn = latest.current;
      const answer = await actions.state();
      if (!gone && turn === latest.current && answer.state.kind === 'report') show(answer);
    };
    const endNews = actions.onNews(() => void hear().catch(() => undefined));
    return () => {
      gone = true;
      endNews();
    };
  }, [actions, fail, scanAtOnce, setMessage, show]);

  /** A failed action leaves the report where it is and says why; of two begun, the later one's answer stays. */
  const act = (action: () => Promise<TabAnswer>, after: Notice = SILENCE): void => {
    const turn = ++latest.current;
    setMessage('');
    action()
      .then((answer) => turn === latest.current && (show(answer), setNotice(after)))
      .catch((error: unknown) => turn === latest.current && setMessage(sentenceOf(error)));
  };
  const copyText = (text: string, sentence: string): void => {
    navigator.clipboard
      .writeText(text)
      .then(() => setMessage(sentence))
      .catch(() => setMessage('The browser did not allow copying. Select the text and copy it by hand.'));
  };
  const judge: TabView['judge'] = (key, judgement, quote) => {
    const before = state.kind === 'report' ? (state.judgements[key] ?? null) : null;
    act(() => actions.judge(key, judgement), {
      text: judgedSentence(judgement, quote),
      undo: () => {
        const undone = async (): Promise<TabAnswer> => {
          const answer = await actions.judge(key, before);
          focusFind(key, before);
          return answer;
        };
        act(undone, { text: `Undone: “${quote}”.`, undo: null });
      },
    });
  };
  return {
    state,
    profile,
    profiles,
    message: notice.text,
    undo: notice.undo,
    scan,
    chooseProfile: (id) => act(() => actions.chooseProfile(id)),
    setHighlights: (on) => act(() => actions.setHighlights(on)),
    reveal: (start, end) => {
      actions
        .reveal(start, end)
        .then(({ shown }) => setMessage(shown ? '' : 'The words are not on the page any more. Read it again.'))
        .catch((error: unknown) => setMessage(sentenceOf(error)));
    },
    walk,
    step: (by) => {
      actions
        .step(by)
        .then(setWalk)
        .catch((error: unknown) => setMessage(sentenceOf(error)));
    },
    mark: (marked) => act(() => actions.chooseMarked(marked)),
    site,
    alwaysScan: (origin, on) => {
      actions
        .alwaysScan(origin, on)
        .then(setSite)
        .catch((error: unknown) => setMessage(sentenceOf(error)));
    },
    copy: () => state.kind === 'report' && copyText(summaryText(state.report), 'The summary was copied.'),
    copyText: (text) => copyText(text, 'The wording was copied.'),
    judge,
    tryPhrase: actions.tryPhrase,
    addPhrase: (phrase) =>
      act(() => actions.addPhrase(phrase), {
        text: `“${phrase.words}” is one of your phrases now. The settings list them.`,
        undo: () => act(() => actions.removePhrase(phrase)),
      }),
    review,
    addToReview: () => {
      if (!review) return;
      actions
        .addToReview(review.id)
        .then(({ name, again }) => setMessage(again ? `Checked again in “${name}”.` : `Added to “${name}”.`))
        .catch((error: unknown) => setMessage(sentenceOf(error)));
    },
    save: () => {
      actions
        .save()
        .then(({ name }) => setMessage(`Saved as “${name}”. The workspace lists what is saved.`))
        .catch((error: unknown) => setMessage(sentenceOf(error)));
    },
  };
}
