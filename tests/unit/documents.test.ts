import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText, encodingOf } from '../../utils/documents/decode.ts';
import { UnreadableDocumentError } from '../../utils/documents/errors.ts';
import { readTextBytes } from '../../utils/documents/read-text-file.ts';
import type { TextDocument } from '../../utils/text/document.ts';

const read = (name: string, text: string): TextDocument => readTextBytes('1', name, new TextEncoder().encode(text));
const textsOf = (document: TextDocument): string[] =>
  document.blocks.map(({ start, end }) => document.text.slice(start, end));
const sectionOf = (document: TextDocument, words: string): string | undefined =>
  document.blocks.find(({ start, end }) => document.text.slice(start, end).includes(words))?.section;

describe('the sample advert as HTML', () => {
  const document = readTextBytes('1', 'advert.html', readFileSync('cli/demo/advert.html'));

  it('gives the post’s facts', () => {
    expect(document.metadata).toEqual({
      jobTitle: 'Library and Knowledge Services Manager',
      employer: 'Northmoor Hospitals NHS Foundation Trust',
      closingDate: '2026-12-18',
    });
  });

  it('leaves out what stands around the advert', () => {
    for (const words of ['Working here', 'invented trust', 'schema.org', 'color-scheme'])
      expect(document.text).not.toContain(words);
  });

  it('knows duties, essential and desirable criteria, and what is none of them', () => {
    expect(sectionOf(document, 'budget holder')).toBe('duties');
    expect(sectionOf(document, 'healthcare databases')).toBe('essential');
    expect(sectionOf(document, 'health literacy')).toBe('desirable');
    expect(sectionOf(document, 'Founded in 1948')).toBe('about-us');
    expect(sectionOf(document, 'pension scheme')).toBe('benefits');
  });
});

describe('a document', () => {
  it('keeps the offsets of a plain text file', () => {
    const text = 'Duties\r\n\r\n• Line manage a team 📚\r\n• Hold the budget\r\n';
    const document = read('a.txt', text);
    expect(document.text).toBe(text);
    expect(textsOf(document)).toContain('Line manage a team 📚');
  });

  it('in Markdown has its title, its lists and its tables', () => {
    const document = read(
      'a.md',
      '# Librarian\n\n- Hold the *budget*\n\n| Skill | E/D |\n| --- | --- |\n| AT&amp;T `code` | E |\n',
    );
    expect(document.title).toBe('Librarian');
    expect(textsOf(document)).toEqual(['Librarian', 'Hold the budget', 'Skill', 'E/D', 'AT&T code', 'E']);
    expect(document.blocks.map(({ kind }) => kind).slice(0, 3)).toEqual(['heading', 'list-item', 'table-cell']);
  });

  it('of broken or hostile HTML is read as far as it is text', () => {
    const document = read(
      'a.html',
      '<p>Line manage <script>document.title="owned"</script><b>staff</p></div><p onclick="x()">(a+)+$ &lt;b&gt;',
    );
    expect(document.text).toContain('Line manage');
    expect(document.text).toContain('(a+)+$ <b>');
    expect(document.text).not.toMatch(/owned|onclick/);
  });

  it('nested ten thousand deep does not run out of stack', () => {
    const deep = `${'<div>'.repeat(10_000)}Line manage a team`;
    expect(read('a.html', deep).text).toContain('Line manage a team');
    expect(read('a.md', `${'> '.repeat(10_000)}Line manage a team`).text).toContain('Line manage a team');
  });
});

describe('bytes', () => {
  it.each([
    ['utf-8', Buffer.from('café 📚')],
    ['utf-16le', Buffer.from('plain words', 'utf16le')],
    ['utf-16be', Buffer.from('plain words', 'utf16le').swap16()],
    ['windows-1252', Buffer.from('caf\u00e9', 'latin1')],
  ] as const)('in %s are recognised', (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decodeText('a.txt', bytes)).toMatch(/^(?:caf\u00e9|plain words)/);
  });

  it('that are no text are refused with the file’s name', () => {
    expect(() => decodeText('a.txt', Buffer.from([1, 0, 0, 0, 7, 0, 0, 0, 9]))).toThrow(UnreadableDocumentError);
    expect(() => decodeText('a.txt', Buffer.from([1, 0, 0, 0, 7, 0, 0, 0, 9]))).toThrow(
      'a.txt cannot be read: it is binary',
    );
  });
});
