/** Pages for the tests, made of adverts as employers publish them. */
import { existsSync, readFileSync } from 'node:fs';
import { marked } from 'marked';

export const SAMPLE = readFileSync('cli/demo/advert.html', 'utf8');

const REAL = '../shared/evaluation/documents/head-of-health-sciences-library.md';
if (!existsSync(REAL)) console.warn(`SKIPPED: ${REAL} is not there, so no real advert is scanned in the browser.`);

/** A real advert as a page, or null when the labelled set is not there. */
export const realAdvert = (): string | null =>
  existsSync(REAL) ? page('A real advert', marked.parse(readFileSync(REAL, 'utf8'), { async: false })) : null;

export const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title></head><body><main>${body}</main></body></html>`;

export const HOSTILE = page(
  'Hostile &lt;b&gt;page&lt;/b&gt;',
  `<h1>Librarian &lt;img src=x onerror="document.title='owned'"&gt;</h1>
   <p>Manage the library budget &lt;script&gt;document.title='owned'&lt;/script&gt; and (a+)+$ line manage staff.</p>
   <p>${'Line manage a team of five library assistants. '.repeat(200)}</p>`,
);

/** About as many words as asked for, no two paragraphs alike. */
export function longPage(words: number): string {
  const sentences = [
    'Line manage a team of library assistants on the',
    'The canteen serves lunch from noon on the',
    'Answer enquiries from readers about the',
    'Negotiate licences with publishers for the',
  ];
  let body = '';
  for (let at = 0; at * 10 < words; at++)
    body += `<p>${sentences[at % sentences.length]} ${at}th floor of building ${at}.</p>`;
  return page('A very long page', body);
}
