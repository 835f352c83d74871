// @vitest-environment jsdom
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../utils/reporting/clean-text.ts';
import { csvCell, writeCsv } from '../../utils/reporting/csv.ts';
import { writeDocx } from '../../utils/reporting/write-docx.ts';
import { escapeHtml } from '../../utils/reporting/write-html.ts';
import { escapeMarkdown, writeMarkdown } from '../../utils/reporting/write-markdown.ts';
import { writeXlsx } from '../../utils/reporting/write-xlsx.ts';
import { readDocx, readMarkdownExport, readXlsx, xmlIn } from './export-readers.ts';
import { DATE } from './sample-exports.ts';
import { HOSTILE } from './sample-reports.ts';

describe('a CSV cell', () => {
  it.each(['=1+1', '+44 20', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', ' =1+1', '\u0000=1+1'])(
    'beginning like a formula (%j) is made text',
    (value) => {
      expect(csvCell(value).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('quotes commas, quotes and line breaks', () => {
    expect(csvCell('a, "b"\nc')).toBe('"a, ""b""\nc"');
  });

  it('leaves numbers alone', () => {
    expect(csvCell(-2)).toBe('-2');
    expect(csvCell(null)).toBe('');
  });
});

it('text of a page never becomes markup of a report', () => {
  expect(escapeHtml('<img src=x onerror="alert(1)">')).not.toMatch(/[<>"]/);
  expect(escapeMarkdown('[a](javascript:x) <b> *c* `d`')).toBe('\\[a\\](javascript:x) \\<b\\> \\*c\\* \\`d\\`');
});

/** Whatever a page may hold: control characters, halves of pairs, markup, marks of direction, any script. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...HOSTILE,
        ' ',
        '\n',
        '|',
        '*',
        '_',
        '`',
        '\\',
        '1. ',
        '- ',
        '&lt;',
        '<b>',
        '\uD800',
        '\u0000',
        '\u202E',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('whatever a page says', () => {
  it('is well-formed text without control characters once it is cleaned, and stays so', () => {
    fc.assert(
      fc.property(words, (text) => {
        const clean = cleanText(text);
        expect(clean).toBe(cleanText(clean));
        for (const point of clean) {
          const code = point.codePointAt(0) ?? 0;
          const isTabOrEnd = [0x9, 0xa, 0xd].includes(code);
          const isControl = (code < 0x20 && !isTabOrEnd) || (code > 0x7e && code < 0xa0);
          const isTurn = code >= 0x202a && code <= 0x202e;
          const isForbidden = (code >= 0xd800 && code < 0xe000) || code === 0xfffe || code === 0xffff;
          expect([point, isControl || isTurn || isForbidden]).toEqual([point, false]);
        }
      }),
    );
  });

  it('is the same text when a browser reads it from HTML', () => {
    fc.assert(
      fc.property(words, (text) => {
        const page = new DOMParser().parseFromString(
          `<p title="${escapeHtml(text)}">x${escapeHtml(text)}x</p>`,
          'text/html',
        );
        expect(page.body.children).toHaveLength(1);
        // A browser reads every end of a line as one character.
        expect(page.querySelector('p')?.textContent).toBe(`x${cleanText(text).replace(/\r\n?/g, '\n')}x`);
      }),
    );
  });

  it('is the same text when Markdown is made a page: as a title, in a paragraph and in a table', () => {
    fc.assert(
      fc.property(words, (text) => {
        const line = cleanLine(`x ${text}`);
        const read = readMarkdownExport(
          writeMarkdown({
            title: `x ${text}`,
            subject: '',
            date: DATE,
            parts: [
              { kind: 'paragraph', text },
              { kind: 'table', caption: 'T', columns: ['A', 'B'], rows: [[`x ${text}`, 'y']] },
            ],
          }),
        );
        expect(read.title).toBe(line);
        expect(read.headings).toEqual([]);
        expect(read.tables['T']).toEqual([
          ['A', 'B'],
          [line, 'y'],
        ]);
        const page = new DOMParser().parseFromString(marked.parse(escapeMarkdown(text), { async: false }), 'text/html');
        expect([...page.body.querySelectorAll('*')].filter(({ tagName }) => tagName !== 'P')).toEqual([]);
        expect(page.body.textContent?.trim()).toBe(cleanLine(text));
      }),
    );
  });

  it('is the same cell when CSV is read, and never a formula', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const text = writeCsv(['a', 'b'], [[left, right]]);
        const rows = parse(text, { record_delimiter: '\r\n' }) as string[][];
        expect(rows).toHaveLength(2);
        rows[1]?.forEach((cell, at) => {
          expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
          expect(cell.replace(/^'/, '')).toBe(cleanText([left, right][at] ?? '').replace(/^'/, ''));
        });
      }),
    );
  });

  it('is the same paragraph in a Word file', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const parts = [{ kind: 'quote', before: 'Then ', quote: text, after: ' again.', note: '' }] as const;
        const { title, quotes } = readDocx(await writeDocx({ title: `x ${text}`, subject: '', date: DATE, parts }));
        expect(title).toBe(cleanLine(`x ${text}`));
        expect(quotes[0]?.text).toBe(cleanLine(`Then ${text} again.`));
      }),
      { numRuns: 30 },
    );
  });

  it('is the same cell in an Excel workbook, and text whatever it begins with', () => {
    fc.assert(
      fc.property(words, (text) => {
        const bytes = writeXlsx(text, DATE, [{ name: 'A', rows: [['head'], [text, 7], [`_x0041_ ${text}`]] }]);
        const [, first, second] = readXlsx(bytes)['A'] ?? [];
        expect(first).toEqual([cleanLine(text), 7]);
        expect(second).toEqual([cleanLine(`_x0041_ ${text}`)]);
        expect(xmlIn(bytes, 'docProps/core.xml').getElementsByTagName('dc:title')[0]?.textContent).toBe(
          cleanLine(text),
        );
      }),
      { numRuns: 50 },
    );
  });
});
