/** Pages that are hard to read or to paint, as sites really build them. */
import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { longPage, page, SAMPLE } from './pages.ts';
import type { Answer, Answers } from './serve.ts';

const fixture = (name: string): string => readFileSync(`tests/fixtures/pages/${name}.html`, 'utf8');
const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** The text of an advert that comes two seconds after the page. */
const LATE = page(
  'Late',
  `<h1>Loading</h1><p>The advert is on its way. Please wait a moment while we fetch it for you from our systems.</p>
   <script>setTimeout(() => {
     document.querySelector('main').innerHTML = '<h1>Librarian</h1><p>Line manage a team of library assistants.</p>';
   }, 2000)</script>`,
);

const FRAMES = page(
  'Frames',
  `<h1>Vacancy</h1><p>Answer enquiries from readers.</p>
   <iframe title="Advert" src="/framed" width="600" height="200"></iframe>
   <iframe title="More" srcdoc="<p>Negotiate licences with publishers.</p>" width="600" height="100"></iframe>
   <iframe title="Data" src="data:text/html,<p>Teach critical appraisal</p>" width="600" height="100"></iframe>
   <iframe title="Elsewhere" id="elsewhere" width="600" height="100"></iframe>
   <script>
     document.getElementById('elsewhere').src = location.origin.replace('127.0.0.1', 'localhost') + '/elsewhere';
   </script>`,
);

/** Web parts that stand empty in the page until their script comes, one of them within a line. */
const LATE_PARTS = page(
  'Late parts',
  `<h1>Library team</h1><p>The library team answers enquiries from all staff of the trust and welcomes visitors.</p>
   <team-duties></team-duties><p>Also: <team-role></team-role></p><team-never></team-never>
   <script>
     const define = (name, html) => customElements.define(name, class extends HTMLElement {
       constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = html; }
     });
     const come = () => {
       define('team-duties', '<style>:host { display: block }</style><p>Negotiate licences with publishers.</p>');
       define('team-role', 'Line manage a team of library assistants.');
     };
   </script>`,
);

/** A person specification with lists in its cells, and headings that are only set in bold. */
const PASTED = page(
  'Pasted from Word',
  `<h1>Librarian</h1><h2>Main duties</h2><ul><li>Answer enquiries from readers of the library, in person and online.</li></ul>
   <table>
     <tr><th>Criteria</th><th>Essential</th><th>Desirable</th></tr>
     <tr><td>Experience</td>
       <td><ul><li>Line management of a team</li><li>Literature searching</li></ul></td>
       <td><ul><li><span>Systematic review <i>methods</i></span></li></ul></td></tr>
   </table>
   <p><b>Essential</b></p><ul><li>Negotiating licences<br>Budget planning</li></ul>
   <p style="font-weight: 700">Desirable<br></p><p>Experience of teaching critical appraisal.</p>`,
);

/** Ten thousand changes a second, beside an advert. */
const STORM = page(
  'Storm',
  `<h1>Librarian</h1><p id="still">Line manage a team of library assistants.</p><div id="ticker"></div>
   <script>
     const ticker = document.getElementById('ticker');
     const cells = Array.from({ length: 100 }, () => ticker.appendChild(document.createElement('span')));
     let count = 0;
     setInterval(() => { for (let i = 0; i < 100; i++) cells[i].textContent = 'Budget ' + count++; }, 10);
     window.frames60 = 0;
     (function tick() { window.frames60++; requestAnimationFrame(tick); })();
   </script>`,
);

/** A page that takes everything away that it did not make. */
const JEALOUS = page(
  'Jealous',
  `<h1>Librarian</h1><p>Line manage a team of library assistants.</p><p>Negotiate licences with publishers.</p>
   <script>
     const own = new Set(document.querySelectorAll('*'));
     window.removals = 0;
     new MutationObserver((records) => {
       for (const { addedNodes } of records) for (const node of addedNodes)
         if (node.nodeType === 1 && !own.has(node)) { node.remove(); window.removals++; }
     }).observe(document, { childList: true, subtree: true });
   </script>`,
);

/** A page that breaks what scripts rely on. The true highlights are kept for the test to look at. */
const SABOTAGE = page(
  'Sabotage',
  `<h1>Librarian</h1><p id="words">Line manage a team of library assistants.</p>
   <script>
     window.trueHighlights = CSS.highlights;
     const broken = function () { throw new Error('broken by the page'); };
     window.Range = window.StaticRange = window.Highlight = window.MutationObserver = window.MessageChannel = broken;
     Document.prototype.createRange = broken;
     Element.prototype.checkVisibility = broken;
     window.getComputedStyle = broken;
     Object.defineProperty(CSS, 'highlights', { value: new Map() });
     window.requestIdleCallback = broken;
     window.JSON = { parse: broken, stringify: broken };
   </script>`,
);

const DUPLICATE_IDS = page(
  'Twice the same',
  `<h1 id="x">Librarian</h1><p id="x">Line manage a team of library assistants.</p>
   <div role="tab" aria-controls="x">One</div><p id="x">Negotiate licences with publishers.</p>`,
);

const QUIRKS = `<title>Quirks</title><body bgcolor=white><center><font size=4>Librarian</font></center>
<table width=100%><tr><td>Duties<td>Line manage a team of library assistants.</table><p>Negotiate licences with publishers.`;

const XHTML = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>XHTML</title></head>
<body><main><h1>Librarian</h1><p>Line manage a team<br/>of library assistants.</p><script>//<![CDATA[
1 &lt; 2 //]]></script><p>Negotiate licences with publishers.</p></main></body></html>`;

const PLAIN = `LIBRARY ASSISTANT

Line manage a team of library
assistants in the evening.

Essential:
- Negotiate licences with publishers
- Teach critical appraisal
`;

const SECURE: Answer = {
  body: page('Strict', '<h1>Librarian</h1><p>Line manage a team of library assistants.</p>'),
  headers: { ...HTML, 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'; sandbox" },
};

/** A list in React that makes its nodes anew with every click, and one that keeps them. */
const REACT_LIST = `
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
const DUTIES = ['Line manage a team of library assistants', 'Negotiate licences with publishers', 'Teach critical appraisal'];
function List() {
  const [at, setAt] = useState(0);
  return h('main', null, h('h1', null, 'Vacancies'),
    h('ul', null, DUTIES.map((duty, i) => h('li', { key: i },
      h('button', { onClick: () => setAt(at + 1), id: 'b' + i }, duty + ', post ' + (at + i))))),
    h('p', { key: at, id: 'chosen' }, 'Chosen ' + at + ': ', h('b', null, DUTIES[at % 3])));
}
createRoot(document.getElementById('root')).render(h(List));
`;

async function reactPage(): Promise<string> {
  const id = 'virtual:react-list';
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'react-list',
        resolveId: (name: string) => (name === id ? id : null),
        load: (name: string) => (name === id ? REACT_LIST : null),
      },
    ],
    build: { write: false, minify: false, rollupOptions: { input: id, output: { format: 'iife' } } },
  });
  const [first] = [built].flat();
  const [chunk] = first && 'output' in first ? first.output : [];
  if (!chunk || !('code' in chunk)) throw new Error('The React page was not built.');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>React</title></head>
    <body><div id="root"></div><script>${chunk.code.replaceAll('</script', '<\\/script')}</script></body></html>`;
}

/** Every fixture page by its path. */
export const fixturePages = async (): Promise<Answers> => ({
  '/advert': SAMPLE,
  '/pasted': PASTED,
  '/jobs-board': fixture('jobs-board'),
  '/intranet': fixture('intranet'),
  '/long-advert': fixture('long-advert'),
  '/appraisal': fixture('appraisal'),
  '/hidden': fixture('hidden'),
  '/scripts': fixture('scripts'),
  '/late': LATE,
  '/late-parts': LATE_PARTS,
  '/frames': FRAMES,
  '/framed': page('Framed', '<p>Line manage a team of library assistants.</p>'),
  '/elsewhere': page('Elsewhere', '<p>Manage the library budget.</p>'),
  '/storm': STORM,
  '/jealous': JEALOUS,
  '/sabotage': SABOTAGE,
  '/same-ids': DUPLICATE_IDS,
  '/quirks': QUIRKS,
  '/xhtml': { body: XHTML, headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' } },
  '/plain': { body: PLAIN, headers: { 'content-type': 'text/plain; charset=utf-8' } },
  '/strict': SECURE,
  '/long': longPage(200_000),
  '/react': await reactPage(),
});
