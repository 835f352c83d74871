/** How strongly the little words and marks between two words part them, and which word orders say the same. */

/**
 * Costs in content words. A verb and its object are held together by "of", "the", "for"; a new clause
 * or a comparison parts them: "evaluate collections against the needs of staff" evaluates no staff.
 */
const COSTS: ReadonlyMap<string, number> = new Map([
  ...words(0.25, 'in on at for across within into onto with throughout'),
  ...words(0.5, 'to from upon via'),
  ...words(1, 'through by per between among amongst is are be been being was were will'),
  ...words(
    3,
    'who whom whose which that while where when if because so than then against as there it they we you i he she what how',
  ),
]);
/** Marks that part clauses; a comma alone may only part the items of a list. */
const MARK_COSTS: readonly (readonly [RegExp, number])[] = [
  [/[:;–—]|\s-\s/, 1.5],
  [/[()[\]]/, 1],
  [/[.!?|]/, 3],
];

function words(cost: number, list: string): [string, number][] {
  return list.split(' ').map((word) => [word, cost]);
}

/** The cost of a little word or a run of marks; 0 for those that hold a phrase together. */
export function linkCost(between: string): number {
  const known = COSTS.get(between);
  if (known !== undefined) return known;
  for (const [mark, cost] of MARK_COSTS) if (mark.test(between)) return cost;
  return 0;
}

/** Prepositions that join two nouns to one thing: "statistics on use", "freedom of information". */
const JOINING = new Set(['of', 'for', 'on', 'in', 'about']);
export const isPreposition = (word: string): boolean => JOINING.has(word);
/** Words that begin a noun of their own: "manages a team" is no "management team". */
const ARTICLES = new Set([
  'a',
  'an',
  'the',
  'this',
  'these',
  'those',
  'our',
  'their',
  'its',
  'your',
  'my',
  'his',
  'her',
  'all',
  'any',
  'each',
  'every',
]);
export const isArticle = (word: string): boolean => ARTICLES.has(word);

/** The noun of a doing: management, selection, training, assurance, appraisal, budgeting. */
const NOUN_OF_DOING =
  /(?:ment|ing|ion|ions|ance|sis|sal|val|ship|sight|work|support|use|control|review|design|audit|search|searches|delivery|discovery|recovery|retention|advice|care)$/;
/** "Development team", "selection panel": such a noun right before another word describes that word. */
const DESCRIBING_NOUN = /(?:ment|ation|ition|ution|ction|sion|ance)$/;
/** "Budgets are managed", "records are kept". */
const PARTICIPLE = /(?:ed|en|led|run|made|held|kept|taught|sought|set|built|met)$/;

export const isNounOfDoing = (word: string): boolean => NOUN_OF_DOING.test(word);
export const isDescribingNoun = (word: string): boolean => DESCRIBING_NOUN.test(word);
export const isParticiple = (word: string): boolean => PARTICIPLE.test(word);
