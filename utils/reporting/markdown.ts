/** Reports as Markdown, for a wiki, a ticket or a message. */
import type { Report } from '../comparison/report.ts';
import type { RankedProfile } from '../matching/rank.ts';
import { coverageSentence, groupByStatus, levelSentence, STATUS_TITLES } from './groups.ts';
import { fullNameOf, SECTION_NAMES } from './names.ts';

/** Text of a page must not become markup of the report. */
export const escapeMarkdown = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/** One document's report, with the role profiles that fit it best where they were asked for. */
export function markdownReport(report: Report, ranking: readonly RankedProfile[] | null = null): string {
  const lines = [
    `# ${escapeMarkdown(report.document.title)}`,
    '',
    `Compared with **${escapeMarkdown(report.profile.name)}**: ${coverageSentence(report.coverage)}. ${report.document.words} words read.`,
  ];
  for (const { status, skills } of groupByStatus(report)) {
    lines.push('', `## ${STATUS_TITLES[status]} (${skills.length})`, '');
    for (const skill of skills) {
      lines.push(`- **${escapeMarkdown(fullNameOf(skill))}**: ${levelSentence(skill)}`);
      for (const evidence of skill.match?.evidence.slice(0, 3) ?? [])
        lines.push(
          `  - ${[`“${escapeMarkdown(evidence.quote)}”`, SECTION_NAMES[evidence.section]].join(' ').trimEnd()}`,
        );
    }
  }
  if (report.beyond.length > 0) {
    lines.push('', `## Beyond the profile (${report.beyond.length})`, '');
    for (const match of report.beyond)
      lines.push(`- **${escapeMarkdown(fullNameOf(match))}**: “${escapeMarkdown(match.evidence[0]?.quote ?? '')}”`);
  }
  if (ranking) {
    lines.push('', '## Role profiles that fit best', '');
    ranking.forEach(({ name, id, fit }, index) =>
      lines.push(`${index + 1}. ${escapeMarkdown(name)} (${escapeMarkdown(id)}), fit ${fit.toFixed(2)}`),
    );
  }
  lines.push(
    '',
    `Framework Lens engine ${report.made.engine}. Levels are suggestions with their evidence, never a verdict on a person.`,
    '',
  );
  return lines.join('\n');
}
