/** The JSON a document's report is written as: the contract other programs rely on. */
import type { Report, SkillComparison } from '../comparison/report.ts';
import type { Match, MatchResult } from '../matching/match.ts';
import type { RankedProfile } from '../matching/rank.ts';

/** Version of the JSON object below; rises when a field changes its meaning. */
export const JSON_SCHEMA = 1;

const matchOf = ({ framework, skill, name, confidence, class: trust, level, evidence }: Match) => ({
  framework,
  skill,
  name,
  confidence,
  class: trust,
  level,
  evidence: evidence.map(({ quote, start, end, section, method, confidence: sure, explanation, sentence }) => ({
    quote,
    sentence,
    start,
    end,
    section,
    method,
    confidence: sure,
    explanation,
  })),
});

const skillOf = ({ framework, skill, name, required, found, status }: SkillComparison) => ({
  framework,
  skill,
  name,
  required,
  found,
  status,
});

/** One document as a JSON object. `ranking` is left out unless asked for. */
export function jsonReport(report: Report, result: MatchResult, ranking: readonly RankedProfile[] | null) {
  return {
    schema: JSON_SCHEMA,
    made: report.made,
    document: { file: report.document.source, title: report.document.title, words: report.document.words },
    matches: result.matches.map(matchOf),
    profile: {
      id: report.profile.id,
      coverage: Math.round(report.coverage.share * 1000) / 1000,
      skills: report.skills.map(skillOf),
    },
    ...(ranking ? { ranking } : {}),
  };
}
