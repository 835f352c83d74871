/** Reports as one self-contained HTML page: no script, nothing loaded. */
import type { RankedReport } from './export.ts';
import { coverageSentence, groupByStatus, levelSentence, STATUS_TITLES } from './groups.ts';
import { fullNameOf, SECTION_NAMES } from './names.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text of a page, safe inside HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

const STYLE = `
:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2rem}li{margin:.35rem 0}q{font-style:italic}.where{opacity:.8}@media print{body{margin:0}}`;

function body({ report, ranking }: RankedReport): string {
  const groups = groupByStatus(report).map(({ status, skills }) => {
    const rows = skills.map((skill) => {
      const quotes = (skill.match?.evidence.slice(0, 3) ?? [])
        .map(
          (one) => `<li><q>${escapeHtml(one.quote)}</q> <span class="where">${SECTION_NAMES[one.section]}</span></li>`,
        )
        .join('');
      return `<li><strong>${escapeHtml(fullNameOf(skill))}</strong>: ${escapeHtml(levelSentence(skill))}${quotes ? `<ul>${quotes}</ul>` : ''}</li>`;
    });
    return `<h2>${STATUS_TITLES[status]} (${skills.length})</h2><ul>${rows.join('')}</ul>`;
  });
  const beyond = report.beyond.map(
    (match) =>
      `<li><strong>${escapeHtml(fullNameOf(match))}</strong>: <q>${escapeHtml(match.evidence[0]?.quote ?? '')}</q></li>`,
  );
  return [
    `<h1>${escapeHtml(report.document.title)}</h1>`,
    `<p>Compared with <strong>${escapeHtml(report.profile.name)}</strong>: ${coverageSentence(report.coverage)}. ${report.document.words} words read.</p>`,
    ...groups,
    beyond.length > 0 ? `<h2>Beyond the profile (${beyond.length})</h2><ul>${beyond.join('')}</ul>` : '',
    ranking
      ? `<h2>Role profiles that fit best</h2><ol>${ranking
          .map(({ name, id, fit }) => `<li>${escapeHtml(name)} (${escapeHtml(id)}), fit ${fit.toFixed(2)}</li>`)
          .join('')}</ol>`
      : '',
    `<p>Framework Lens engine ${escapeHtml(report.made.engine)}. Levels are suggestions with their evidence, never a verdict on a person.</p>`,
  ].join('\n');
}

/** One page with a report for each document. */
export function htmlReport(reports: readonly RankedReport[]): string {
  const title = reports.length === 1 ? (reports[0]?.report.document.title ?? 'Report') : `${reports.length} reports`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body>
${reports.map(body).join('\n<hr>\n')}
</body></html>
`;
}
