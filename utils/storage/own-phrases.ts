/** Phrases the reader has added to the lexicon. Kept on this machine, in the order they were added. */
import { storage } from 'wxt/utils/storage';
import { ownPhraseSchema, type OwnPhrase } from '../messaging/own-phrase.ts';
import { locked } from './locked.ts';

/** A lexicon of one's own beyond this is a framework's, and belongs in its data. */
const MOST_PHRASES = 500;

/** Thrown when there are too many phrases; the sentence says what to do. */
export class TooManyPhrasesError extends Error {
  override readonly name = 'TooManyPhrasesError';
}

const item = storage.defineItem<unknown>('local:own-phrases');

const isSame = (one: OwnPhrase | null, other: OwnPhrase): boolean =>
  one?.framework === other.framework && one.skill === other.skill && one.words === other.words;

/** What is kept, entry by entry: one that cannot be read stays where it is and counts for nothing. */
async function readKept(): Promise<readonly unknown[]> {
  const kept = await item.getValue();
  return Array.isArray(kept) ? kept : [];
}

const phraseOf = (kept: unknown): OwnPhrase | null => ownPhraseSchema.safeParse(kept).data ?? null;

export const readOwnPhrases = async (): Promise<readonly OwnPhrase[]> =>
  (await readKept()).flatMap((kept) => phraseOf(kept) ?? []);

/** Adds a phrase; one that is there already stays where it is. Throws `TooManyPhrasesError`. */
export const addOwnPhrase = (phrase: OwnPhrase): Promise<void> =>
  locked('own-phrases', async () => {
    const kept = await readKept();
    if (kept.some((one) => isSame(phraseOf(one), phrase))) return;
    if (kept.length >= MOST_PHRASES)
      throw new TooManyPhrasesError(
        `There are ${MOST_PHRASES} phrases of your own already. Remove one in the settings.`,
      );
    await item.setValue([...kept, phrase]);
  });

/** Calls back when phrases were added or removed, here or elsewhere; gives a function that ends it. */
export const onPhrasesChange = (hear: () => void): (() => void) => item.watch(() => hear());

export const removeOwnPhrase = (phrase: OwnPhrase): Promise<void> =>
  locked('own-phrases', async () => {
    await item.setValue((await readKept()).filter((one) => !isSame(phraseOf(one), phrase)));
  });
