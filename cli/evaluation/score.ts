/** Counts what was found, missed and wrongly found; every figure of `npm run evaluate` comes from here. */
import type { FrameworkId } from '../../framework-data/schema.ts';
import type { Engine } from '../../utils/matching/engine.ts';
import type { Match, MatchResult } from '../../utils/matching/match.ts';
import type { Ranker } from '../../utils/matching/rank.ts';
import { countWords } from '../../utils/text/tokenise.ts';
import type { EvaluationCase, RoleCase } from './cases.ts';

/** Right, wrong and missed finds. */
export interface Tally {
  hit: number;
  wrong: number;
  missed: number;
}

/** One disagreement between the engine and the labels. */
export interface Disagreement {
  readonly title: string;
  readonly skill: string;
  readonly kind: 'missed' | 'wrong';
  readonly confidence: number;
  /** The words of a wrong find, or what a missed skill almost was. */
  readonly words: string;
  readonly phrase: string;
}

/** A shown find with whether the labels have it: what calibration is measured on. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

export interface Scores {
  readonly byFramework: Map<FrameworkId, { probes: Tally; documents: Tally }>;
  readonly bySkill: Map<string, Tally>;
  readonly levels: { read: number; exact: number; near: number };
  readonly unrelated: { words: number; finds: number };
  readonly disagreements: Disagreement[];
  readonly judged: Judged[];
  readonly levelMisses: {
    readonly title: string;
    readonly skill: string;
    readonly expected: number;
    readonly read: number;
    readonly basis: string;
  }[];
}

const emptyTally = (): Tally => ({ hit: 0, wrong: 0, missed: 0 });

/** Precision, recall and F1 of a tally; 1 where there was nothing to be right or wrong about. */
export function figures({ hit, wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const idOf = (match: { framework: FrameworkId; skill: string }): string => `${match.framework}:${match.skill}`;

function scoreLevels(scores: Scores, one: EvaluationCase, found: ReadonlyMap<string, Match>): void {
  for (const [skill, expected] of one.levels) {
    const level = found.get(skill)?.level;
    if (!level) continue;
    scores.levels.read++;
    if (level.value === expected) scores.levels.exact++;
    else scores.levelMisses.push({ title: one.title, skill, expected, read: level.value, basis: level.basis });
    if (Math.abs(level.value - expected) <= 1) scores.levels.near++;
  }
}

function scoreCase(scores: Scores, one: EvaluationCase, result: MatchResult): void {
  const found = new Map(
    result.matches.filter((match) => one.frameworks.has(match.framework)).map((match) => [idOf(match), match]),
  );
  const count = (skill: string, kind: keyof Tally): void => {
    const framework = skill.split(':')[0] as FrameworkId;
    const tallies = scores.byFramework.get(framework) ?? { probes: emptyTally(), documents: emptyTally() };
    scores.byFramework.set(framework, tallies);
    tallies[one.kind === 'probe' ? 'probes' : 'documents'][kind]++;
    const skillTally = scores.bySkill.get(skill) ?? emptyTally();
    scores.bySkill.set(skill, skillTally);
    skillTally[kind]++;
  };
  for (const [skill, match] of found) {
    const right = one.expect.has(skill);
    if (!right && one.allow.has(skill)) continue;
    scores.judged.push({ confidence: match.confidence, right });
    count(skill, right ? 'hit' : 'wrong');
    if (right) continue;
    if (one.kind === 'unrelated') scores.unrelated.finds++;
    const [best] = match.evidence;
    scores.disagreements.push({
      title: one.title,
      skill,
      kind: 'wrong',
      confidence: match.confidence,
      words: best?.quote ?? '',
      phrase: best?.phrase ?? '',
    });
  }
  for (const skill of one.expect) {
    if (found.has(skill)) continue;
    count(skill, 'missed');
    const near = result.nearMisses.find((miss) => idOf(miss) === skill);
    scores.disagreements.push({
      title: one.title,
      skill,
      kind: 'missed',
      confidence: near?.confidence ?? 0,
      words: near ? `${near.quote} — ${near.reason}` : '',
      phrase: near?.phrase ?? '',
    });
  }
  if (one.kind === 'unrelated') scores.unrelated.words += countWords(one.document.text);
  scoreLevels(scores, one, found);
}

/** Runs the engine over the cases and counts. */
export function score(engine: Engine, cases: readonly EvaluationCase[], minConfidence?: number): Scores {
  const scores: Scores = {
    byFramework: new Map(),
    bySkill: new Map(),
    levels: { read: 0, exact: 0, near: 0 },
    unrelated: { words: 0, finds: 0 },
    disagreements: [],
    judged: [],
    levelMisses: [],
  };
  for (const one of cases)
    scoreCase(scores, one, engine.match(one.document, minConfidence === undefined ? {} : { minConfidence }));
  return scores;
}

/** One step of the calibration curve: finds of about this confidence, and the share that was right. */
export interface CalibrationStep {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
}

/** The curve in steps of a tenth, and the expected calibration error (0 is perfect). */
export function calibration(judged: readonly Judged[]): { steps: CalibrationStep[]; error: number } {
  const steps: CalibrationStep[] = [];
  for (let tenth = 0; tenth < 10; tenth++) {
    const inside = judged.filter((one) => Math.min(9, Math.floor(one.confidence * 10)) === tenth);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length;
    steps.push({
      from: tenth / 10,
      to: (tenth + 1) / 10,
      count: inside.length,
      confidence: mean,
      right: inside.filter((one) => one.right).length / inside.length,
    });
  }
  const error = steps.reduce(
    (sum, step) => sum + (step.count / Math.max(1, judged.length)) * Math.abs(step.right - step.confidence),
    0,
  );
  return { steps, error };
}

/** Where the right role came among the ranked ones, from 1; 0 when it is not there. */
export interface RolePlace {
  readonly source: string;
  readonly role: string;
  readonly place: number;
  readonly first: readonly string[];
}

/** Ranks every post; a role counts at its best role level's place. */
export function rankRoles(engine: Engine, ranker: Ranker, posts: readonly RoleCase[]): RolePlace[] {
  return posts.map(({ document, role }) => {
    const ranked = ranker.rank(document, engine.match(document).matches, 300).filter((one) => one.framework === 'gdd');
    const order = [...new Set(ranked.map((one) => one.role.toLowerCase()))];
    return { source: document.source, role, place: order.indexOf(role.toLowerCase()) + 1, first: order.slice(0, 3) };
  });
}
