import { describe, expect, it } from 'vitest';
import { csvCell } from '../../utils/reporting/csv.ts';
import { escapeHtml } from '../../utils/reporting/write-html.ts';
import { escapeMarkdown } from '../../utils/reporting/write-markdown.ts';

describe('a CSV cell', () => {
  it.each(['=1+1', '+44 20', '-2', '@SUM(A1)', '\tx', '\rx'])('beginning like a formula (%j) is made text', (value) => {
    expect(csvCell(value).replace(/^"/, '').startsWith("'")).toBe(true);
  });

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
