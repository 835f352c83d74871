/** How far the sentences of one text say what a criterion of another asks, told by the words they share. */
import type { TextDocument } from '../text/document.ts';
import { sentencesOf, type Span } from '../text/sentences.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenise } from '../text/tokenise.ts';

/** Words of adverts that say how well or how surely somebody must have something, not what. */
const FRAME_WORDS =
  'experience experienced ability able knowledge knowledgeable understanding understand skill skills skilled work working ' +
  'good excellent strong proven demonstrable demonstrate demonstrated evidence track record high level highly effective ' +
  'effectively relevant appropriate ensure ensuring required essential desirable new role post responsible responsibility ' +
  'use using used familiar familiarity awareness aware commitment committed willing willingness enthusiasm confident ' +
  'undertake carry out provide providing support supporting help helping make making take taking within range wide variety ' +
  'least one two three years year similar equivalent needed necessary day daily';
const FRAME_STEMS: ReadonlySet<string> = new Set(tokenise(FRAME_WORDS).map(({ stem }) => stem));

const tellingStems = (text: string, from?: number, to?: number): Set<string> =>
  new Set(
    tokenise(text, from, to)
      .filter(({ word, stem }) => !STOP_WORDS.has(word) && !FRAME_STEMS.has(stem))
      .map(({ stem }) => stem),
  );

/** A sentence and how much of a criterion it says: 0 nothing, towards 1 every telling word of a long one. */
export interface Likeness extends Span {
  readonly share: number;
}

/**
 * Reads `answering` once; what it gives tells of a criterion among `criteria` the likeness of every sentence, in their
 * order. A word weighs the more the fewer sentences of both texts say it, so that the name of a system counts for more
 * than "library" in a librarian's CV.
 */
export function likenessIn(answering: TextDocument, criteria: readonly string[]): (criterion: string) => Likeness[] {
  const { text, blocks } = answering;
  const sentences = blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ start, end }) => sentencesOf(text, start, end))
    .map(({ start, end }) => ({ start, end, stems: tellingStems(text, start, end) }));
  const all = [...sentences.map(({ stems }) => stems), ...criteria.map((criterion) => tellingStems(criterion))];
  const saidBy = new Map<string, number>();
  for (const stems of all) for (const stem of stems) saidBy.set(stem, (saidBy.get(stem) ?? 0) + 1);
  const weightOf = (stem: string): number => Math.log(1 + all.length / (saidBy.get(stem) ?? 1));
  return (criterion) => {
    const wanted = [...tellingStems(criterion)].map((stem) => ({ stem, weight: weightOf(stem) }));
    const whole = wanted.reduce((sum, { weight }) => sum + weight, 0);
    // Two words in common tell less than six: one more word, which nobody says, is asked of every criterion.
    const most = whole + whole / wanted.length;
    return sentences.map(({ start, end, stems }) => {
      const shared = wanted.reduce((sum, { stem, weight }) => sum + (stems.has(stem) ? weight : 0), 0);
      return { start, end, share: shared === 0 ? 0 : shared / most };
    });
  };
}
