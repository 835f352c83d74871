// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { loadFrameworkData } from '../../framework-data/index.ts';
import { statedCriteria } from '../../utils/comparison/stated-criteria.ts';
import { readHtml } from '../../utils/documents/read-html.ts';
import { createEngine } from '../../utils/matching/engine.ts';
import { BlockWriter } from '../../utils/page/block-writer.ts';
import { documentDraft } from '../../utils/reporting/document-draft.ts';
import { buildDocument } from '../../utils/text/build-document.ts';
import type { TextDocument } from '../../utils/text/document.ts';

const facts = { id: '1', title: 'Advert', source: 'advert.html' };
const ADVERT = `<h1>Librarian</h1><h2>Main duties</h2><ul><li>Answer enquiries</li></ul>
  <table>
    <tr><th>Criteria</th><th>Essential criteria</th><th>Desirable criteria</th></tr>
    <tr>
      <td>Experience</td>
      <td><ul><li>Experience of managing budgets</li><li>Line management of a team</li></ul></td>
      <td><ul><li><p>Systematic review methods</p></li><li>Knowledge of licensing</li></ul></td>
    </tr>
  </table>`;

/** The page as the reader of pages writes it down: one block to each element that holds text itself. */
function readPage(html: string): TextDocument {
  document.body.innerHTML = html;
  const writer = new BlockWriter();
  for (const element of document.querySelectorAll('h1,h2,li,p,th,td')) {
    for (const node of element.childNodes)
      if (node instanceof Text) writer.text(node, element, { editable: false, keepsLines: false, bold: false });
    writer.close();
  }
  return buildDocument(facts, writer.blocks);
}

describe.each([
  ['a page', readPage],
  ['a file', (html: string) => readHtml(facts, html)],
])('lists in the cells of a person specification, in %s', (_, read) => {
  const advert = read(ADVERT);
  const said = statedCriteria(advert).map(({ demand, start, end }) => [demand, advert.text.slice(start, end)]);

  it('are what their column says', () => {
    expect(said).toEqual([
      ['duty', 'Answer enquiries'],
      ['essential', 'Experience of managing budgets'],
      ['essential', 'Line management of a team'],
      ['desirable', 'Systematic review methods'],
      ['desirable', 'Knowledge of licensing'],
    ]);
  });

  it('keep their points apart, in the text and in what is found', () => {
    expect(advert.text).toContain('Experience of managing budgets\nLine management of a team | Systematic');
    const { matches } = createEngine(loadFrameworkData()).match(advert);
    const quotes = matches.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    expect(quotes.length).toBeGreaterThan(2);
    for (const quote of quotes) expect(quote).not.toMatch(/[|\n]/);
  });

  it('stay in their column when the advert becomes a draft', () => {
    expect(documentDraft(advert)).toContain(
      'Experience | Experience of managing budgets; Line management of a team | Systematic review methods; Knowledge',
    );
  });

  it('are points of their own where the row says what they are', () => {
    const rows = read(
      '<h1>Librarian</h1><table><tr><td>Essential</td><td><ul><li>A degree</li><li>Chartered status</li></ul></td></tr></table>',
    );
    expect(statedCriteria(rows).map(({ start, end }) => rows.text.slice(start, end))).toEqual([
      'A degree',
      'Chartered status',
    ]);
  });
});

it('a page laid out with a table of one cell keeps its lists', () => {
  const { blocks } = readPage('<table><tr><td><h2>Essential</h2><ul><li>A degree</li></ul></td></tr></table>');
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'list-item']);
});
