/** Takes the reader's word over the engine's: rejected finds leave the result. */
import type { Evidence, Match, MatchResult } from '../matching/match.ts';

/** Names a find on its page: the same words for the same skill are judged together. */
export const findKey = (match: Pick<Match, 'framework' | 'skill'>, evidence: Pick<Evidence, 'quote'>): string =>
  `${match.framework}:${match.skill}:${evidence.quote.toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 500)}`;

/** The level of the best evidence that is left, when the reading rested on words that were rejected. */
function withEvidence(match: Match, evidence: readonly Evidence[]): Match {
  const { level } = match;
  const stands = level === null || evidence.some((one) => one.level?.basis === level.basis);
  return { ...match, evidence, level: stands ? level : (evidence.find((one) => one.level)?.level ?? null) };
}

/** Whether a find is right, wrong or needs a look, and where the reader's word counts. */
export interface FindJudgement {
  readonly verdict: 'confirmed' | 'rejected' | 'review';
  readonly reach: 'page' | 'everywhere';
  /** What was said for everywhere and is overruled on this page; null where nothing was. */
  readonly beneath: FindJudgement['verdict'] | null;
}

/** The judgement once a page's own verdict is taken from it: what was said for everywhere counts again. */
export const withoutOwn = ({ beneath }: FindJudgement): FindJudgement | null =>
  beneath && { verdict: beneath, reach: 'everywhere', beneath: null };

const saidEverywhere = (judgement: FindJudgement | null): FindJudgement['beneath'] =>
  judgement?.reach === 'everywhere' ? judgement.verdict : (judgement?.beneath ?? null);

/** The judgement with a verdict for the page; null takes back what counts there. */
export function withVerdict(
  judgement: FindJudgement | null,
  verdict: FindJudgement['verdict'] | null,
): FindJudgement | null {
  if (verdict) return { verdict, reach: 'page', beneath: saidEverywhere(judgement) };
  return judgement?.reach === 'page' ? withoutOwn(judgement) : null;
}

/** The judgement carried to every page, or back to this one. */
export const withReach = ({ verdict }: FindJudgement, reach: FindJudgement['reach']): FindJudgement => ({
  verdict,
  reach,
  beneath: null,
});

/** A find the reader has rejected, as a surface lists it to be taken back. */
export interface RejectedFind {
  readonly key: string;
  readonly framework: Match['framework'];
  readonly skill: string;
  readonly name: string;
  readonly quote: string;
}

/** What of a result was rejected: the same words for the same skill once, in the order of the skills. */
export function rejectedOf(result: MatchResult, isRejected: (key: string) => boolean): RejectedFind[] {
  const rejected = new Map<string, RejectedFind>();
  for (const match of result.matches) {
    for (const { quote } of match.evidence) {
      const key = findKey(match, { quote });
      const { framework, skill, name } = match;
      if (isRejected(key) && !rejected.has(key)) rejected.set(key, { key, framework, skill, name, quote });
    }
  }
  return [...rejected.values()];
}

/** The result without rejected evidence; a skill that has none left was not found. */
export function withoutRejected(result: MatchResult, isRejected: (key: string) => boolean): MatchResult {
  const matches = result.matches.flatMap((match) => {
    const evidence = match.evidence.filter((one) => !isRejected(findKey(match, one)));
    if (evidence.length === match.evidence.length) return match;
    return evidence.length === 0 ? [] : withEvidence(match, evidence);
  });
  return { ...result, matches };
}
