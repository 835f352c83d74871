/** Words of a text as a phrase of the lexicon has them: lower-case, single spaces, without little words. */
import { STOP_WORDS } from './stop-words.ts';
import { tokenise } from './tokenise.ts';

/** "The Management of our budgets" gives "management budgets"; empty where there are only little words. */
export const phraseWords = (text: string): string =>
  tokenise(text)
    .map(({ word }) => word)
    .filter((word) => !STOP_WORDS.has(word))
    .join(' ');
