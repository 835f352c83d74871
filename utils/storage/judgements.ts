/** What the reader said of finds: right or wrong, on one page or everywhere. Kept on this machine. */
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import type { FindJudgement } from '../messaging/tab-state.ts';

const verdictSchema = z.enum(['confirmed', 'rejected', 'review']);
type Verdict = z.infer<typeof verdictSchema>;

/** Pages remembered; the one judged longest ago is forgotten first. Verdicts for everywhere are never forgotten. */
const MOST_PAGES = 500;

/** No page has this address. */
const EVERYWHERE = '*';

const judgementsSchema = z.record(z.string(), z.record(z.string(), verdictSchema));
type Judgements = z.infer<typeof judgementsSchema>;
const item = storage.defineItem<unknown>('local:judgements');

/** The parts of an address behind # lead within one page. */
const pageOf = (url: string): string => url.replace(/#.*$/s, '');

async function readAll(): Promise<Judgements> {
  const parsed = judgementsSchema.safeParse((await item.getValue()) ?? {});
  return parsed.success ? parsed.data : {};
}

/** Verdicts that count on a page, by the key of the find: the page's own, then those for everywhere. */
export async function readJudgements(url: string): Promise<Readonly<Record<string, FindJudgement>>> {
  const { [EVERYWHERE]: everywhere = {}, [pageOf(url)]: own = {} } = await readAll();
  const judged: Record<string, FindJudgement> = {};
  for (const [key, verdict] of Object.entries(everywhere)) judged[key] = { verdict, reach: 'everywhere' };
  for (const [key, verdict] of Object.entries(own)) judged[key] = { verdict, reach: 'page' };
  return judged;
}

function withVerdict(all: Judgements, page: string, key: string, verdict: Verdict | null): Judgements {
  const { [page]: before = {}, ...others } = all;
  const { [key]: _before, ...rest } = before;
  const now = verdict === null ? rest : { ...rest, [key]: verdict };
  // Put last, because what stands first is forgotten first.
  return Object.keys(now).length === 0 ? others : { ...others, [page]: now };
}

/** Keeps a judgement in place of the one before; null takes back what was said, of the page and of everywhere. */
export async function judge(url: string, key: string, judgement: FindJudgement | null): Promise<void> {
  const page = judgement?.reach === 'page' ? judgement.verdict : null;
  const everywhere = judgement?.reach === 'everywhere' ? judgement.verdict : null;
  const all = withVerdict(withVerdict(await readAll(), pageOf(url), key, page), EVERYWHERE, key, everywhere);
  const { [EVERYWHERE]: kept, ...pages } = all;
  const newest = Object.fromEntries(Object.entries(pages).slice(-MOST_PAGES));
  await item.setValue(kept ? { ...newest, [EVERYWHERE]: kept } : newest);
}
