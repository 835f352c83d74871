/** Phrases of the reader's own: tried on the tab's text before they are taken into the lexicon. */
import { findKey } from '../../utils/comparison/judged.ts';
import { LexiconError } from '../../utils/matching/drafts.ts';
import type { MatchResult } from '../../utils/matching/match.ts';
import type { NamedPhrase, OwnPhrase, PhraseTrial } from '../../utils/messaging/own-phrase.ts';
import { addOwnPhrase, readOwnPhrases, removeOwnPhrase } from '../../utils/storage/own-phrases.ts';
import { readScannedTab } from '../../utils/storage/scanned-tabs.ts';
import { readSettings } from '../../utils/storage/settings.ts';
import { phraseWords } from '../../utils/text/phrase-words.ts';
import { engineWith, frameworkData, requireReadable } from '../../utils/hosting/engine-host.ts';

const nothing = (problem: string): PhraseTrial => ({ gained: [], problem });

/** The phrase as the lexicon has it, however it was typed. */
const inNotation = (phrase: OwnPhrase): OwnPhrase => ({ ...phrase, words: phraseWords(phrase.words) });

function quotesOf(result: MatchResult, { framework, skill }: OwnPhrase) {
  const match = result.matches.find((one) => one.framework === framework && one.skill === skill);
  return match?.evidence.map((evidence) => ({ key: findKey(match, evidence), ...evidence })) ?? [];
}

/** What the phrase would add to the tab's report. A phrase that cannot be used gives the sentence why. */
export async function tryPhrase(tabId: number, asked: OwnPhrase): Promise<PhraseTrial> {
  const scanned = await readScannedTab(tabId);
  const phrase = inNotation(asked);
  if (!scanned) return nothing('The page is not there any more. Read it again.');
  if (phrase.words === '') return nothing('These are only little words. Name the words that carry the meaning.');
  const own = await readOwnPhrases();
  const { minConfidence } = await readSettings();
  const options = minConfidence === null ? {} : { minConfidence };
  const { document } = scanned;
  try {
    requireReadable(phrase);
    const before = quotesOf(engineWith(own).match(document, options), phrase);
    const after = quotesOf(engineWith([...own, phrase]).match(document, options), phrase);
    const known = new Set(before.map(({ start, end }) => `${start}-${end}`));
    const gained = after
      .filter(({ start, end }) => !known.has(`${start}-${end}`))
      .map(({ start, quote, sentence }) => ({ start, quote, sentence }));
    return gained.length > 0
      ? { gained, problem: null }
      : nothing(
          'It would add no find here: the words stand in a part that does not count, such as a denial or the account of the employer, or are found already.',
        );
  } catch (error) {
    if (error instanceof LexiconError) return nothing(error.message);
    throw error;
  }
}

/** Takes the phrase into the reader's lexicon. Throws `LexiconError` when it cannot be read. */
export async function addPhrase(asked: OwnPhrase): Promise<void> {
  const phrase = inNotation(asked);
  if (phrase.words === '')
    throw new LexiconError('These are only little words. Name the words that carry the meaning.');
  requireReadable(phrase);
  await addOwnPhrase(phrase);
}

/** Takes a phrase out again, however it was typed when it was added. */
export const removePhrase = (phrase: OwnPhrase): Promise<void> => removeOwnPhrase(inNotation(phrase));

/** The reader's phrases with the names of their skills. */
export async function listPhrases(): Promise<NamedPhrase[]> {
  const names = new Map(
    frameworkData().frameworks.flatMap(({ id, skills }) => skills.map((skill) => [`${id}:${skill.id}`, skill.name])),
  );
  return (await readOwnPhrases()).map((phrase) => ({
    ...phrase,
    name: names.get(`${phrase.framework}:${phrase.skill}`) ?? phrase.skill,
  }));
}
