/** What the reader said of finds: right or wrong, on one page or document, or everywhere. Kept on this machine. */
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import type { FindJudgement } from '../comparison/judged.ts';
import { locked } from './locked.ts';

const verdictSchema = z.enum(['confirmed', 'rejected', 'review']);
type Verdict = z.infer<typeof verdictSchema>;

/** Pages and documents remembered; the one judged longest ago is forgotten first. Verdicts for everywhere are never forgotten. */
const MOST_PAGES = 500;

/** No page and no document has this address. */
const EVERYWHERE = '*';

/** Verdicts as they are kept: by page, then by find. What cannot be read stays where it is and says nothing. */
const keptSchema = z.record(z.string(), z.unknown());
type Kept = z.infer<typeof keptSchema>;
const item = storage.defineItem<unknown>('local:judgements');

/** The parts of an address behind # lead within one page. */
const pageOf = (url: string): string => url.replace(/#.*$/s, '');

const readKept = async (): Promise<Kept> => keptSchema.catch({}).parse((await item.getValue()) ?? {});

/** What is kept of a page, as it is kept. */
const entriesOf = (kept: Kept, page: string): Kept => keptSchema.catch({}).parse(kept[page] ?? {});

function verdictsOf(kept: Kept, page: string): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const [key, value] of Object.entries(entriesOf(kept, page))) {
    const parsed = verdictSchema.safeParse(value);
    if (parsed.success) verdicts.set(key, parsed.data);
  }
  return verdicts;
}

export type Judgements = Readonly<Record<string, FindJudgement>>;

/** Gives the verdicts that count on a page, by the key of the find: the page's own, then those for everywhere. */
export type JudgementsOn = (url: string) => Judgements;

function judgementsIn(kept: Kept): JudgementsOn {
  const everywhere = verdictsOf(kept, EVERYWHERE);
  return (url) => {
    const judged: Record<string, FindJudgement> = {};
    for (const [key, verdict] of everywhere) judged[key] = { verdict, reach: 'everywhere', beneath: null };
    for (const [key, verdict] of verdictsOf(kept, pageOf(url)))
      judged[key] = { verdict, reach: 'page', beneath: everywhere.get(key) ?? null };
    return judged;
  };
}

/** What was said of finds on all pages. */
export const readAllJudgements = async (): Promise<JudgementsOn> => judgementsIn(await readKept());

export const readJudgements = async (url: string): Promise<Judgements> => (await readAllJudgements())(url);

/** Calls back when something was said of a find, here or elsewhere; gives a function that ends it. */
export const onJudgementsChange = (hear: () => void): (() => void) => item.watch(() => hear());

function withKept(kept: Kept, page: string, key: string, verdict: Verdict | null): Kept {
  const { [page]: _page, ...others } = kept;
  const { [key]: _before, ...rest } = entriesOf(kept, page);
  const now = verdict === null ? rest : { ...rest, [key]: verdict };
  // Put last, because what stands first is forgotten first.
  return Object.keys(now).length === 0 ? others : { ...others, [page]: now };
}

/** Keeps a judgement in place of the one before, on the page and for everywhere, and gives that; null leaves neither. */
export const judge = (url: string, key: string, judgement: FindJudgement | null): Promise<FindJudgement | null> =>
  locked('judgements', async () => {
    const kept = await readKept();
    const own = judgement?.reach === 'page' ? judgement.verdict : null;
    const everywhere = judgement?.reach === 'everywhere' ? judgement.verdict : (judgement?.beneath ?? null);
    const all = withKept(withKept(kept, pageOf(url), key, own), EVERYWHERE, key, everywhere);
    const { [EVERYWHERE]: general, ...pages } = all;
    const newest = Object.fromEntries(Object.entries(pages).slice(-MOST_PAGES));
    await item.setValue(general ? { ...newest, [EVERYWHERE]: general } : newest);
    return judgementsIn(kept)(url)[key] ?? null;
  });
