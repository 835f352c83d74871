/** A report document as Markdown (CommonMark with tables), for a wiki, a ticket or a message. */
import { cleanLine } from './clean-text.ts';
import { textOf, type Part, type ReportDocument } from './report-document.ts';

/** Text of a page must not become markup of the report. */
export const escapeMarkdown = (text: string): string =>
  cleanLine(text)
    .replace(/[\\`*_{}[\]<>#|~&$@]/g, '\\$&')
    // Addresses that would become links take in what follows them, escapes too.
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    // What begins a list or underlines a heading, at the beginning only.
    .replace(/^(\d{0,9})([-+=.)])/, '$1\\$2');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The quote is bold; spaces at its ends stay outside, or it would not be. */
function sentenceOf({ before, quote, after }: Extract<Part, { kind: 'quote' }>): string {
  const spaceBefore = /\s$/.test(before) || /^\s/.test(quote) ? ' ' : '';
  const spaceAfter = /^\s/.test(after) || /\s$/.test(quote) ? ' ' : '';
  return `${escapeMarkdown(before)}${spaceBefore}**${escapeMarkdown(quote)}**${spaceAfter}${escapeMarkdown(after)}`.trim();
}

function linesOf(part: Part): string[] {
  switch (part.kind) {
    case 'heading':
      return [`${'#'.repeat(Math.min(part.level, 6))} ${escapeMarkdown(part.text)}`];
    case 'paragraph':
      return [escapeMarkdown(part.text)];
    case 'counts':
      return part.counts.map(({ value, label }) => `- **${escapeMarkdown(value)}** ${escapeMarkdown(label)}`);
    case 'facts':
      return part.facts.map(([name, value]) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`);
    case 'table':
      return [
        `**${escapeMarkdown(part.caption)}**`,
        '',
        row(part.columns.map(escapeMarkdown)),
        row(part.columns.map(() => '---')),
        ...part.rows.map((cells) => row(cells.map((cell) => escapeMarkdown(textOf(cell))))),
      ];
    case 'quote':
      return [`> ${sentenceOf(part)}${part.note ? ` — ${escapeMarkdown(part.note)}` : ''}`];
  }
}

/** The document, each part a paragraph of its own. */
export function writeMarkdown({ title, parts }: ReportDocument): string {
  return `${[`# ${escapeMarkdown(title)}`, ...parts.map((part) => linesOf(part).join('\n'))].filter(Boolean).join('\n\n')}\n`;
}
