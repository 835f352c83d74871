/** A report document as one self-contained HTML page: no script, nothing loaded. */
import { cleanText } from './clean-text.ts';
import { HTML_STYLE } from './html-style.ts';
import type { Cell, Part, ReportDocument, Sign } from './report-document.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text of a page, safe inside HTML. */
export const escapeHtml = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** Width of a bar and of one step of a scale, in CSS pixels. */
const BAR = 96;
const STEP = 12;

const svg = (width: number, shapes: string): string =>
  `<svg class="sign" width="${width}" height="12" viewBox="0 0 ${width} 12" aria-hidden="true">${shapes}</svg>`;

/** Drawn, not coloured from behind: paper shows it too. The text beside it says the same. */
function draw(sign: Sign): string {
  if (sign.kind === 'share') {
    const filled = Math.round(Math.min(1, Math.max(0, sign.share)) * (BAR - 2));
    return svg(
      BAR,
      `<rect x="0.5" y="0.5" width="${BAR - 1}" height="11"/><rect class="full" x="1" y="1" width="${filled}" height="10"/>`,
    );
  }
  if (sign.kind === 'status' || sign.size < 2) return '';
  const steps = Array.from({ length: sign.size }, (_, index) => {
    const step = index + 1;
    const isAsked = step === sign.required;
    const names = [step <= (sign.found ?? 0) ? 'full' : '', isAsked ? 'asked' : ''].join(' ').trim();
    const [top, height] = isAsked ? [1, 10] : [3, 6];
    return `<rect${names ? ` class="${names}"` : ''} x="${index * STEP + 1}" y="${top}" width="${STEP - 3}" height="${height}"/>`;
  });
  return svg(sign.size * STEP, steps.join(''));
}

function cellHtml(cell: Cell): string {
  if (typeof cell !== 'object') return `<bdi>${escapeHtml(String(cell))}</bdi>`;
  const text = escapeHtml(cell.text);
  return cell.sign.kind === 'status'
    ? `<span class="tag ${cell.sign.status}">${text}</span>`
    : `${draw(cell.sign)}<span>${text}</span>`;
}

function tableHtml({ caption, columns, rows }: Extract<Part, { kind: 'table' }>): string {
  const head = columns.map((column) => `<th scope="col" dir="auto">${escapeHtml(column)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${cellHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${cellHtml(first)}</th>${cells}</tr>`;
  });
  const name = escapeHtml(caption);
  // What scrolls must be reached by the keyboard, and so needs a name.
  return `<div class="scroll" role="group" tabindex="0" aria-label="${name}"><table><caption>${name}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case 'heading': {
      const level = Math.min(part.level, 6);
      return `<h${level} dir="auto">${escapeHtml(part.text)}</h${level}>`;
    }
    case 'paragraph':
      return `<p dir="auto">${escapeHtml(part.text)}</p>`;
    case 'counts':
      return `<ul class="counts">${part.counts
        .map(
          ({ value, label, status }) =>
            `<li${status ? ` class="${status}"` : ''}><strong>${escapeHtml(value)}</strong> ${escapeHtml(label)}</li>`,
        )
        .join('')}</ul>`;
    case 'facts':
      return `<dl>${part.facts
        .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd dir="auto">${escapeHtml(value)}</dd>`)
        .join('')}</dl>`;
    case 'table':
      return tableHtml(part);
    case 'quote': {
      const note = part.note ? `<p class="note" dir="auto">${escapeHtml(part.note)}</p>` : '';
      return `<blockquote><p dir="auto">${escapeHtml(part.before)}<mark>${escapeHtml(part.quote)}</mark>${escapeHtml(part.after)}</p>${note}</blockquote>`;
    }
  }
}

/** The whole page. Its policy lets nothing load or run, whatever a quote might hold. */
export function writeHtml({ title, parts }: ReportDocument): string {
  const name = escapeHtml(title);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><style>${HTML_STYLE}</style></head>
<body><header class="band">Framework Lens</header><main>
<h1 dir="auto">${name}</h1>
${parts.map(partHtml).join('\n')}
</main></body></html>
`;
}
