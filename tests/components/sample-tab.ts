/** A tab as the components see it, with the real engine behind it and no browser. */
import { loadFrameworkData } from '../../framework-data/index.ts';
import type { FrameworkId } from '../../framework-data/schema.ts';
import { rejectedOf, type FindJudgement } from '../../utils/comparison/judged.ts';
import { reviewedReport } from '../../utils/comparison/reviewed.ts';
import { compare } from '../../utils/comparison/compare.ts';
import { matchesIn, type Report } from '../../utils/comparison/report.ts';
import { readMarkdown } from '../../utils/documents/read-markdown.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import type { ProfileChoice, TabActions, TabState } from '../../utils/messaging/tab-state.ts';
import { countWords } from '../../utils/text/tokenise.ts';

const data = loadFrameworkData();
const engine = createEngine(data);

export const PROFILES: readonly ProfileChoice[] = data.profiles.map(({ id, name, role, family }) => ({
  id,
  name,
  role,
  family,
}));

export const ADVERT = `# Library Services Manager

## Main duties

- Line manage four librarians and two library assistants, including recruitment and annual appraisals.
- Act as budget holder for the service and monitor spending on staff and resources.
- Teach critical appraisal and information skills to junior doctors and nurses.

## Person specification

### Essential criteria

- Experience of managing people, including dealing with absence and conflict
- Understanding of information governance

### Desirable criteria

- Experience of leading change in a service
`;

/** The report of a Markdown text against a bundled profile. */
export function reportOf(text: string, profileId = 'kls-manager'): Report {
  const profile = data.profiles.find((one) => one.id === profileId);
  if (!profile) throw new Error(`No profile ${profileId}.`);
  const document = readMarkdown({ id: '1', title: 'Untitled', source: 'https://jobs.example/1' }, text);
  const result = engine.match(document);
  return compare({ data, engine: 'test', document, words: countWords(document.text), result, profile });
}

/** The state of a tab whose page has this text. */
export const readState = (text: string, profileId?: string): Extract<TabState, { kind: 'report' }> => ({
  kind: 'report',
  title: 'Vacancy',
  url: 'https://jobs.example/1',
  report: reportOf(text, profileId),
  highlights: 'on',
  isStale: false,
  unread: [],
  changedFinds: 0,
  selection: false,
  marked: ['klim', 'gkim', 'gdd', 'behaviour'],
  judgements: {},
  rejected: [],
});

export interface SampleTab {
  readonly actions: TabActions;
  /** What was asked of the tab, in order. */
  readonly asked: string[];
}

/** A tab that shows this text and has not been read yet; `changed` replaces single actions. */
export function sampleTab(text: string, changed: Partial<TabActions> = {}): SampleTab {
  const asked: string[] = [];
  let profile = 'kls-manager';
  let highlights: 'on' | 'off' = 'on';
  let marked: readonly FrameworkId[] = readState(text).marked;
  let judgements: Record<string, FindJudgement | null> = {};
  let always = false;
  let at = 0;
  const answer = async () => {
    const state = readState(text, profile);
    const said = Object.fromEntries(Object.entries(judgements).filter(([, one]) => one !== null)) as Record<
      string,
      FindJudgement
    >;
    const isRejected = (key: string): boolean => said[key]?.verdict === 'rejected';
    const result = { matches: matchesIn(state.report), nearMisses: [] };
    const rejected = rejectedOf(result, isRejected);
    const decisions = Object.fromEntries(
      Object.entries(said).map(([key, { verdict }]) => [key, { verdict, note: '' }]),
    );
    const report = reviewedReport({ report: state.report, decisions });
    return { state: { ...state, report, rejected, judgements: said, highlights, marked }, profile };
  };
  const actions: TabActions = {
    state: async () => ({ state: { kind: 'unscanned', title: 'Vacancy', url: 'https://jobs.example/1' }, profile }),
    scan: () => {
      asked.push('scan');
      return answer();
    },
    chooseProfile: (id) => {
      asked.push(`profile ${id}`);
      profile = id;
      return answer();
    },
    setHighlights: (on) => {
      asked.push(`highlights ${on ? 'on' : 'off'}`);
      highlights = on ? 'on' : 'off';
      return answer();
    },
    reveal: async (start, end) => {
      asked.push(`reveal ${start}-${end}`);
      return { shown: true };
    },
    step: async (by) => {
      asked.push(`step ${by}`);
      at = ((at + by + 7 - 1) % 7) + 1;
      return { index: at, total: 7 };
    },
    chooseMarked: (chosen) => {
      asked.push(`mark ${chosen.join(' ')}`);
      marked = chosen;
      return answer();
    },
    judge: async (key, judgement) => {
      asked.push(`judge ${key} ${judgement?.verdict ?? 'taken back'} ${judgement?.reach ?? ''}`.trim());
      judgements = { ...judgements, [key]: judgement };
      return answer();
    },
    tryPhrase: async ({ words }) => {
      asked.push(`try ${words}`);
      return { gained: [{ start: 0, quote: words, sentence: `A sentence with ${words}.` }], problem: null };
    },
    addPhrase: ({ words }) => {
      asked.push(`add ${words}`);
      return answer();
    },
    removePhrase: ({ words }) => {
      asked.push(`remove ${words}`);
      return answer();
    },
    save: async () => {
      asked.push('save');
      return { id: '1', name: 'Library Services Manager' };
    },
    openReview: async () => null,
    addToReview: async () => ({ name: '', again: false }),
    study: async () => ({
      checklist: { title: '', source: '', criteria: [] },
      made: readState(text, profile).report.made,
      ranking: [],
      fit: null,
      checks: [],
    }),
    site: async () => ({ origin: 'https://jobs.example', always }),
    alwaysScan: async (origin, on) => {
      asked.push(`always scan ${origin} ${on ? 'on' : 'off'}`);
      always = on;
      return { origin, always };
    },
    onNews: () => () => undefined,
    listProfiles: async () => ({ profiles: PROFILES }),
    ...changed,
  };
  return { actions, asked };
}
