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
