/** A report as the reviewer sees it: what was rejected has left it. */
import type { Match } from '../matching/match.ts';
import { coverageOf, statusOf } from './compare.ts';
import { findsInOrder, type Find } from './finds.ts';
import { rejectedOf, withoutRejected, type FindJudgement, type RejectedFind } from './judged.ts';
import { matchesIn, type Report, type SkillComparison } from './report.ts';
import type { Decision } from './review-session.ts';

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

/** A report with everything found, and what was said of its finds by their keys. */
export interface DecidedReport {
  readonly report: Report;
  readonly decisions: Readonly<Record<string, Pick<Decision, 'verdict'>>>;
}

/** The document's report without rejected finds; statuses and coverage are those of what is left. */
export function reviewedReport({ report, decisions }: DecidedReport): Report {
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

/** A document's report as it was judged, with all that a surface needs to show the judging. */
export interface JudgedReport {
  /** Without rejected finds. */
  readonly report: Report;
  /** Everything found, rejected or not, in reading order. */
  readonly finds: readonly Find[];
  readonly rejected: readonly RejectedFind[];
  readonly judgements: Readonly<Record<string, FindJudgement>>;
}

/** `found`: the report with everything found. */
export function judgedReport(found: Report, judgements: JudgedReport['judgements']): JudgedReport {
  const matches = matchesIn(found);
  return {
    report: reviewedReport({ report: found, decisions: judgements }),
    finds: findsInOrder(matches),
    rejected: rejectedOf({ matches, nearMisses: [] }, (key) => judgements[key]?.verdict === 'rejected'),
    judgements,
  };
}

/** What was said of the finds of a document, as decisions of a review; verdicts for everywhere speak of other finds too. */
export const decisionsOn = ({
  finds,
  judgements,
}: Pick<JudgedReport, 'finds' | 'judgements'>): Record<string, Decision> =>
  Object.fromEntries(
    finds.flatMap(({ key }) => {
      const judgement = judgements[key];
      return judgement ? [[key, { verdict: judgement.verdict, note: '' }]] : [];
    }),
  );
