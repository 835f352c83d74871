/** Phrases the reader has added to the lexicon. Kept on this machine, in the order they were added. */
import { storage } from 'wxt/utils/storage';
import { z } from 'zod';
import { ownPhraseSchema, type OwnPhrase } from '../messaging/own-phrase.ts';

/** A lexicon of one's own beyond this is a framework's, and belongs in its data. */
const MOST_PHRASES = 500;

/** Thrown when there are too many phrases; the sentence says what to do. */
export class TooManyPhrasesError extends Error {
  override readonly name = 'TooManyPhrasesError';
}

const item = storage.defineItem<unknown>('local:own-phrases');

export const samePhrase = (one: OwnPhrase, other: OwnPhrase): boolean =>
  one.framework === other.framework && one.skill === other.skill && one.words === other.words;

export async function readOwnPhrases(): Promise<readonly OwnPhrase[]> {
  const parsed = z.array(ownPhraseSchema).safeParse((await item.getValue()) ?? []);
  return parsed.success ? parsed.data : [];
}

/** Adds a phrase; one that is there already stays where it is. Throws `TooManyPhrasesError`. */
export async function addOwnPhrase(phrase: OwnPhrase): Promise<void> {
  const phrases = await readOwnPhrases();
  if (phrases.some((one) => samePhrase(one, phrase))) return;
  if (phrases.length >= MOST_PHRASES)
    throw new TooManyPhrasesError(`There are ${MOST_PHRASES} phrases of your own already. Remove one in the settings.`);
  await item.setValue([...phrases, phrase]);
}

/** Calls back when phrases were added or removed, here or elsewhere; gives a function that ends it. */
export const onPhrasesChange = (hear: () => void): (() => void) => item.watch(() => hear());

export async function removeOwnPhrase(phrase: OwnPhrase): Promise<void> {
  await item.setValue((await readOwnPhrases()).filter((one) => !samePhrase(one, phrase)));
}
