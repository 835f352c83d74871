// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../utils/documents/read-html.ts';
import { BlockWriter } from '../../utils/page/block-writer.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import type { TextDocument } from '../../utils/text/document.ts';

const facts = { id: '1', title: 'Advert', source: 'advert.html' };
const ADVERT = `<h1>Librarian</h1><h2>Essential</h2><ul><li>A degree in librarianship</li></ul>
  <p><b>Desirable</b></p><ul><li><b>Chartered status</b></li></ul>
  <p><strong>How to </strong> <strong>apply</strong></p><p>Send us your CV.</p>
  <p><b>Main duties</b><br>Answer enquiries</p>
  <p><b>Please read this before you do anything else.</b></p><p><b>Note</b> that we are closed on Fridays</p>
  <p><a href="#top"><b>Apply now</b></a></p><table><tr><td><b>Benefits</b></td><td>Salary</td></tr></table>`;

/** The page as the reader of pages writes it down. */
function readPage(html: string): TextDocument {
  document.body.innerHTML = html;
  const writer = new BlockWriter();
  for (const element of document.querySelectorAll('h1,h2,li,p,td')) {
    for (const part of element.querySelectorAll('br')) part.replaceWith('\n');
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!(node instanceof Text) || !parent) continue;
      const bold = parent.closest('b,strong,h1,h2') !== null && parent.closest('a') === null;
      if (node.data === '\n') writer.apart('\n');
      else writer.text(node, parent, { editable: false, keepsLines: false, bold });
    }
    writer.close();
  }
  return buildDocument(facts, writer.blocks);
}

describe.each([
  ['a page', readPage],
  ['a file', (html: string) => readHtml(facts, html)],
])('a short line all in bold, in %s', (_, read) => {
  const { text, blocks } = read(ADVERT);
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end));
  const sectionOf = (part: string) => blocks.find(({ start, end }) => text.slice(start, end).includes(part))?.section;

  it('is a heading, unless it is a sentence, a list’s point, a cell or a link', () => {
    expect(headings.map((heading) => heading.replace(/\s+/g, ' '))).toEqual([
      'Librarian',
      'Essential',
      'Desirable',
      'How to apply',
      'Main duties',
    ]);
  });

  it('ends the section above it and begins its own', () => {
    expect(sectionOf('degree')).toBe('essential');
    expect(sectionOf('Chartered')).toBe('desirable');
    expect(sectionOf('Send us')).toBe('how-to-apply');
    expect(sectionOf('Answer enquiries')).toBe('duties');
  });
});
