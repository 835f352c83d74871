/** The role profiles a text may be about; their words are learnt when first asked for. */
import { frameworkData } from '../../utils/hosting/engine-host.ts';
import type { MatchResult } from '../../utils/matching/match.ts';
import { createRanker, type RankedProfile, type Ranker } from '../../utils/matching/rank.ts';
import type { TextDocument } from '../../utils/text/document.ts';

/** Role profiles listed for one text: more than these nobody weighs against each other. */
const MOST_RANKED = 8;
/** A profile that fits less is no answer to which role a text is about. */
const LEAST_FIT = 0.2;

let ranker: Ranker | null = null;

/** The role profiles that fit a document best, best first. */
export const rankProfiles = (document: TextDocument, result: MatchResult): RankedProfile[] =>
  (ranker ??= createRanker(frameworkData()))
    .rank(document, result.matches, MOST_RANKED)
    .filter(({ fit }) => fit >= LEAST_FIT);
