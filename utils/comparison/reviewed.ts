/** A report as the reviewer sees it: what was rejected has left it. */
import type { Match } from '../matching/match.ts';
import { coverageOf, statusOf } from './compare.ts';
import { withoutRejected } from './judged.ts';
import { matchesIn, type Report, type SkillComparison } from './report.ts';
import type { ReviewedDocument } from './review-session.ts';

const keyOf = ({ framework, skill }: Pick<Match, 'framework' | 'skill'>): string => `${framework}:${skill}`;

function comparisonWith(skill: SkillComparison, match: Match | undefined): SkillComparison {
  if (skill.match === (match ?? null)) return skill;
  return {
    ...skill,
    found: match?.level?.value ?? null,
    foundLabel: match?.level?.label ?? null,
    status: statusOf(skill.required, match),
    match: match ?? null,
  };
}

/** The document's report without rejected finds; statuses and coverage are those of what is left. */
export function reviewedReport({ report, decisions }: Pick<ReviewedDocument, 'report' | 'decisions'>): Report {
  const isRejected = (key: string): boolean => decisions[key]?.verdict === 'rejected';
  const { matches } = withoutRejected({ matches: matchesIn(report), nearMisses: [] }, isRejected);
  const left = new Map(matches.map((match) => [keyOf(match), match]));
  const skills = report.skills.map((skill) => comparisonWith(skill, left.get(keyOf(skill))));
  return {
    ...report,
    coverage: coverageOf(skills),
    skills,
    extras: report.extras.map((extra) => ({
      ...extra,
      match: left.get(keyOf({ framework: 'behaviour', skill: extra.skill })) ?? null,
    })),
    beyond: report.beyond.flatMap((match) => left.get(keyOf(match)) ?? []),
  };
}
