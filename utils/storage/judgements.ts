/** What the reader said of finds, page by page: right or wrong. Kept on this machine. */
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';

const verdictSchema = z.enum(['confirmed', 'rejected']);
export type Verdict = z.infer<typeof verdictSchema>;

/** Pages remembered; the one judged longest ago is forgotten first. */
const MOST_PAGES = 500;

const judgementsSchema = z.record(z.string(), z.record(z.string(), verdictSchema));
const item = storage.defineItem<unknown>('local:judgements');

/** The parts of an address behind # lead within one page. */
const pageOf = (url: string): string => url.replace(/#.*$/s, '');

async function readAll(): Promise<Record<string, Record<string, Verdict>>> {
  const parsed = judgementsSchema.safeParse((await item.getValue()) ?? {});
  return parsed.success ? parsed.data : {};
}

/** Verdicts of a page by the key of the find. */
export async function readJudgements(url: string): Promise<Readonly<Record<string, Verdict>>> {
  return (await readAll())[pageOf(url)] ?? {};
}

/** Keeps a verdict; null takes it back. */
export async function judge(url: string, key: string, verdict: Verdict | null): Promise<void> {
  const { [pageOf(url)]: before = {}, ...others } = await readAll();
  const { [key]: _before, ...rest } = before;
  const page = verdict === null ? rest : { ...rest, [key]: verdict };
  const all = Object.keys(page).length === 0 ? others : { ...others, [pageOf(url)]: page };
  await item.setValue(Object.fromEntries(Object.entries(all).slice(-MOST_PAGES)));
}
