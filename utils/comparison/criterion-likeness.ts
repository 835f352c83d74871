/** How far the sentences of one text say what a criterion of another asks, told by the words they share and those akin. */
import { kindredOf } from './kindred-words.ts';
import type { TextDocument } from '../text/document.ts';
import { sentencesOf, type Span } from '../text/sentences.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenise, type Token } from '../text/tokenise.ts';

/** Words of adverts that say how well or how surely somebody must have something, not what. */
const FRAME_WORDS =
  'experience experienced ability able knowledge knowledgeable understanding understand skill skills skilled work working ' +
  'good excellent strong proven demonstrable demonstrate demonstrated evidence track record high level highly effective ' +
  'effectively relevant appropriate ensure ensuring required essential desirable new role post responsible responsibility ' +
  'use using used familiar familiarity awareness aware commitment committed willing willingness enthusiasm confident ' +
  'undertake carry out provide providing support supporting help helping make making take taking within range wide variety ' +
  'least one two three years year similar equivalent needed necessary day daily';
const FRAME_STEMS: ReadonlySet<string> = new Set(tokenise(FRAME_WORDS).map(({ stem }) => stem));

/** A spreadsheet program that has the stem of a word of praise. */
const EXCEL = 'excel';
const isFrame = ({ word, stem }: Token): boolean => FRAME_STEMS.has(stem) && word !== EXCEL;

const isTelling = (token: Token): boolean => !STOP_WORDS.has(token.word) && !isFrame(token);

const tellingStems = (text: string, from?: number, to?: number): Set<string> =>
  new Set(
    tokenise(text, from, to)
      .filter(isTelling)
      .map(({ stem }) => stem),
  );

/** The telling words of a criterion; those of which any will do, such as "Python or R", stand together. */
function demandsOf(criterion: string): string[][] {
  const demands: string[][] = [];
  const known = new Set<string>();
  let isAlternative = false;
  for (const token of tokenise(criterion)) {
    if (token.word === 'or') isAlternative = true;
    if (STOP_WORDS.has(token.word)) continue;
    if (isTelling(token) && !known.has(token.stem)) {
      const before = isAlternative ? demands.at(-1) : undefined;
      if (before) before.push(token.stem);
      else demands.push([token.stem]);
      known.add(token.stem);
    }
    isAlternative = false;
  }
  return demands;
}

/** The sentences of a text, and how far they say what a criterion asks. */
export interface Likenesses {
  /** In their order. */
  readonly sentences: readonly Span[];
  /**
   * By the index of the sentence how much of a criterion it says: towards 1 for every telling word of a long one.
   * Sentences that say nothing of it are left out, so that a long text costs little for each criterion.
   */
  readonly sharesOf: (criterion: string) => ReadonlyMap<number, number>;
}

/**
 * Reads `answering` once, to be asked of the criteria among `criteria`. A word weighs the more the fewer sentences of
 * both texts say it, so that the name of a system counts for more than "library" in a librarian's CV.
 */
export function likenessIn(answering: TextDocument, criteria: readonly string[]): Likenesses {
  const { text, blocks } = answering;
  const sentences = blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ start, end }) => sentencesOf(text, start, end));
  const sayers = new Map<string, number[]>();
  sentences.forEach(({ start, end }, at) => {
    for (const stem of tellingStems(text, start, end)) {
      const known = sayers.get(stem);
      if (known) known.push(at);
      else sayers.set(stem, [at]);
    }
  });
  const askedBy = new Map<string, number>();
  for (const criterion of criteria)
    for (const stem of tellingStems(criterion)) askedBy.set(stem, (askedBy.get(stem) ?? 0) + 1);
  const all = sentences.length + criteria.length;
  const weightOf = (stem: string): number =>
    Math.log(1 + all / Math.max(1, (sayers.get(stem)?.length ?? 0) + (askedBy.get(stem) ?? 0)));
  /** The sentences that say a word or one akin to it, and how much that counts. */
  const saying = (stem: string, weight: number): Map<number, number> => {
    const counts = new Map((sayers.get(stem) ?? []).map((at) => [at, weight]));
    for (const [kindred, share] of kindredOf(stem))
      for (const at of sayers.get(kindred) ?? [])
        counts.set(at, Math.max(counts.get(at) ?? 0, share * Math.min(weight, weightOf(kindred))));
    return counts;
  };
  /** The same of words of which any will do. */
  const sayingAny = (stems: readonly string[], weight: number): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const stem of stems)
      for (const [at, one] of saying(stem, weight)) counts.set(at, Math.max(counts.get(at) ?? 0, one));
    return counts;
  };
  return {
    sentences,
    sharesOf: (criterion) => {
      const wanted = demandsOf(criterion).map((stems) => ({ stems, weight: Math.max(...stems.map(weightOf)) }));
      const whole = wanted.reduce((sum, { weight }) => sum + weight, 0);
      // Two words in common tell less than six: one more word, which nobody says, is asked of every criterion.
      const most = whole + whole / wanted.length;
      const shares = new Map<number, number>();
      for (const { stems, weight } of wanted)
        for (const [at, counts] of sayingAny(stems, weight)) shares.set(at, (shares.get(at) ?? 0) + counts / most);
      return shares;
    },
  };
}
