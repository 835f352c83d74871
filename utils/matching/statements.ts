/** Finds sentences that say what a framework's own level statement says, in nearly its words. */
import type { Framework } from '../../framework-data/schema.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenise } from '../text/tokenise.ts';

interface IndexedStatement {
  readonly skill: number;
  readonly level: number | null;
  readonly text: string;
  readonly weight: number;
}

export interface StatementIndex {
  readonly statements: readonly IndexedStatement[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly weights: ReadonlyMap<string, number>;
}

/** A statement the sentence repeats, with the share of its weight that stands there (0–1). */
export interface StatementHit {
  readonly skill: number;
  readonly level: number | null;
  readonly statement: string;
  readonly share: number;
}

/** Less than this share of a statement's words is a coincidence of topic. */
const SMALLEST_SHARE = 0.62;
/** Shorter statements would be found in any sentence. */
const FEWEST_WORDS = 5;

const contentStems = (text: string): Set<string> =>
  new Set(
    tokenise(text)
      .filter((token) => !STOP_WORDS.has(token.word) && token.word !== 'can')
      .map((token) => token.stem),
  );

interface PlacedStatement {
  /** The number of its skill, counted through all frameworks. */
  readonly skill: number;
  readonly level: number | null;
  readonly text: string;
}

const statementsOf = (frameworks: readonly Framework[]): PlacedStatement[] =>
  frameworks
    .flatMap((framework) => framework.skills)
    .flatMap(({ levels }, skill) =>
      levels.flatMap(({ level, statements }) => statements.map(({ text }) => ({ skill, level, text }))),
    );

/** The content stems of every level statement, in the order of the frameworks, separated by spaces. */
export const compileStatements = (frameworks: readonly Framework[]): string[] =>
  statementsOf(frameworks).map(({ text }) => [...contentStems(text)].join(' '));

/** The index of the level statements; `compiled` is what `compileStatements` gave for the same frameworks. */
export function buildStatementIndex(frameworks: readonly Framework[], compiled: readonly string[]): StatementIndex {
  const entries = statementsOf(frameworks).map((statement, number) => ({
    ...statement,
    stems: compiled[number]?.split(' ') ?? [],
  }));
  const frequency = new Map<string, number>();
  for (const { stems } of entries) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const weights = new Map([...frequency].map(([stem, count]) => [stem, Math.log(1 + entries.length / count)]));
  const postings = new Map<string, number[]>();
  const statements = entries.map(({ stems, ...entry }, number) => {
    let weight = 0;
    for (const stem of stems) {
      weight += weights.get(stem) ?? 0;
      const list = postings.get(stem);
      if (list) list.push(number);
      else postings.set(stem, [number]);
    }
    return { ...entry, weight: stems.length < FEWEST_WORDS ? Infinity : weight };
  });
  return { statements, postings, weights };
}

/** Statements that the sentence repeats, best first; the sentence's words are given by their stems. */
export function findStatements(index: StatementIndex, stems: ReadonlySet<string>): StatementHit[] {
  if (stems.size < FEWEST_WORDS) return [];
  const sums = new Map<number, number>();
  for (const stem of stems) {
    const weight = index.weights.get(stem);
    if (weight === undefined) continue;
    for (const number of index.postings.get(stem) ?? []) sums.set(number, (sums.get(number) ?? 0) + weight);
  }
  const hits: StatementHit[] = [];
  for (const [number, sum] of sums) {
    const statement = index.statements[number];
    if (!statement || sum < SMALLEST_SHARE * statement.weight) continue;
    hits.push({
      skill: statement.skill,
      level: statement.level,
      statement: statement.text,
      share: Math.min(1, sum / statement.weight),
    });
  }
  return hits.sort((left, right) => right.share - left.share).slice(0, 3);
}
