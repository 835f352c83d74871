/** Writes DOCX and ODT files part by part, as a word processor would, or as somebody with bad intentions. */
import { strToU8, zipSync, type ZippableFile } from 'fflate';

/** Text, bytes, or bytes with how they are packed. */
type Parts = Readonly<Record<string, string | Extract<ZippableFile, Uint8Array | readonly unknown[]>>>;

const zipOf = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document with this body, in WordprocessingML. `before` stands at the head of its text's part. */
export function makeDocx(body: string, more: Parts = {}, before = ''): Uint8Array {
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${TYPES}.footnotes+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r2" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `${before}<w:document xmlns:w="${WORD}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${WORD}"><w:footnote w:id="2"><w:p><w:r><w:t>Reports to the board on copyright.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ...more,
  });
}

/** A paragraph of a Word document. */
export const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

const ODF = ['office', 'text', 'table', 'draw', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`)
  .join(' ');

/** An OpenDocument text with this body. */
export function makeOdt(body: string, type = 'application/vnd.oasis.opendocument.text', before = ''): Uint8Array {
  return zipOf({
    mimetype: type,
    'content.xml': `${before}<office:document-content ${ODF}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

const DIRECTORY_ENTRY = 0x02014b50;

/** The zip with a lie in its list, told by `lie` of the part of this name; `at` is the part's place in the list. */
function withLie(zip: Uint8Array, name: string, lie: (view: DataView, at: number) => void): Uint8Array {
  const changed = Uint8Array.from(zip);
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(changed.subarray(at + 46, at + 46 + length)) === name) lie(view, at);
  }
  return changed;
}

/** The zip in which the part of this name is said to unpack to so many bytes. */
export const withDeclaredSize = (zip: Uint8Array, name: string, size: number): Uint8Array =>
  withLie(zip, name, (view, at) => view.setUint32(at + 24, size, true));

/** The zip in which the part of this name is said to lie where another part lies. */
export function withSharedBytes(zip: Uint8Array, name: string, other: string): Uint8Array {
  let from = 0;
  withLie(zip, other, (_, at) => (from = at));
  return withLie(zip, name, ({ buffer }, at) => {
    const copy = (start: number, end: number): void =>
      new Uint8Array(buffer).set(zip.subarray(from + start, from + end), at + start);
    // How it is packed and its sizes, and its place.
    copy(10, 28);
    copy(42, 46);
  });
}
