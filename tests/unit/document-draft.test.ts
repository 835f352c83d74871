import { expect, it } from 'vitest';
import { documentDraft } from '../../utils/reporting/document-draft.ts';
import { readDraft } from '../../utils/documents/read-draft.ts';
import { readHtml } from '../../utils/documents/read-html.ts';

const HTML = `<h1>Librarian</h1><p>We need a
 librarian.</p><h2>Duties</h2><ul><li>Catalogue books</li><li>Run the enquiry desk</li></ul>
 <table><tr><td>Skills</td><td>Patience</td></tr><tr><td>Degree</td><td>Any</td></tr></table>`;
const document = readHtml({ id: '1', title: 'Advert', source: 'advert.html' }, HTML);

it('a document becomes a draft with its headings, lists and rows marked as the draft editor reads them', () => {
  const draft = documentDraft(document);
  expect(draft).toBe(
    [
      '# Librarian',
      '',
      'We need a librarian.',
      '',
      '## Duties',
      '',
      '- Catalogue books',
      '- Run the enquiry desk',
      '',
      'Skills | Patience',
      'Degree | Any',
    ].join('\n'),
  );
  const read = readDraft({ id: '2', title: 'Draft', source: 'draft' }, draft);
  expect(read.title).toBe('Librarian');
  expect(read.blocks.filter(({ kind }) => kind === 'heading').map(({ headingLevel }) => headingLevel)).toEqual([1, 2]);
  expect(read.blocks.filter(({ kind }) => kind === 'list-item')).toHaveLength(2);
});
