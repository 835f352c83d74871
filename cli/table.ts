/** A report as a table for a terminal: gaps first, colours only where somebody looks. */
import type { Report } from '../utils/comparison/report.ts';
import type { RankedProfile } from '../utils/matching/rank.ts';
import { coverageSentence, groupByStatus, levelSentence, STATUS_TITLES } from '../utils/reporting/groups.ts';
import { codeOf } from '../utils/reporting/names.ts';
import { printable } from './printable.ts';

const COLOURS = { missing: 31, below: 33, unstated: 36, met: 32, above: 34 } as const;

const clip = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** The report of one document. `colour` turns on terminal colours. */
export function tableReport(report: Report, ranking: readonly RankedProfile[] | null, colour: boolean): string {
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [
    paint(1, printable(report.document.title)),
    `${printable(report.document.source)}, ${report.document.words} words, compared with ${report.profile.name}`,
    `${coverageSentence(report.coverage)} (${Math.round(report.coverage.share * 100)} %)`,
  ];
  for (const { status, skills } of groupByStatus(report)) {
    lines.push('', paint(COLOURS[status], `${STATUS_TITLES[status]} (${skills.length})`));
    for (const skill of skills) {
      const label = codeOf(skill.framework, skill.skill);
      lines.push(`  ${label.padEnd(12)} ${clip(skill.name, 48).padEnd(48)} ${levelSentence(skill)}`);
      const best = skill.match?.evidence[0];
      if (best) lines.push(`  ${''.padEnd(12)} “${clip(printable(best.quote), 84)}”`);
    }
  }
  if (report.beyond.length > 0) {
    lines.push('', `Beyond the profile (${report.beyond.length})`);
    for (const match of report.beyond)
      lines.push(
        `  ${codeOf(match.framework, match.skill).padEnd(12)} ${clip(match.name, 48).padEnd(48)} “${clip(printable(match.evidence[0]?.quote ?? ''), 60)}”`,
      );
  }
  if (ranking) {
    lines.push('', 'Role profiles that fit best');
    for (const { fit, name, id } of ranking) lines.push(`  ${fit.toFixed(2)}  ${name} (${id})`);
  }
  return `${lines.join('\n')}\n`;
}
