/** A report in a few lines of plain text, for an e-mail or a chat. */
import type { Report } from '../comparison/report.ts';
import { CAUTION } from './export.ts';
import { coverageSentence, groupByStatus, levelSentence, STATUS_TITLES } from './groups.ts';
import { fullNameOf } from './names.ts';

/** Title, profile, coverage, then each group with its skills; gaps first. */
export function summaryText(report: Report): string {
  const lines = [
    report.document.title,
    report.document.source,
    `Compared with ${report.profile.name}: ${coverageSentence(report.coverage)}.`,
  ];
  for (const { status, skills } of groupByStatus(report)) {
    lines.push('', `${STATUS_TITLES[status]} (${skills.length})`);
    for (const skill of skills) lines.push(`- ${fullNameOf(skill)}: ${levelSentence(skill)}`);
  }
  lines.push('', `Framework Lens, engine ${report.made.engine}. ${CAUTION}`, '');
  return lines.join('\n');
}
